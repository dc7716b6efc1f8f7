// Which requirement holds a task up, and by when.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "calendar/date.h"
#include "graph/dependency_graph.h"

namespace plumbline::graph {

/// A task of a chain, and the day it is due.
struct ChainLink {
  Vertex task = 0;
  calendar::Date due;
  /// Days from this day to that on which the task before it in the chain is due: what can be lost
  /// before that one is late. Below zero where the plan can't be kept. 0 for the first.
  int slack_days = 0;

  bool operator==(const ChainLink&) const = default;
};

/// From `task` along `requires` edges, at each step to the open requirement that, with all it waits
/// for itself, comes latest (of equals the smallest vertex): the dates on it are those that move
/// the task. As plans give days and no durations, this is the critical path of the critical path
/// method with each duration taken as the time between two due days. `due` is by vertex, all valid;
/// what is not `open` holds nothing up. Begins with `task`, whatever its state. Cost: linear in the
/// graph.
[[nodiscard]] std::vector<ChainLink> critical_chain(const DependencyGraph& graph, Vertex task,
                                                    std::span<const calendar::Date> due,
                                                    const std::function<bool(Vertex)>& open);

/// What waits for `task`, at once or through others: the tasks that require it and the wholes that
/// it, or one of those, is a part of. Ascending.
[[nodiscard]] std::vector<Vertex> impact(const DependencyGraph& graph, Vertex task);

}  // namespace plumbline::graph
