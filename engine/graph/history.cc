#include "graph/history.h"

#include <algorithm>
#include <array>
#include <utility>

namespace plumbline::graph {
namespace {

constexpr std::array kOverTheYears{model::DependencyKind::continues,
                                   model::DependencyKind::supersedes};

bool runs_over_the_years(const Edge& edge) {
  return std::find(kOverTheYears.begin(), kOverTheYears.end(), edge.kind) != kOverTheYears.end();
}

}  // namespace

std::vector<HistoryStep> history(const DependencyGraph& graph, Vertex task) {
  std::vector<bool> belongs(graph.size(), false);
  belongs[task] = true;
  for (const Vertex earlier : graph.reachable(task, kOverTheYears)) belongs[earlier] = true;
  for (const Vertex later : graph.reaching(task, kOverTheYears)) belongs[later] = true;
  std::vector<HistoryStep> steps;
  for (const Vertex vertex : graph.dependencies_first()) {
    if (!belongs[vertex]) continue;
    HistoryStep step{vertex, {}};
    for (const Edge& edge : graph.out_edges(vertex)) {
      if (runs_over_the_years(edge) && belongs[edge.to]) step.carries_on.push_back(edge);
    }
    steps.push_back(std::move(step));
  }
  return steps;
}

}  // namespace plumbline::graph
