// The bits of link rules, estimated from what people confirmed: a proposal, never more.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/judge.h"
#include "pipeline/packs.h"

namespace plumbline::pipeline {

/// Fellegi and Sunter 1969: a level that m of the matches and u of the other pairs have tells
/// log2(m / u) bits. Each share is (n + 1/2) / (N + L/2), so that no level of the L is impossible;
/// N counts the pairs for which the rule speaks at all. What rarity adds on top among the matches,
/// on average, is taken off. The estimate is then mixed with the figure that stands in the rule,
/// n / (n + kPriorPairs) to the rest, n being the confirmed pairs of the level: a few decisions
/// move little. That takes comparisons as independent, which those of wording are not, and counts
/// what they share several times. So the figures only tell the direction: of the steps of a tenth
/// of that way, from none to all, each with every prior up to kPriorReach away, the one that puts
/// most decided pairs on their side of the accept line is proposed; of equals the shortest.
inline constexpr double kPriorPairs = 20.0;
inline constexpr double kPriorReach = 5.0;
/// Fewer confirmed links than this tell nothing that is worth a proposal.
inline constexpr std::size_t kFewestConfirmed = 20;
/// The most random pairs of one plan and its results.
inline constexpr std::size_t kRandomPairs = 4'000;

struct LevelEstimate {
  std::string level;  // of the decision: prior
  double old_bits = 0.0;
  double new_bits = 0.0;   // to a tenth
  double estimated = 0.0;  // the whole way, mixed
  double m = 0.0;          // 0 to 1
  double u = 0.0;
  std::size_t confirmed = 0;
  std::size_t random = 0;
};
struct RuleEstimate {
  std::string rule;
  std::vector<LevelEstimate> levels;  // in the order of the rule

  [[nodiscard]] bool is_changed() const;
};

struct Estimate {
  std::size_t confirmed = 0;  // pairs
  std::size_t random = 0;
  std::size_t decided = 0;       // confirmed and rejected
  std::size_t right_before = 0;  // of the decided, on the right side of the accept line
  std::size_t right_after = 0;
  std::vector<RuleEstimate> rules;  // every comparison and the decision, by id
};
[[nodiscard]] Estimate estimate_weights(const Judgement& judgement, const Packs& packs);

}  // namespace plumbline::pipeline
