#include "graph/dependency_graph.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <mutex>
#include <numeric>
#include <queue>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "graph/condensation.h"

namespace plumbline::graph {
namespace {

using model::DependencyKind;

using VertexIndex = std::unordered_map<model::TaskId, Vertex>;

auto key(const Edge& edge) {
  return std::tuple(edge.from, edge.to, edge.kind);
}

// Where the edges of each vertex begin among edges ordered by it, and the end of all.
std::vector<std::size_t> first_of(std::size_t size, std::span<const Edge> edges,
                                  Vertex Edge::*end) {
  std::vector<std::size_t> first(size + 1, 0);
  for (const Edge& edge : edges) ++first[edge.*end + 1];
  std::partial_sum(first.begin(), first.end(), first.begin());
  return first;
}

// Ordered by one end; edges of one vertex stay in their order. Linear, where a sort of millions is
// most of what building costs.
std::vector<Edge> ordered_by(std::span<const Edge> edges, std::vector<std::size_t> first,
                             Vertex Edge::*end) {
  std::vector<Edge> ordered(edges.size());
  for (const Edge& edge : edges) ordered[first[edge.*end]++] = edge;
  return ordered;
}

VertexIndex index_of(std::span<const model::TaskId> tasks) {
  VertexIndex index;
  index.reserve(tasks.size());
  for (Vertex vertex = 0; vertex < tasks.size(); ++vertex) index.emplace(tasks[vertex], vertex);
  return index;
}

// The dependencies between known tasks, in input order.
std::vector<Edge> known_edges(const VertexIndex& index,
                              std::span<const model::Dependency> dependencies) {
  std::vector<Edge> edges;
  edges.reserve(dependencies.size());
  for (const model::Dependency& dependency : dependencies) {
    const auto from = index.find(dependency.from);
    const auto to = index.find(dependency.to);
    if (from == index.end() || to == index.end()) continue;
    edges.push_back({from->second, to->second, dependency.kind, dependency.weight});
  }
  return edges;
}

// Sorts the edges by (from, to, kind) and keeps the first of equal ones. `first` is by from.
void sort_and_unite(std::vector<Edge>& edges, std::vector<std::size_t>& first) {
  std::size_t kept = 0;
  std::size_t from = 0;
  for (std::size_t vertex = 0; vertex + 1 < first.size(); ++vertex) {
    const std::size_t to = first[vertex + 1];
    const auto begin = edges.begin() + static_cast<std::ptrdiff_t>(from);
    const auto end = edges.begin() + static_cast<std::ptrdiff_t>(to);
    std::stable_sort(begin, end, [](const Edge& a, const Edge& b) { return key(a) < key(b); });
    const auto last =
        std::unique(begin, end, [](const Edge& a, const Edge& b) { return key(a) == key(b); });
    first[vertex] = kept;
    for (auto edge = begin; edge != last; ++edge) edges[kept++] = *edge;
    from = to;
  }
  first.back() = kept;
  edges.resize(kept);
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

// Each edge once, in input order.
std::vector<Edge> first_of_equal(std::vector<Edge> edges) {
  std::set<std::tuple<Vertex, Vertex, DependencyKind>> seen;
  std::erase_if(edges, [&](const Edge& edge) { return !seen.insert(key(edge)).second; });
  return edges;
}

// Only edges inside a strongly connected component can close a cycle.
std::vector<Edge> without_cycles(std::span<const model::TaskId> tasks, std::vector<Edge> edges,
                                 source::DiagnosticSink& sink) {
  const Condensation found = condense(tasks.size(), edges);
  GrowingGraph accepted(tasks.size());
  std::erase_if(edges, [&](const Edge& edge) {
    if (found.component[edge.from] != found.component[edge.to]) return false;
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

}  // namespace

struct DependencyGraph::Impl {
  std::vector<model::TaskId> tasks;
  // By id, for those who ask by it: filled by the first, as it is half of what building costs.
  VertexIndex index;
  std::once_flag indexed;
  std::vector<Edge> edges;         // by (from, to, kind)
  std::vector<std::size_t> first;  // of each vertex's edges, and the end of all
  std::vector<Edge> turned;        // the same edges by (to, from, kind)
  std::vector<std::size_t> first_turned;
  std::vector<Vertex> order;

  void set(std::span<const Edge> all) {
    first = first_of(tasks.size(), all, &Edge::from);
    edges = ordered_by(all, first, &Edge::from);
    sort_and_unite(edges, first);
    first_turned = first_of(tasks.size(), edges, &Edge::to);
    turned = ordered_by(edges, first_turned, &Edge::to);
    order_by_dependencies();
  }
  [[nodiscard]] std::span<const Edge> out(Vertex vertex) const {
    return std::span(edges).subspan(first[vertex], first[vertex + 1] - first[vertex]);
  }
  [[nodiscard]] std::span<const Edge> in(Vertex vertex) const {
    return std::span(turned).subspan(first_turned[vertex],
                                     first_turned[vertex + 1] - first_turned[vertex]);
  }
  [[nodiscard]] bool has_cycle() const { return order.size() < tasks.size(); }

 private:
  // Kahn's algorithm from the far end; leaves out what runs in a circle and what leads there.
  void order_by_dependencies();
};

void DependencyGraph::Impl::order_by_dependencies() {
  std::vector<std::size_t> waiting(tasks.size());
  std::priority_queue<Vertex, std::vector<Vertex>, std::greater<>> ready;
  for (Vertex vertex = 0; vertex < tasks.size(); ++vertex) {
    waiting[vertex] = out(vertex).size();
    if (waiting[vertex] == 0) ready.push(vertex);
  }
  order.clear();
  order.reserve(tasks.size());
  while (!ready.empty()) {
    const Vertex vertex = ready.top();
    ready.pop();
    order.push_back(vertex);
    for (const Edge& edge : in(vertex)) {
      if (--waiting[edge.from] == 0) ready.push(edge.from);
    }
  }
}

namespace {

// All that `next` leads to from `start` over the given kinds, ascending, itself left out.
template <class Edges>
std::vector<Vertex> visited_from(std::size_t size, Vertex start,
                                 std::span<const DependencyKind> kinds, Vertex Edge::*end,
                                 const Edges& next) {
  std::vector<bool> seen(size, false);
  seen[start] = true;
  std::vector<Vertex> found{start};
  for (std::size_t at = 0; at < found.size(); ++at) {
    for (const Edge& edge : next(found[at])) {
      const bool wanted = std::find(kinds.begin(), kinds.end(), edge.kind) != kinds.end();
      if (!wanted || seen[edge.*end]) continue;
      seen[edge.*end] = true;
      found.push_back(edge.*end);
    }
  }
  found.erase(found.begin());
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace

DependencyGraph::DependencyGraph(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
DependencyGraph::DependencyGraph(DependencyGraph&&) noexcept = default;
DependencyGraph& DependencyGraph::operator=(DependencyGraph&&) noexcept = default;
DependencyGraph::~DependencyGraph() = default;

DependencyGraph DependencyGraph::build(std::span<const model::TaskId> tasks,
                                       std::span<const model::Dependency> dependencies,
                                       source::DiagnosticSink& sink) {
  VertexIndex index = index_of(tasks);
  DependencyGraph graph = from_edges(tasks, known_edges(index, dependencies), sink);
  std::call_once(graph.impl_->indexed, [&] { graph.impl_->index = std::move(index); });
  return graph;
}

DependencyGraph DependencyGraph::from_edges(std::span<const model::TaskId> tasks,
                                            std::vector<Edge> edges, source::DiagnosticSink& sink) {
  auto impl = std::make_unique<Impl>();
  impl->tasks.assign(tasks.begin(), tasks.end());
  impl->set(edges);
  // Nearly always there is no cycle. Which edges of one are left out depends on the input order.
  if (impl->has_cycle()) {
    impl->set(without_cycles(tasks, first_of_equal(std::move(edges)), sink));
  }
  return DependencyGraph(std::move(impl));
}

std::size_t DependencyGraph::size() const {
  return impl_->tasks.size();
}

const model::TaskId& DependencyGraph::task(Vertex vertex) const {
  return impl_->tasks[vertex];
}

std::optional<Vertex> DependencyGraph::find(const model::TaskId& task) const {
  std::call_once(impl_->indexed, [this] { impl_->index = index_of(impl_->tasks); });
  const auto found = impl_->index.find(task);
  if (found == impl_->index.end()) return std::nullopt;
  return found->second;
}

std::span<const Edge> DependencyGraph::edges() const {
  return impl_->edges;
}

std::span<const Edge> DependencyGraph::out_edges(Vertex vertex) const {
  return impl_->out(vertex);
}

std::span<const Edge> DependencyGraph::in_edges(Vertex vertex) const {
  return impl_->in(vertex);
}

const std::vector<Vertex>& DependencyGraph::dependencies_first() const {
  return impl_->order;
}

std::vector<Vertex> DependencyGraph::reachable(Vertex vertex,
                                               std::span<const DependencyKind> kinds) const {
  return visited_from(size(), vertex, kinds, &Edge::to,
                      [this](Vertex each) { return impl_->out(each); });
}

std::vector<Vertex> DependencyGraph::reaching(Vertex vertex,
                                              std::span<const DependencyKind> kinds) const {
  return visited_from(size(), vertex, kinds, &Edge::from,
                      [this](Vertex each) { return impl_->in(each); });
}

}  // namespace plumbline::graph
