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
/// tasks (id, year, title, status) and edges (from, to, kind).
[[nodiscard]] std::string to_json(const DrawnGraph& drawn, const model::Analysis& analysis);

}  // namespace plumbline::cli
