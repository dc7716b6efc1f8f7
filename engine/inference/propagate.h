// What the dependency graph adds to the reported statuses.
#pragma once

#include <span>
#include <vector>

#include "graph/dependency_graph.h"
#include "inference/status_facts.h"
#include "model/assessment.h"
#include "rules/rule_set.h"

namespace plumbline::inference {

/// Fills `inferred` where the rules of the inferred phase say more than what was reported (see
/// lattice.h), with a proof whose premises are the parts and dependents it rests on. A rule that
/// would take back what was reported changes nothing and is a finding (`conflict`). Influence runs
/// from a dependent to what it requires and from a part to its whole, so one pass over the
/// vertices, dependents first, is the fixpoint. `evidence` and `assessments` are parallel to the
/// graph's vertices. Cost: linear in tasks and edges; the rules are asked once for each different
/// surroundings where they look at nothing else (inferring_rules.h).
void propagate(const graph::DependencyGraph& graph, std::span<const Evidence> evidence,
               const rules::RuleSet& rules, const StatusReader& reader,
               std::span<model::Assessment> assessments);

}  // namespace plumbline::inference
