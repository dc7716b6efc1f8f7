// plumbline rules: the rules at work here; the verbs below it do the work.
#include <CLI/CLI.hpp>
#include <algorithm>

#include "cli/arguments.h"
#include "cli/rules_verbs.h"

namespace plumbline::cli {
namespace {

class Rules : public Verb {
 public:
  Rules() {
    for (const auto make : {make_rules_list, make_rules_check, make_rules_test, make_rules_cover,
                            make_rules_stats, make_rules_diff, make_rules_estimate}) {
      verbs_.push_back(make());
    }
  }

  void declare(CLI::App& app) override {
    app_ = app.add_subcommand("rules", "List, check, test and try the rules");
    app_->require_subcommand(1);
    set_example(*app_, "plumbline rules check");
    for (const auto& verb : verbs_) verb->declare(*app_);
  }
  [[nodiscard]] bool chosen() const override { return app_->parsed(); }

  Exit run(Session& session) override {
    const auto verb = std::find_if(verbs_.begin(), verbs_.end(),
                                   [](const auto& candidate) { return candidate->chosen(); });
    return (*verb)->run(session);  // CLI11 was told that one is required
  }

 private:
  CLI::App* app_ = nullptr;
  std::vector<std::unique_ptr<Verb>> verbs_;
};

}  // namespace

std::unique_ptr<Verb> make_rules() {
  return std::make_unique<Rules>();
}

std::optional<pipeline::PackFiles> load_rule_files(Session& session) {
  if (!workspace::find_workspace(session.files(), session.directory())) {
    return pipeline::load_pack_files(session.files(), session.directory());
  }
  const auto* workspace = session.open();
  if (workspace == nullptr) return std::nullopt;
  return pipeline::load_pack_files(session.files(), workspace->root);
}

}  // namespace plumbline::cli
