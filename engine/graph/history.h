// One piece of work over the years: what a task carries on, and what carries it on.
#pragma once

#include <vector>

#include "graph/dependency_graph.h"

namespace plumbline::graph {

/// One task of a history, with the edges (`continues`, `supersedes`) by which it carries on
/// earlier tasks of the same history; none for a task that began it.
struct HistoryStep {
  Vertex task = 0;
  std::vector<Edge> carries_on;  // by (to, kind)

  bool operator==(const HistoryStep&) const = default;
};

/// What `task` carries on, `task` itself, and what carries it on, over any number of years; each
/// task after those that it carries on. Work that was split or put together gives more than one
/// task a year; what another branch became is not part of it. Always holds `task`. Cost: linear in
/// the graph.
[[nodiscard]] std::vector<HistoryStep> history(const DependencyGraph& graph, Vertex task);

}  // namespace plumbline::graph
