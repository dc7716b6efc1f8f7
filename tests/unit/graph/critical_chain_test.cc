#include "graph/critical_chain.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace calendar = plumbline::calendar;
namespace graph = plumbline::graph;
namespace model = plumbline::model;
namespace source = plumbline::source;
using graph::Vertex;
using model::DependencyKind;

namespace {

constexpr calendar::Date kMarch{2024, 3, 31};
constexpr calendar::Date kJune{2024, 6, 30};
constexpr calendar::Date kDecember{2024, 12, 31};

struct Plan {
  std::vector<calendar::Date> due;  // of the tasks 0, 1, 2, ...
  std::vector<graph::Edge> edges;

  [[nodiscard]] graph::DependencyGraph build() const {
    std::vector<model::TaskId> ids;
    for (std::size_t i = 0; i < due.size(); ++i) ids.push_back({std::to_string(i)});
    source::DiagnosticSink sink;
    return graph::DependencyGraph::from_edges(ids, edges, sink);
  }
  // `task slack` of each, one a word.
  [[nodiscard]] std::string chain(Vertex task, const std::vector<Vertex>& finished = {}) const {
    const auto built = build();
    std::string text;
    for (const auto& link : graph::critical_chain(built, task, due, [&](Vertex each) {
           return std::find(finished.begin(), finished.end(), each) == finished.end();
         })) {
      text += (text.empty() ? "" : " ") + std::to_string(link.task) + "/" +
              std::to_string(link.slack_days);
    }
    return text;
  }
};

}  // namespace

TEST_CASE("a task that requires nothing is a chain of its own") {
  CHECK(Plan{{kDecember}, {}}.chain(0) == "0/0");
}

TEST_CASE("the requirement that comes last holds a task up") {
  const Plan plan{{kDecember, kMarch, kJune}, {{0, 1}, {0, 2}}};
  CHECK(plan.chain(0) == "0/0 2/184");
}

TEST_CASE("a requirement counts with what it waits for itself") {
  const Plan plan{{kDecember, kMarch, kJune, kDecember}, {{0, 1}, {0, 2}, {1, 3}}};
  CHECK(plan.chain(0) == "0/0 1/275 3/-275");
}

TEST_CASE("what is finished holds nothing up") {
  const Plan plan{{kDecember, kMarch, kJune}, {{0, 1}, {0, 2}}};
  CHECK(plan.chain(0, {2}) == "0/0 1/275");
}

TEST_CASE("other edges than requirements are no part of a chain") {
  const Plan plan{{kDecember, kJune}, {{0, 1, DependencyKind::continues}}};
  CHECK(plan.chain(0) == "0/0");
}

TEST_CASE("what requires a task waits for it, and the whole that it is a part of") {
  // 1 requires 0, 1 is part of 2, 3 requires 2; 4 is another part of 2.
  const Plan plan{
      {kJune, kJune, kJune, kJune, kJune},
      {{1, 0}, {1, 2, DependencyKind::part_of}, {3, 2}, {4, 2, DependencyKind::part_of}}};
  CHECK(graph::impact(plan.build(), 0) == std::vector<Vertex>{1, 2, 3});
  CHECK(graph::impact(plan.build(), 3).empty());
}
