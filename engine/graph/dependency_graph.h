// The dependency graph of tasks. Boost.Graph stays inside the .cc files of the room.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "graph/edge.h"
#include "model/dependency.h"
#include "model/ids.h"
#include "source/diagnostic.h"

namespace plumbline::graph {

/// Acyclic over edges of all kinds. Immutable once built. Takes some 90 bytes a task and 50 an
/// edge.
class DependencyGraph {
 public:
  /// Edges that name an unknown task are dropped (mapping lint reports them), and of equal edges
  /// (from, to, kind) the first is kept. An edge that closes a cycle with edges before it in input
  /// order is reported with the cycle's path (`dependency-cycle`) and left out, so that the rest
  /// can be used. Task ids must be unique.
  [[nodiscard]] static DependencyGraph build(std::span<const model::TaskId> tasks,
                                             std::span<const model::Dependency> dependencies,
                                             source::DiagnosticSink& sink);
  /// The same for a caller that numbered the tasks itself; no end may be without a task.
  [[nodiscard]] static DependencyGraph from_edges(std::span<const model::TaskId> tasks,
                                                  std::vector<Edge> edges,
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
  [[nodiscard]] std::span<const Edge> in_edges(Vertex vertex) const;   // by (from, kind)
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
