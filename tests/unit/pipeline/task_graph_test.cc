#include "pipeline/task_graph.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace plumbline::pipeline {
namespace {

std::vector<model::Task> tasks(const std::vector<std::string>& ids) {
  std::vector<model::Task> tasks;
  for (const auto& id : ids) {
    tasks.emplace_back();
    tasks.back().id.value = id;
  }
  return tasks;
}

model::Dependency edge(const std::string& from, const std::string& to) {
  return {{from}, {to}, model::DependencyKind::requires_, model::DependencyOrigin::mapping,
          1.0,    ""};
}

constexpr const char* kMapping =
    "plumbline: 1\n"
    "plan: {jurisdiction: 云渡县, year: 2024}\n"
    "tasks:\n"
    "  - {id: 2024-AAAAA, title: a, quote: a, requires: [2024-BBBBB]}\n"
    "  - {id: 2024-BBBBB, title: b, quote: b, requires: [2024-AAAAA]}\n";

}  // namespace

TEST_CASE("a graph without a cycle is built without a complaint") {
  const std::vector edges{edge("a", "b"), edge("b", "c")};
  source::DiagnosticSink sink;
  const auto graph = build_graph(tasks({"a", "b", "c"}), edges, {}, sink);
  CHECK(graph.edges().size() == 2);
  CHECK(sink.diagnostics().empty());
}

TEST_CASE("a cycle is reported at the edge in the mapping that is left out") {
  const source::SourceFile file{"mappings/m.yaml", kMapping};
  source::DiagnosticSink sink;
  const std::vector mappings{*mapping::load_mapping(file, sink)};
  const std::vector edges{edge("2024-AAAAA", "2024-BBBBB"), edge("2024-BBBBB", "2024-AAAAA")};
  const auto graph = build_graph(tasks({"2024-AAAAA", "2024-BBBBB"}), edges, mappings, sink);
  CHECK(graph.edges().size() == 1);
  REQUIRE(sink.diagnostics().size() == 1);
  const auto& diagnostic = sink.diagnostics()[0];
  CHECK(diagnostic.code == "dependency-cycle");
  CHECK(diagnostic.path == "mappings/m.yaml");
  REQUIRE(diagnostic.span);
  CHECK(diagnostic.span->from > file.bytes.find("2024-BBBBB, title"));
}

TEST_CASE("a cycle that no mapping states has no place, but its path") {
  const std::vector edges{edge("a", "b"), edge("b", "a")};
  source::DiagnosticSink sink;
  (void)build_graph(tasks({"a", "b"}), edges, {}, sink);
  REQUIRE(sink.diagnostics().size() == 1);
  CHECK(sink.diagnostics()[0].path.empty());
  CHECK(sink.diagnostics()[0].message.find("'a'") != std::string::npos);
}

TEST_CASE("what people stated stands against what a rule sees, which goes with a finding") {
  std::vector edges{edge("a", "b"), edge("b", "c"), edge("c", "a")};
  edges[2].origin = model::DependencyOrigin::rule;
  source::DiagnosticSink sink;
  const auto built = settle_graph(tasks({"a", "b", "c"}), edges, {}, sink);
  CHECK(sink.diagnostics().empty());
  CHECK(edges.size() == 2);
  CHECK(built.graph.edges().size() == 2);
  REQUIRE(built.findings.size() == 1);
  CHECK(built.findings[0].kind == model::FindingKind::conflict);
  CHECK(built.findings[0].tasks == std::vector<model::TaskId>{{"c"}, {"a"}});
  CHECK(built.findings[0].message ==
        "dependencies run in a circle: 'c' requires 'a' requires 'b' requires 'c'; "
        "'c' requires 'a' is left out");
}

TEST_CASE("a circle that people stated stays an error beside one that a rule saw") {
  std::vector edges{edge("a", "b"), edge("b", "a"), edge("c", "c")};
  edges[2].origin = model::DependencyOrigin::rule;
  source::DiagnosticSink sink;
  const auto built = settle_graph(tasks({"a", "b", "c"}), edges, {}, sink);
  CHECK(sink.diagnostics().size() == 1);
  CHECK(built.findings.size() == 1);
  CHECK(edges.size() == 2);
}

}  // namespace plumbline::pipeline
