// The dependency graph of a run, with the places that people wrote its edges at.
#pragma once

#include <span>
#include <vector>

#include "graph/dependency_graph.h"
#include "mapping/mapping.h"
#include "model/assessment.h"
#include "model/dependency.h"
#include "model/task.h"
#include "source/diagnostic.h"

namespace plumbline::pipeline {

struct TaskGraph {
  graph::DependencyGraph graph;
  std::vector<model::Finding> findings;  // of the workspace as a whole
};

/// graph::DependencyGraph::build over the tasks in their order. Of edges that run in a circle the
/// later in `dependencies` is left out; as what people stated comes first there, it stands against
/// what rules see. An edge that a rule saw goes out of `dependencies` as well, with a finding
/// (`conflict`) that tells the circle. Any other stays there and is an error (`dependency-cycle`),
/// with its place in the mapping that states it.
[[nodiscard]] TaskGraph settle_graph(std::span<const model::Task> tasks,
                                     std::vector<model::Dependency>& dependencies,
                                     std::span<const mapping::Mapping> mappings,
                                     source::DiagnosticSink& sink);

/// The graph alone, for dependencies that are settled or that nobody will look at again.
[[nodiscard]] graph::DependencyGraph build_graph(std::span<const model::Task> tasks,
                                                 std::span<const model::Dependency> dependencies,
                                                 std::span<const mapping::Mapping> mappings,
                                                 source::DiagnosticSink& sink);

}  // namespace plumbline::pipeline
