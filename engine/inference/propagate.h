// What the dependency graph adds to the reported statuses.
#pragma once

#include <span>
#include <vector>

#include "graph/dependency_graph.h"
#include "inference/status_facts.h"
#include "model/assessment.h"
#include "rules/rule_set.h"

namespace plumbline::inference {

/// Fills `inferred` where the rules of the inferred phase say something else than what was
/// reported. Influence runs from a dependent to what it requires and from a part to its whole, so
/// one pass over the vertices, dependents first, is the fixpoint. `evidence` and `assessments` are
/// parallel to the graph's vertices.
void propagate(const graph::DependencyGraph& graph, std::span<const Evidence> evidence,
               const rules::RuleSet& rules, const StatusReader& reader,
               std::span<model::Assessment> assessments);

}  // namespace plumbline::inference
