#include "graph/condensation.h"

#include <algorithm>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/strong_components.hpp>
#include <utility>

namespace plumbline::graph {

Condensation condense(std::size_t size, std::span<const Edge> edges) {
  std::vector<std::pair<Vertex, Vertex>> ends;
  ends.reserve(edges.size());
  for (const Edge& edge : edges) ends.emplace_back(edge.from, edge.to);
  using Graph = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property,
                                                   boost::no_property, boost::no_property, Vertex>;
  const Graph graph(boost::edges_are_unsorted_multi_pass, ends.begin(), ends.end(),
                    static_cast<Vertex>(size));
  Condensation found;
  found.component.resize(size);
  // Boost numbers a component when it is left: those it points to have been left before.
  found.components = boost::strong_components(
      graph, boost::make_iterator_property_map(found.component.begin(),
                                               boost::get(boost::vertex_index, graph)));
  return found;
}

std::vector<std::vector<Vertex>> circles(const Condensation& condensation) {
  std::vector<std::vector<Vertex>> members(condensation.components);
  for (Vertex vertex = 0; vertex < condensation.component.size(); ++vertex) {
    members[condensation.component[vertex]].push_back(vertex);
  }
  std::erase_if(members, [](const std::vector<Vertex>& each) { return each.size() < 2; });
  std::sort(members.begin(), members.end());
  return members;
}

}  // namespace plumbline::graph
