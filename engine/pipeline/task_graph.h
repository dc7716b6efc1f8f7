// The dependency graph of a run, with the places that people wrote its edges at.
#pragma once

#include <span>

#include "graph/dependency_graph.h"
#include "mapping/mapping.h"
#include "model/dependency.h"
#include "model/task.h"
#include "source/diagnostic.h"

namespace plumbline::pipeline {

/// graph::DependencyGraph::build over the tasks in their order; a `dependency-cycle` gets the place
/// in the mapping of the edge that is left out, where a mapping states it.
[[nodiscard]] graph::DependencyGraph build_graph(std::span<const model::Task> tasks,
                                                 std::span<const model::Dependency> dependencies,
                                                 std::span<const mapping::Mapping> mappings,
                                                 source::DiagnosticSink& sink);

}  // namespace plumbline::pipeline
