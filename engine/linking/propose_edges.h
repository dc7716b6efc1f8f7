// Edges between tasks that the edge rules see: the same work planned again, the phases and stages
// of one project, a plan and the work that carries it out.
#pragma once

#include <span>
#include <vector>

#include "lexicon/lexicon.h"
#include "model/dependency.h"
#include "model/task.h"
#include "rules/rule_set.h"

namespace plumbline::linking {

/// A pair further apart is not asked: the length of a five-year plan.
inline constexpr int kYearsBack = 5;
/// A pair that shares neither name, phase nor indicator is asked from this likeness on. Half of
/// what the shipped rules ask for, so that a workspace's rules can ask for less than they do.
inline constexpr double kLeastLikeness = 0.3;

/// Edges of origin `rule`, `because` beginning with `PACK/ID@VERSION: `, from each task to those of
/// its year or earlier, in the order of `tasks` by from, then to. Of `continues` at most one edge
/// leaves a task and one reaches it; the likest pairs are tied first (of one indicator before
/// others), equally like ones in the order of `tasks`. Other edges stand as the rules give them.
/// Cost: near-linear, as only pairs are asked that share an indicator, a name, a project's phases,
/// or a pair of characters that few tasks of a year have.
[[nodiscard]] std::vector<model::Dependency> propose_edges(std::span<const model::Task> tasks,
                                                           const rules::RuleSet& rules,
                                                           const lexicon::Lexicon& lexicon);

}  // namespace plumbline::linking
