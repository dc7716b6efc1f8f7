// The dependency graph of tasks. Boost.Graph stays inside the .cc file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "model/dependency.h"
#include "model/ids.h"
#include "source/diagnostic.h"

namespace plumbline::graph {

/// Vertex number: the index of the task in the vector the graph was built from.
using Vertex = std::uint32_t;

struct Edge {
  Vertex from = 0;
  Vertex to = 0;
  model::DependencyKind kind = model::DependencyKind::requires_;
  double weight = 1.0;

  bool operator==(const Edge&) const = default;
};

/// Acyclic over edges of all kinds. Immutable once built.
class DependencyGraph {
 public:
  /// Edges that name an unknown task are dropped (mapping lint reports them), and of equal edges
  /// (from, to, kind) the first is kept. An edge that closes a cycle with edges before it in input
  /// order is reported with the cycle's path (`dependency-cycle`) and left out, so that the rest
  /// can be used. Task ids must be unique.
  [[nodiscard]] static DependencyGraph build(std::span<const model::TaskId> tasks,
                                             std::span<const model::Dependency> dependencies,
                                             source::DiagnosticSink& sink);
  DependencyGraph(DependencyGraph&&) noexcept;
  DependencyGraph& operator=(DependencyGraph&&) noexcept;
  ~DependencyGraph();

  [[nodiscard]] std::size_t size() const;
  [[nodiscard]] const model::TaskId& task(Vertex vertex) const;
  [[nodiscard]] std::optional<Vertex> find(const model::TaskId& task) const;
  /// Ordered by (from, to, kind).
  [[nodiscard]] std::span<const Edge> edges() const;
  [[nodiscard]] std::span<const Edge> out_edges(Vertex vertex) const;  // by (to, kind)
  [[nodiscard]] std::vector<Edge> in_edges(Vertex vertex) const;       // by (from, kind)
  /// Every vertex after all it points to; of those that could come next the smallest number does.
  [[nodiscard]] const std::vector<Vertex>& dependencies_first() const;
  /// All vertices that `vertex` reaches over the given kinds, ascending, itself left out.
  [[nodiscard]] std::vector<Vertex> reachable(Vertex vertex,
                                              std::span<const model::DependencyKind> kinds) const;
  /// All vertices that reach `vertex` over the given kinds, ascending, itself left out.
  [[nodiscard]] std::vector<Vertex> reaching(Vertex vertex,
                                             std::span<const model::DependencyKind> kinds) const;

 private:
  struct Impl;
  explicit DependencyGraph(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace plumbline::graph
