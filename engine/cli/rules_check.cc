// plumbline rules check: the packs and lexicons as they are written, and what the rules mean.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>

#include "cli/arguments.h"
#include "cli/diagnostics_json.h"
#include "cli/json_values.h"
#include "cli/rules_verbs.h"
#include "pipeline/check_rules.h"

namespace plumbline::cli {
namespace {

class RulesCheck : public Verb {
 public:
  void declare(CLI::App& app) override {
    app_ = app.add_subcommand("check", "Check what the rules and lexicons say and mean");
    declare_json(*app_, json_);
    set_example(*app_, "plumbline rules check");
  }
  [[nodiscard]] bool chosen() const override { return app_->parsed(); }

  Exit run(Session& session) override {
    const auto files = load_rule_files(session);
    if (!files) return Exit::could_not_run;
    const auto checked = pipeline::check_rules(*files, session.sink());
    const auto& found = session.sink().diagnostics();
    const auto errors = session.sink().error_count();
    const auto warnings = std::count_if(found.begin(), found.end(), [](const auto& one) {
      return one.severity == source::Severity::warning;
    });
    if (json_) {
      session.out() << to_text({{"packs", checked.packs},
                                {"rules", checked.rules},
                                {"lexicons", checked.lexicons},
                                {"errors", errors},
                                {"warnings", warnings},
                                {"diagnostics", diagnostics_json(session)}});
    }
    session.print_diagnostics();
    if (!json_) {
      session.tell(
          session.tr("checked {rules} rules of {packs} packs and {lexicons} lexicons: {errors} "
                     "errors, {warnings} warnings",
                     {{"rules", std::to_string(checked.rules)},
                      {"packs", std::to_string(checked.packs)},
                      {"lexicons", std::to_string(checked.lexicons)},
                      {"errors", std::to_string(errors)},
                      {"warnings", std::to_string(warnings)}}));
    }
    return errors > 0 ? Exit::short_of_plan : Exit::well;
  }

 private:
  CLI::App* app_ = nullptr;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Verb> make_rules_check() {
  return std::make_unique<RulesCheck>();
}

}  // namespace plumbline::cli
