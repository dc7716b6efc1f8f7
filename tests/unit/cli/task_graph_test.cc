#include "cli/task_graph.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

namespace plumbline::cli {
namespace {

struct Stage {
  model::Analysis analysis;
  graph::DependencyGraph graph;

  Stage() : graph(make()) {}
  graph::DependencyGraph make() {
    std::vector<model::TaskId> ids;
    for (const char* id : {"a", "b", "c", "d"}) {
      model::Task task;
      task.id.value = id;
      task.title = "标题\"一\"";
      analysis.tasks.push_back(task);
      analysis.assessments.emplace_back();
      ids.push_back(task.id);
    }
    const auto edge = [](const char* from, const char* to) {
      return model::Dependency{
          {from}, {to}, model::DependencyKind::requires_, model::DependencyOrigin::mapping,
          1.0,    ""};
    };
    source::DiagnosticSink sink;
    return graph::DependencyGraph::build(ids, std::vector{edge("a", "b"), edge("b", "c")}, sink);
  }
};

}  // namespace

TEST_CASE("a selection draws its edges with both ends, and no lonely tasks") {
  const Stage stage;
  const std::vector<std::size_t> selected{0, 3};
  const auto drawn = draw_selection(stage.graph, selected);
  CHECK(drawn.tasks == std::vector<graph::Vertex>{0, 1});
  CHECK(drawn.edges.size() == 1);
}

TEST_CASE("around a task is what it reaches and what reaches it") {
  const Stage stage;
  CHECK(draw_around(stage.graph, 1).tasks == std::vector<graph::Vertex>{0, 1, 2});
  CHECK(draw_around(stage.graph, 3).tasks == std::vector<graph::Vertex>{3});
}

TEST_CASE("quotes in titles are escaped for dot; JSON names both ends") {
  const Stage stage;
  const auto drawn = draw_around(stage.graph, 1);
  const auto dot = to_dot(drawn, stage.analysis, reports::Catalogue::shipped(reports::Tongue::en));
  CHECK(dot.find("标题\\\"一\\\"") != std::string::npos);
  CHECK(dot.find("\"a\" -> \"b\" [label=\"requires\"") != std::string::npos);
  const auto json = nlohmann::json::parse(to_json(drawn, stage.graph, stage.analysis));
  CHECK(json["edges"][1]["to"] == "c");
  CHECK(json["circles"].empty());
}

TEST_CASE("JSON lists what others depend on first, and tells of the task asked for") {
  Stage stage;
  stage.analysis.tasks[0].year = 2024;
  stage.analysis.tasks[1].year = 2024;
  stage.analysis.tasks[1].due = calendar::Date{2024, 6, 30};
  stage.analysis.tasks[2].year = 2024;
  stage.analysis.assessments[2].reported = model::Status::met;
  stage.analysis.tasks[0].passage.section_path = {"一、民生"};
  stage.analysis.dependencies = {{{"a"},
                                  {"b"},
                                  model::DependencyKind::requires_,
                                  model::DependencyOrigin::rule,
                                  1.0,
                                  "edge/x@1: so it is"}};
  const auto drawn = draw_around(stage.graph, 0);
  const auto json =
      nlohmann::json::parse(to_json(drawn, stage.graph, stage.analysis, graph::Vertex{0}));
  CHECK(json["tasks"][0]["id"] == "c");
  CHECK(json["tasks"][2]["section"][0] == "一、民生");
  CHECK(json["edges"][0]["origin"] == "rule");
  CHECK(json["edges"][0]["rule"] == "edge/x@1");
  CHECK(json["edges"][0]["because"] == "so it is");
  CHECK(json["sections"][0]["statuses"]["no_evidence"] == 1);
  CHECK(json["task"]["waits_for"] == nlohmann::json{"c", "b"});
  // c is done and holds nothing up.
  CHECK(json["task"]["critical_chain"].size() == 2);
  CHECK(json["task"]["critical_chain"][1]["slack_days"] == 184);
}

}  // namespace plumbline::cli
