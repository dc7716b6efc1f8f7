// plumbline why-not: why a result is not linked with a task, or why it is; what its pair weighs,
// where it was stopped, and what would change that.
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>

#include "cli/arguments.h"
#include "cli/explained.h"
#include "cli/explanation.h"
#include "cli/find_result.h"
#include "cli/json_values.h"
#include "cli/session.h"
#include "cli/verb.h"

namespace plumbline::cli {
namespace {

class WhyNot : public Verb {
 public:
  void declare(CLI::App& app) override {
    app_ = app.add_subcommand("why-not", "Explain why a result does not answer a task");
    app_->add_option("task", task_, "The id of a task")->type_name("TASK")->required();
    app_->add_option("result", result_,
                     "A result: its number in 'why', its id, or FILE:LINE[:COLUMN]")
        ->type_name("RESULT")
        ->required();
    declare_as_of(*app_, as_of_);
    declare_json(*app_, json_);
    set_example(*app_, "plumbline why-not 2025-K7QM2 reports/2026.txt:41:7");
  }
  [[nodiscard]] bool chosen() const override { return app_->parsed(); }

  Exit run(Session& session) override {
    const auto explained = load_explained(session, task_, as_of_date(as_of_));
    if (!explained) return Exit::could_not_run;
    const model::Analysis& analysis = explained->analysis;
    const auto links = explained->links();
    const auto at = find_result(analysis, links.compared(), result_, session.sink());
    if (!at) return Exit::could_not_run;
    const model::Result& result = analysis.results[*at];
    auto pair = links.pair(result.id);
    if (!pair) pair = explained->links(&result).pair(result.id);
    session.out() << (json_
                          ? to_text(explain_pair_json(*pair, analysis))
                          : explain_pair_text(*pair, analysis, session.words(), session.colours()));
    return session.errors() > 0 ? Exit::short_of_plan : Exit::well;
  }

 private:
  CLI::App* app_ = nullptr;
  std::string task_;
  std::string result_;
  std::string as_of_;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Verb> make_why_not() {
  return std::make_unique<WhyNot>();
}

}  // namespace plumbline::cli
