// plumbline graph: the dependency graph of tasks.
#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "cli/arguments.h"
#include "cli/run_dot.h"
#include "cli/select_tasks.h"
#include "cli/session.h"
#include "cli/task_account.h"
#include "cli/task_graph.h"
#include "cli/verb.h"
#include "cli/write_output.h"

namespace plumbline::cli {
namespace {

graph::DependencyGraph graph_of(const model::Analysis& analysis) {
  std::vector<model::TaskId> ids;
  ids.reserve(analysis.tasks.size());
  for (const auto& task : analysis.tasks) ids.push_back(task.id);
  source::DiagnosticSink heard;  // the run reported cycles already
  return graph::DependencyGraph::build(ids, analysis.dependencies, heard);
}

class Graph : public Verb {
 public:
  void declare(CLI::App& app) override {
    app_ = app.add_subcommand("graph", "Draw which task depends on which");
    app_->add_option("task", task_, "Only what this task rests on and what rests on it")
        ->type_name("TASK");
    declare_selection(*app_, selection_);
    app_->add_option("--format", format_, "dot, svg (by Graphviz), json, or text of one task")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"dot", "svg", "json", "text"}).description(""));
    declare_json(*app_, json_);
    declare_output(*app_, output_);
    set_example(*app_, "plumbline graph --format svg --year 2025 -o tasks.svg");
  }
  [[nodiscard]] bool chosen() const override { return app_->parsed(); }

  Exit run(Session& session) override {
    const auto analysis = session.analyse();
    if (!analysis) return Exit::could_not_run;
    const auto graph = graph_of(*analysis);
    const std::string& name = task_.empty() ? selection_.task : task_;
    std::optional<graph::Vertex> one;
    if (!name.empty()) {
      const auto task = find_task(*analysis, name, session.sink());
      if (!task) return Exit::could_not_run;
      one = static_cast<graph::Vertex>(*task);
    }
    if (!json_ && format_ == "text") {
      if (!one) {
        session.sink().error("graph-one-task", "", std::nullopt,
                             "found --format text without a task, expected the one to tell of");
        return Exit::could_not_run;
      }
      const std::string text =
          to_text(account_of(graph, *one, *analysis), *analysis, session.words());
      write_output(session, output_, text);
      return session.errors() > 0 ? Exit::short_of_plan : Exit::well;
    }
    const auto drawn = draw(*analysis, graph, one, session.sink());
    if (!drawn) return Exit::could_not_run;
    if (json_ || format_ == "json") {
      write_output(session, output_, to_json(*drawn, graph, *analysis, one));
    } else {
      const std::string dot = to_dot(*drawn, *analysis, session.words());
      write_output(session, output_, format_ == "svg" ? draw_svg(dot) : dot);
    }
    return session.errors() > 0 ? Exit::short_of_plan : Exit::well;
  }

 private:
  std::optional<DrawnGraph> draw(const model::Analysis& analysis,
                                 const graph::DependencyGraph& graph,
                                 std::optional<graph::Vertex> one,
                                 source::DiagnosticSink& sink) const {
    if (one) return draw_around(graph, *one);
    const auto selected = select_tasks(analysis, selection_, sink);
    if (!selected) return std::nullopt;
    return draw_selection(graph, *selected);
  }

  CLI::App* app_ = nullptr;
  std::string task_;
  Selection selection_;
  std::string format_ = "dot";
  bool json_ = false;
  std::string output_;
};

}  // namespace

std::unique_ptr<Verb> make_graph() {
  return std::make_unique<Graph>();
}

}  // namespace plumbline::cli
