#include "graph/condensation.h"

#include <doctest/doctest.h>

#include <random>
#include <set>
#include <vector>

namespace graph = plumbline::graph;
using graph::Edge;
using graph::Vertex;

namespace {

std::vector<Edge> edges_of(const std::vector<std::pair<Vertex, Vertex>>& ends) {
  std::vector<Edge> edges;
  for (const auto& [from, to] : ends) edges.push_back({from, to});
  return edges;
}

// By trying every edge until nothing changes.
std::set<Vertex> naive_reach(std::span<const Edge> edges, Vertex start) {
  std::set<Vertex> found{start};
  for (bool grew = true; grew;) {
    grew = false;
    for (const Edge& edge : edges) {
      if (found.contains(edge.from) && found.insert(edge.to).second) grew = true;
    }
  }
  return found;
}

}  // namespace

TEST_CASE("a graph without a circle has as many components as vertices") {
  const auto found = graph::condense(3, edges_of({{0, 1}, {1, 2}, {0, 2}}));
  CHECK(found.components == 3);
  CHECK(graph::circles(found).empty());
}

TEST_CASE("circles are told by their smallest vertex") {
  const auto found = graph::condense(6, edges_of({{4, 5}, {5, 4}, {2, 0}, {0, 1}, {1, 2}, {3, 4}}));
  CHECK(found.components == 3);
  CHECK(graph::circles(found) == std::vector<std::vector<Vertex>>{{0, 1, 2}, {4, 5}});
}

TEST_CASE("nothing condenses to nothing") {
  CHECK(graph::condense(0, {}).components == 0);
}

TEST_CASE("two vertices share a component when each reaches the other, in random graphs") {
  std::mt19937 random(5);
  for (int round = 0; round < 200; ++round) {
    const std::size_t size = 1 + random() % 8;
    std::vector<Edge> edges;
    for (unsigned i = random() % 14; i > 0; --i) {
      edges.push_back({static_cast<Vertex>(random() % size), static_cast<Vertex>(random() % size)});
    }
    const auto found = graph::condense(size, edges);
    for (Vertex a = 0; a < size; ++a) {
      for (const Vertex b : naive_reach(edges, a)) {
        CHECK(found.component[b] <= found.component[a]);
        CHECK((found.component[a] == found.component[b]) == naive_reach(edges, b).contains(a));
      }
    }
  }
}
