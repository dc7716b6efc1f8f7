// The status of one task from its linked results alone.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "inference/status_facts.h"
#include "model/assessment.h"
#include "rules/rule_set.h"

namespace plumbline::inference {

struct Grade {
  model::Status status = model::Status::no_evidence;
  std::optional<model::Attainment> attainment;
  std::optional<model::Pace> pace;  // of a figure reported before the year was over
  std::vector<model::ProofStep> proof;
  std::vector<model::Finding> findings;
};

/// `parts` counts the statuses of the task's parts; all zero where it has none. A task with several
/// answered figures and no parts is graded figure by figure, and those are rolled up like parts.
[[nodiscard]] Grade grade_reported(const Evidence& evidence, const PartCounts& parts,
                                   const rules::RuleSet& rules, const StatusReader& reader);

/// Applies the rules to one set of facts. Rules that disagree are a conflict finding with all
/// proofs; the more cautious status is then taken. nullopt where no rule fires.
[[nodiscard]] std::optional<Grade> apply_rules(const Evidence& evidence, const rules::Facts& facts,
                                               const rules::RuleSet& rules);

/// Of the results, in the order of the links.
[[nodiscard]] std::vector<model::Passage> passages_of(const Evidence& evidence);

/// exceeded and met.
[[nodiscard]] inline bool is_done(model::Status status) {
  return status == model::Status::exceeded || status == model::Status::met;
}

}  // namespace plumbline::inference
