#include "graph/history.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace graph = plumbline::graph;
namespace model = plumbline::model;
namespace source = plumbline::source;
using model::DependencyKind;

namespace {

struct Stated {
  const char* from;
  const char* to;
  DependencyKind kind = DependencyKind::continues;
};

// The steps of the history of `task` in a graph of `count` tasks a, b, c, ...: "a b(a) c(b)".
std::string told(std::size_t count, const std::vector<Stated>& stated, const char* task) {
  std::vector<model::TaskId> ids;
  for (std::size_t i = 0; i < count; ++i)
    ids.push_back({std::string(1, static_cast<char>('a' + i))});
  std::vector<model::Dependency> edges;
  for (const Stated& each : stated) {
    model::Dependency edge;
    edge.from = {each.from};
    edge.to = {each.to};
    edge.kind = each.kind;
    edges.push_back(edge);
  }
  source::DiagnosticSink sink;
  const auto built = graph::DependencyGraph::build(ids, edges, sink);
  std::string text;
  for (const auto& step : graph::history(built, *built.find({task}))) {
    text += (text.empty() ? "" : " ") + built.task(step.task).value;
    for (const auto& edge : step.carries_on) text += "(" + built.task(edge.to).value + ")";
  }
  return text;
}

}  // namespace

TEST_CASE("a task that nothing carries on is its own history") {
  CHECK(told(2, {}, "a") == "a");
}

TEST_CASE("a history is told from its first year, whichever of its tasks is asked for") {
  const std::vector<Stated> chain{{"b", "a"}, {"c", "b"}};
  for (const char* task : {"a", "b", "c"}) CHECK(told(3, chain, task) == "a b(a) c(b)");
}

TEST_CASE("what replaces a task goes on with its history") {
  CHECK(told(2, {{"b", "a", DependencyKind::supersedes}}, "a") == "a b(a)");
}

TEST_CASE("requirements and parts belong to no history") {
  const std::vector<Stated> edges{{"b", "a", DependencyKind::requires_},
                                  {"c", "b", DependencyKind::part_of}};
  CHECK(told(3, edges, "b") == "b");
}

TEST_CASE("work that was put together has both beginnings, and leaves out other branches") {
  const std::vector<Stated> joined{{"c", "a"}, {"c", "b"}, {"d", "b"}};
  CHECK(told(4, joined, "c") == "a b c(a)(b)");
  CHECK(told(4, joined, "b") == "b c(b) d(b)");
}
