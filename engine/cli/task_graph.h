// The dependency graph, or the neighbourhood of one task in it, as DOT or JSON.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "graph/dependency_graph.h"
#include "model/analysis.h"
#include "reports/catalogue.h"

namespace plumbline::cli {

/// What is drawn: vertices ascending, edges between them in the order of the graph.
struct DrawnGraph {
  std::vector<graph::Vertex> tasks;
  std::vector<graph::Edge> edges;
};

/// The tasks of `selected` (indices into the tasks that `graph` was built from) that an edge of
/// theirs touches, and those edges. Ends outside the selection are drawn too.
[[nodiscard]] DrawnGraph draw_selection(const graph::DependencyGraph& graph,
                                        std::span<const std::size_t> selected);
/// All that `task` rests on and all that rests on it, over every kind of edge.
[[nodiscard]] DrawnGraph draw_around(const graph::DependencyGraph& graph, graph::Vertex task);

[[nodiscard]] std::string to_dot(const DrawnGraph& drawn, const model::Analysis& analysis,
                                 const reports::Catalogue& words);
/// tasks (id, jurisdiction, year, title, kind, stage, section, due, status), those that others
/// depend on first; edges (from, to, kind, weight, origin, rule, because); sections with how many
/// tasks drawn have which status; circles of edges that were stated and are left out. With `asked`
/// also what that task waits for, what waits for it and its critical chain.
[[nodiscard]] std::string to_json(const DrawnGraph& drawn, const graph::DependencyGraph& graph,
                                  const model::Analysis& analysis,
                                  std::optional<graph::Vertex> asked = std::nullopt);

}  // namespace plumbline::cli
