// Which of the weighed pairs become links: over the whole pair of reports, not pair by pair.
#pragma once

#include <cstddef>
#include <vector>

#include "linking/terms.h"
#include "model/link.h"
#include "rules/rule_set.h"

namespace plumbline::linking {

struct WeighedPair {
  std::size_t task = 0;
  std::size_t result = 0;
  double bits = 0.0;
  Terms shared;                  // terms that both clauses have
  bool forced = false;           // a person confirmed it
  bool is_target = false;        // the task is a figure to reach: one thing, answered once
  bool sums_up = false;          // the result names the whole that the task belongs to
  bool figures_compare = false;  // both have a figure, in units that convert
};

struct Chosen {
  std::size_t pair = 0;  // index into the pairs given
  model::Verdict verdict = model::Verdict::review;
};

/// Strongest pairs first, each result is claimed by the tasks whose words it has: a weaker task is
/// accepted for it only by words that no stronger task has claimed, or where the pair is sure (5
/// bits over the accept line) or the result sums up what the task belongs to. A task takes several
/// results while they are within twice the margin of its best, or, unless it is a target, are sure,
/// or pass the accept line by the margin and answer words that no better one answers. A pair
/// between the lines is accepted when it is the best of both its task and its result and leads the
/// next by the margin; what else passes the review line is left for review. Ordered as the pairs.
[[nodiscard]] std::vector<Chosen> assign(const std::vector<WeighedPair>& pairs,
                                         const rules::LinkDecision& lines, const TermTable& terms);

}  // namespace plumbline::linking
