// The dependency graph as text for Graphviz.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "graph/dependency_graph.h"
#include "model/assessment.h"

namespace plumbline::graph {

/// What is drawn of one task. Words are the caller's, in whatever language.
struct DotNode {
  std::string title;
  std::string label;  // of the status, below the title; empty: none
  model::Status status = model::Status::no_evidence;
  std::string group;  // nodes of one group stand in one box with this title; empty: none
};

struct DotOptions {
  std::string name = "tasks";
  std::vector<Vertex> only;  // draw these and the edges between them; empty: all
  /// Words of the edges, by kind: requires, part_of, continues, supersedes; empty: none.
  std::vector<std::string> edge_words;
};

/// `nodes` is parallel to the graph's vertices. Edges point to what they depend on; kinds differ by
/// line and arrow head, statuses by fill. Groups come in the order of their first vertex; the same
/// input gives the same bytes.
[[nodiscard]] std::string write_dot(const DependencyGraph& graph, std::span<const DotNode> nodes,
                                    const DotOptions& options = {});

}  // namespace plumbline::graph
