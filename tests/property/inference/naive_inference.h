// Inference written a second time, as plainly as it can be said: every rule is tried on every task
// until nothing changes. No graph, no order, no rule language.
#pragma once

#include <optional>
#include <vector>

#include "model/assessment.h"
#include "model/dependency.h"

namespace plumbline::test {

struct NaiveTask {
  /// From the task's own results; nullopt: there are none.
  std::optional<model::Status> own;
  bool reviewed = true;
  std::optional<model::Status> ruled;
};

struct NaiveEdge {
  std::size_t from = 0;
  std::size_t to = 0;
  model::DependencyKind kind = model::DependencyKind::requires_;
};

struct NaiveStatus {
  model::Status reported = model::Status::no_evidence;
  std::optional<model::Status> inferred;
  bool operator==(const NaiveStatus&) const = default;
};

/// The edges must have no cycle.
[[nodiscard]] std::vector<NaiveStatus> infer_naively(const std::vector<NaiveTask>& tasks,
                                                     const std::vector<NaiveEdge>& edges);

/// Whether the inferred statuses are a fixpoint: no rule would change one of them, the reported
/// ones given.
[[nodiscard]] bool is_stable(const std::vector<NaiveTask>& tasks,
                             const std::vector<NaiveEdge>& edges,
                             const std::vector<NaiveStatus>& statuses);

}  // namespace plumbline::test
