// plumbline why: the explanation of a task's status, down to the quoted passages; with --history
// the promise through the years.
#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>

#include "cli/arguments.h"
#include "cli/explained.h"
#include "cli/explanation.h"
#include "cli/history_text.h"
#include "cli/json_values.h"
#include "cli/select_tasks.h"
#include "cli/session.h"
#include "cli/verb.h"
#include "pipeline/task_history.h"

namespace plumbline::cli {
namespace {

class Why : public Verb {
 public:
  void declare(CLI::App& app) override {
    app_ = app.add_subcommand("why", "Explain a status, down to rules and quoted passages");
    app_->add_option("task", task_, "The id of a task")->type_name("TASK")->required();
    app_->add_flag("--history", history_, "Follow the promise through the years instead");
    declare_as_of(*app_, as_of_);
    declare_json(*app_, json_);
    set_example(*app_, "plumbline why 2025-K7QM2");
  }
  [[nodiscard]] bool chosen() const override { return app_->parsed(); }

  Exit run(Session& session) override { return history_ ? follow(session) : explain(session); }

 private:
  Exit explain(Session& session) {
    const auto explained = load_explained(session, task_, as_of_date(as_of_));
    if (!explained) return Exit::could_not_run;
    const TaskExplanation explanation = explained->explain();
    session.out() << (json_ ? to_text(explain_json(explanation))
                            : explain_text(explanation, session.words(), session.colours()));
    return session.errors() > 0 ? Exit::short_of_plan : Exit::well;
  }

  // Without the rules: the statuses of the years stand in the analysis.
  Exit follow(Session& session) {
    const auto analysis = session.analyse(as_of_date(as_of_));
    if (!analysis) return Exit::could_not_run;
    const auto task = find_task(*analysis, task_, session.sink());
    if (!task) return Exit::could_not_run;
    const auto history = pipeline::task_history(*analysis, *task);
    session.out() << (json_ ? to_text(history_json(history, *analysis))
                            : history_text(history, *analysis, session.words(), session.colours()));
    return session.errors() > 0 ? Exit::short_of_plan : Exit::well;
  }

  CLI::App* app_ = nullptr;
  std::string task_;
  std::string as_of_;
  bool history_ = false;
  bool json_ = false;
};

}  // namespace

std::unique_ptr<Verb> make_why() {
  return std::make_unique<Why>();
}

}  // namespace plumbline::cli
