// Which vertices run in a circle with which.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "graph/edge.h"

namespace plumbline::graph {

/// The strongly connected components of a directed graph: each is one vertex, or a circle of
/// several. What is left when each is drawn as one has no circle.
struct Condensation {
  std::vector<std::uint32_t> component;  // by vertex; each after all components it points to
  std::size_t components = 0;

  bool operator==(const Condensation&) const = default;
};

/// Linear in vertices and edges, without recursion. The ends of all edges must be below `size`.
[[nodiscard]] Condensation condense(std::size_t size, std::span<const Edge> edges);

/// The components of more than one vertex: circles by their smallest vertex, vertices ascending.
[[nodiscard]] std::vector<std::vector<Vertex>> circles(const Condensation& condensation);

}  // namespace plumbline::graph
