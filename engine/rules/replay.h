// A rule asked again with what its firing recorded: whether the record suffices for what was
// concluded from it.
#pragma once

#include <string>

#include "model/passage.h"
#include "rules/rule_set.h"

namespace plumbline::rules {

/// Recorded facts have up to ten digits, so bits that follow from them agree to this many.
inline constexpr double kReplayedBits = 1e-6;

struct Replay {
  std::string gives;    // of a status rule: the status or pace of its case
  std::string differs;  // how the record and the rule disagree, one sentence; empty: they agree
};

/// Of link rules the level and its bits (or those of its rarity, or the prior), of status rules the
/// case. What differs can be the rule itself: gone, or of another version.
[[nodiscard]] Replay replay(const RuleSet& rules, const model::Firing& firing);

}  // namespace plumbline::rules
