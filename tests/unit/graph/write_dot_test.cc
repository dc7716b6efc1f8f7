#include "graph/write_dot.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace graph = plumbline::graph;
namespace model = plumbline::model;
namespace source = plumbline::source;
using graph::DotNode;
using model::DependencyKind;

namespace {

graph::DependencyGraph build(std::vector<model::TaskId> ids,
                             std::vector<model::Dependency> dependencies) {
  source::DiagnosticSink sink;
  return graph::DependencyGraph::build(ids, dependencies, sink);
}

model::Dependency edge(const char* from, const char* to, DependencyKind kind) {
  model::Dependency result;
  result.from = {from};
  result.to = {to};
  result.kind = kind;
  return result;
}

// What stands between the head and the closing brace.
std::string body(const std::string& dot) {
  const auto from = dot.find("fontsize=9];\n") + 13;
  return dot.substr(from, dot.size() - from - 2);
}

}  // namespace

TEST_CASE("tasks are boxes with title and status, edges are styled by kind") {
  const auto drawn = build({{"a"}, {"b"}}, {edge("a", "b", DependencyKind::requires_),
                                            edge("a", "b", DependencyKind::part_of)});
  const std::vector<DotNode> nodes{{"新建学校", "完成", model::Status::met, ""},
                                   {"交付土地", "", model::Status::pending, ""}};
  CHECK(body(graph::write_dot(drawn, nodes, {"t", {}, {"需要"}})) ==
        "  \"a\" [label=\"新建学校\\n完成\", fillcolor=\"#b3e2cd\"];\n"
        "  \"b\" [label=\"交付土地\", fillcolor=\"#ffffff\"];\n"
        "  \"a\" -> \"b\" [style=solid, arrowhead=normal, label=\"需要\"];\n"
        "  \"a\" -> \"b\" [style=solid, arrowhead=odiamond, color=\"#777777\"];\n");
}

TEST_CASE("quotes, backslashes and control characters are escaped") {
  const auto drawn = build({{"a\"\\"}}, {});
  const std::vector<DotNode> nodes{{"say \"\\N\"\tand\ngo", "", model::Status::met, ""}};
  CHECK(body(graph::write_dot(drawn, nodes)) ==
        "  \"a\\\"\\\\\" [label=\"say \\\"\\\\N\\\" and go\", fillcolor=\"#b3e2cd\"];\n");
}

TEST_CASE("long titles are wrapped between Chinese characters and at spaces") {
  const auto drawn = build({{"a"}, {"b"}}, {});
  const std::vector<DotNode> nodes{
      {"一二三四五六七八九十一二三四", "", model::Status::met, ""},
      {"twenty five letters are here now", "", model::Status::met, ""}};
  const std::string dot = body(graph::write_dot(drawn, nodes));
  CHECK(dot.find("一二三四五六七八九十一二\\n三四\"") != std::string::npos);
  CHECK(dot.find("twenty five letters are here\\nnow\"") != std::string::npos);
}

TEST_CASE("groups are boxes around their tasks") {
  const auto drawn = build({{"a"}, {"b"}, {"c"}}, {});
  const std::vector<DotNode> nodes{{"A", "", model::Status::met, "2025"},
                                   {"B", "", model::Status::met, "2024"},
                                   {"C", "", model::Status::met, "2025"}};
  CHECK(body(graph::write_dot(drawn, nodes)) ==
        "  subgraph cluster_0 {\n    label=\"2025\";\n"
        "    \"a\" [label=\"A\", fillcolor=\"#b3e2cd\"];\n"
        "    \"c\" [label=\"C\", fillcolor=\"#b3e2cd\"];\n  }\n"
        "  subgraph cluster_1 {\n    label=\"2024\";\n"
        "    \"b\" [label=\"B\", fillcolor=\"#b3e2cd\"];\n  }\n");
}

TEST_CASE("a choice of tasks is drawn with the edges between them") {
  const auto drawn = build({{"a"}, {"b"}, {"c"}}, {edge("a", "b", DependencyKind::requires_),
                                                   edge("b", "c", DependencyKind::requires_)});
  const std::vector<DotNode> nodes(3);
  const std::string dot = body(graph::write_dot(drawn, nodes, {"t", {2, 1, 2}, {}}));
  CHECK(dot ==
        "  \"b\" [label=\"\", fillcolor=\"#eeeeee\"];\n"
        "  \"c\" [label=\"\", fillcolor=\"#eeeeee\"];\n"
        "  \"b\" -> \"c\" [style=solid, arrowhead=normal];\n");
}
