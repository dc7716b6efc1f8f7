// What does not fit together: findings over the assessed graph.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "graph/dependency_graph.h"
#include "inference/status_facts.h"
#include "model/assessment.h"

namespace plumbline::inference {

/// Messages of contradictions that tell of no more than their kind: readers find their own words
/// for them.
inline constexpr std::string_view kInUseTooEarly = "in use before it is finished";
inline constexpr std::string_view kDueTooEarly = "due before what it requires";
inline constexpr std::string_view kPlannedAgain = "planned again after it was reported as done";

/// Adds to each assessment: blocked (a requirement known to be unfinished), carried_over (planned
/// again, not done), contradiction (done while a part or a requirement is reported short, in use
/// before the project is finished, due before what it requires, reported as done last year and
/// planned again as new work with an end, or called done and not done in one report), and one
/// indicator reported with several figures.
void add_findings(const graph::DependencyGraph& graph, std::span<const Evidence> evidence,
                  const lexicon::Lexicon& lexicon, std::span<model::Assessment> assessments);

/// Adds target_lowered: a target below this share of last year's reported figure for the same
/// indicator. A tenth is the distance from which a result counts as beyond its target.
inline constexpr double kFarBelow = 0.9;
void add_lowered_targets(std::span<const model::Task> tasks, std::span<const model::Result> results,
                         const lexicon::Lexicon& lexicon, std::span<model::Assessment> assessments);

}  // namespace plumbline::inference
