#include "graph/dependency_graph.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/filtered_graph.hpp>
#include <boost/graph/reverse_graph.hpp>
#include <boost/graph/strong_components.hpp>
#include <functional>
#include <queue>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace plumbline::graph {
namespace {

using model::DependencyKind;

// Edges are inserted in the order (from, to, kind), so that out-edges and in-edges come out
// ordered.
using BoostGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS,
                                         boost::no_property, Edge>;
using VertexIndex = std::unordered_map<model::TaskId, Vertex>;

auto key(const Edge& edge) {
  return std::tuple(edge.from, edge.to, edge.kind);
}

BoostGraph to_boost(std::size_t size, std::span<const Edge> edges) {
  BoostGraph graph(size);
  for (const Edge& edge : edges) boost::add_edge(edge.from, edge.to, edge, graph);
  return graph;
}

// The dependencies between known tasks, each once, in input order.
std::vector<Edge> known_edges(const VertexIndex& index,
                              std::span<const model::Dependency> dependencies) {
  std::vector<Edge> edges;
  std::set<std::tuple<Vertex, Vertex, DependencyKind>> seen;
  for (const model::Dependency& dependency : dependencies) {
    const auto from = index.find(dependency.from);
    const auto to = index.find(dependency.to);
    if (from == index.end() || to == index.end()) continue;
    const Edge edge{from->second, to->second, dependency.kind, dependency.weight};
    if (seen.insert(key(edge)).second) edges.push_back(edge);
  }
  return edges;
}

// Edges added one by one, each asked first whether it closes a cycle with those before it.
class GrowingGraph {
 public:
  explicit GrowingGraph(std::size_t size) : out_(size), reached_by_(size, nullptr) {}

  // The shortest way from `from` to `to`; empty where there is none or the two are the same.
  std::vector<Edge> path(Vertex from, Vertex to) {
    std::vector<Vertex> touched{from};
    for (std::size_t next = 0; next < touched.size() && touched.back() != to; ++next) {
      for (const Edge& edge : out_[touched[next]]) {
        if (edge.to == from || reached_by_[edge.to] != nullptr) continue;
        reached_by_[edge.to] = &edge;
        touched.push_back(edge.to);
        if (edge.to == to) break;
      }
    }
    std::vector<Edge> way;
    for (const Edge* edge = reached_by_[to]; edge != nullptr; edge = reached_by_[edge->from]) {
      way.push_back(*edge);
    }
    for (const Vertex vertex : touched) reached_by_[vertex] = nullptr;
    std::reverse(way.begin(), way.end());
    return way;
  }

  void add(const Edge& edge) { out_[edge.from].push_back(edge); }

 private:
  std::vector<std::vector<Edge>> out_;
  std::vector<const Edge*> reached_by_;  // all null between two searches
};

// `closing` runs to the beginning of `way`, which ends where `closing` begins.
void report_cycle(std::span<const model::TaskId> tasks, const Edge& closing,
                  std::span<const Edge> way, source::DiagnosticSink& sink) {
  const auto step = [&](const Edge& edge) {
    return fmt::format(" {} '{}'", model::to_word(edge.kind), tasks[edge.to].value);
  };
  const std::string left_out = fmt::format("'{}'{}", tasks[closing.from].value, step(closing));
  std::string circle = left_out;
  for (const Edge& edge : way) circle += step(edge);
  sink.error("dependency-cycle", "", std::nullopt,
             fmt::format("dependencies run in a circle: {}; {} is left out", circle, left_out));
}

// Only edges inside a strongly connected component can close a cycle: where there is none, as
// nearly always, this is one linear pass.
std::vector<Edge> without_cycles(std::span<const model::TaskId> tasks, std::vector<Edge> edges,
                                 source::DiagnosticSink& sink) {
  std::vector<Vertex> component(tasks.size());
  boost::strong_components(
      to_boost(tasks.size(), edges),
      boost::make_iterator_property_map(component.begin(), boost::identity_property_map()));
  GrowingGraph accepted(tasks.size());
  std::erase_if(edges, [&](const Edge& edge) {
    if (component[edge.from] != component[edge.to]) return false;
    const std::vector<Edge> way_back = accepted.path(edge.to, edge.from);
    if (way_back.empty() && edge.from != edge.to) {
      accepted.add(edge);
      return false;
    }
    report_cycle(tasks, edge, way_back, sink);
    return true;
  });
  return edges;
}

// Kahn's algorithm from the far end. Boost's topological_sort has no say in ties.
std::vector<Vertex> order_by_dependencies(const BoostGraph& graph) {
  const std::size_t size = boost::num_vertices(graph);
  std::vector<std::size_t> waiting(size);
  std::priority_queue<Vertex, std::vector<Vertex>, std::greater<>> ready;
  for (Vertex vertex = 0; vertex < size; ++vertex) {
    waiting[vertex] = boost::out_degree(vertex, graph);
    if (waiting[vertex] == 0) ready.push(vertex);
  }
  std::vector<Vertex> order;
  order.reserve(size);
  while (!ready.empty()) {
    const Vertex vertex = ready.top();
    ready.pop();
    order.push_back(vertex);
    for (const auto& edge : boost::make_iterator_range(boost::in_edges(vertex, graph))) {
      const auto from = static_cast<Vertex>(boost::source(edge, graph));
      if (--waiting[from] == 0) ready.push(from);
    }
  }
  return order;
}

// Edges of some kinds only. Boost copies it and wants it default-constructible.
template <class Graph>
struct OfKinds {
  const Graph* graph = nullptr;
  std::span<const DependencyKind> kinds;

  template <class Descriptor>
  bool operator()(const Descriptor& edge) const {
    const DependencyKind kind = (*graph)[edge].kind;
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
  }
};

template <class Graph>
std::vector<Vertex> visited_from(const Graph& graph, Vertex start,
                                 std::span<const DependencyKind> kinds) {
  const boost::filtered_graph<Graph, OfKinds<Graph>> filtered(graph, {&graph, kinds});
  std::vector<boost::default_color_type> colours(boost::num_vertices(graph), boost::white_color);
  boost::breadth_first_visit(filtered, start,
                             boost::color_map(boost::make_iterator_property_map(
                                 colours.begin(), boost::identity_property_map())));
  std::vector<Vertex> found;
  for (Vertex vertex = 0; vertex < colours.size(); ++vertex) {
    if (vertex != start && colours[vertex] != boost::white_color) found.push_back(vertex);
  }
  return found;
}

}  // namespace

struct DependencyGraph::Impl {
  std::vector<model::TaskId> tasks;
  VertexIndex index;
  std::vector<Edge> edges;         // by (from, to, kind)
  std::vector<std::size_t> first;  // of each vertex's edges, and the end of all
  BoostGraph graph;
  std::vector<Vertex> order;
};

DependencyGraph::DependencyGraph(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
DependencyGraph::DependencyGraph(DependencyGraph&&) noexcept = default;
DependencyGraph& DependencyGraph::operator=(DependencyGraph&&) noexcept = default;
DependencyGraph::~DependencyGraph() = default;

DependencyGraph DependencyGraph::build(std::span<const model::TaskId> tasks,
                                       std::span<const model::Dependency> dependencies,
                                       source::DiagnosticSink& sink) {
  auto impl = std::make_unique<Impl>();
  impl->tasks.assign(tasks.begin(), tasks.end());
  for (Vertex vertex = 0; vertex < tasks.size(); ++vertex) {
    impl->index.emplace(tasks[vertex], vertex);
  }
  impl->edges = without_cycles(tasks, known_edges(impl->index, dependencies), sink);
  std::sort(impl->edges.begin(), impl->edges.end(),
            [](const Edge& a, const Edge& b) { return key(a) < key(b); });
  impl->first.assign(tasks.size() + 1, 0);
  for (const Edge& edge : impl->edges) ++impl->first[edge.from + 1];
  for (std::size_t i = 0; i < tasks.size(); ++i) impl->first[i + 1] += impl->first[i];
  impl->graph = to_boost(tasks.size(), impl->edges);
  impl->order = order_by_dependencies(impl->graph);
  return DependencyGraph(std::move(impl));
}

std::size_t DependencyGraph::size() const {
  return impl_->tasks.size();
}

const model::TaskId& DependencyGraph::task(Vertex vertex) const {
  return impl_->tasks[vertex];
}

std::optional<Vertex> DependencyGraph::find(const model::TaskId& task) const {
  const auto found = impl_->index.find(task);
  if (found == impl_->index.end()) return std::nullopt;
  return found->second;
}

std::span<const Edge> DependencyGraph::edges() const {
  return impl_->edges;
}

std::span<const Edge> DependencyGraph::out_edges(Vertex vertex) const {
  const std::size_t from = impl_->first[vertex];
  return edges().subspan(from, impl_->first[vertex + 1] - from);
}

std::vector<Edge> DependencyGraph::in_edges(Vertex vertex) const {
  std::vector<Edge> found;
  for (const auto& edge : boost::make_iterator_range(boost::in_edges(vertex, impl_->graph))) {
    found.push_back(impl_->graph[edge]);
  }
  return found;
}

const std::vector<Vertex>& DependencyGraph::dependencies_first() const {
  return impl_->order;
}

std::vector<Vertex> DependencyGraph::reachable(Vertex vertex,
                                               std::span<const DependencyKind> kinds) const {
  return visited_from(impl_->graph, vertex, kinds);
}

std::vector<Vertex> DependencyGraph::reaching(Vertex vertex,
                                              std::span<const DependencyKind> kinds) const {
  return visited_from(boost::make_reverse_graph(impl_->graph), vertex, kinds);
}

}  // namespace plumbline::graph
