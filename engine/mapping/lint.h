// What only the workspace as a whole can tell about its mappings.
#pragma once

#include <set>
#include <span>

#include "mapping/mapping.h"
#include "model/ids.h"
#include "source/diagnostic.h"

namespace plumbline::mapping {

/// Reports `mapping-unknown-task` (a dependency on a task that no mapping and no run knows, with
/// the nearest id; a warning where it names what a person marked as no task),
/// `mapping-unknown-source`, `mapping-duplicate-plan` (two files for one plan) and
/// `mapping-duplicate-id` across files. Cycles are found by the graph.
void lint(std::span<const Mapping> mappings, const std::set<model::TaskId>& known_tasks,
          const std::set<model::SourceId>& known_sources, source::DiagnosticSink& sink);

}  // namespace plumbline::mapping
