// plumbline rules test: whether the examples of the rules hold.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>

#include "cli/arguments.h"
#include "cli/diagnostics_json.h"
#include "cli/json_values.h"
#include "cli/rules_verbs.h"

namespace plumbline::cli {
namespace {

// Failures become diagnostics at their examples; a known miss that passes is one too.
int report_failures(const std::vector<rules::ExampleOutcome>& outcomes,
                    source::DiagnosticSink& sink) {
  int failed = 0;
  for (const auto& outcome : outcomes) {
    if (outcome.passed != outcome.todo) continue;
    ++failed;
    sink.error("rule-example-failed", outcome.path, outcome.span,
               "rule '" + outcome.rule.value + "': " + outcome.message);
  }
  return failed;
}

class RulesTest : public Verb {
 public:
  void declare(CLI::App& app) override {
    app_ = app.add_subcommand("test", "Hold every rule against its examples");
    declare_json(*app_, json_);
    set_example(*app_, "plumbline rules test --json");
  }
  [[nodiscard]] bool chosen() const override { return app_->parsed(); }

  Exit run(Session& session) override {
    const auto files = load_rule_files(session);
    const auto packs = files ? pipeline::compile_packs(*files, session.sink()) : std::nullopt;
    if (!packs) return Exit::could_not_run;
    const auto outcomes = pipeline::test_rules(*packs);
    const int failed = report_failures(outcomes, session.sink());
    const auto todo = std::count_if(outcomes.begin(), outcomes.end(),
                                    [](const auto& o) { return o.todo && !o.passed; });
    const int passed = static_cast<int>(outcomes.size()) - failed - static_cast<int>(todo);
    if (json_) {
      session.out() << to_text({{"passed", passed},
                                {"failed", failed},
                                {"known_misses", todo},
                                {"diagnostics", diagnostics_json(session)}});
    } else {
      session.print_diagnostics();
      session.tell(session.tr("examples: {passed} passed, {failed} failed, {todo} known misses",
                              {{"passed", std::to_string(passed)},
                               {"failed", std::to_string(failed)},
                               {"todo", std::to_string(todo)}}));
    }
    return failed > 0 ? Exit::short_of_plan : Exit::well;
  }

 private:
  CLI::App* app_ = nullptr;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Verb> make_rules_test() {
  return std::make_unique<RulesTest>();
}

}  // namespace plumbline::cli
