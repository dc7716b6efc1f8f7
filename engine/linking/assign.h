// Which of the weighed pairs become links: over the whole pair of reports, not pair by pair.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
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

/// Why a pair over the review line got its verdict. The first three accept it.
enum class Ground : std::uint8_t {
  decided,          // a person confirmed it
  passes,           // over the accept line, and nothing stands in its way
  leads,            // between the lines, but the best of both by the margin
  short_of_accept,  // between the lines, with a rival within the margin
  claimed,          // a stronger pair has the result, and the words they share
  answered          // the task has an answer that leaves nothing for this one to add
};
[[nodiscard]] std::string_view to_word(Ground ground);

struct Chosen {
  std::size_t pair = 0;  // index into the pairs given
  model::Verdict verdict = model::Verdict::review;
  Ground ground = Ground::short_of_accept;
  std::optional<std::size_t> rival = {};  // index of the pair that stands in the way
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
