// Blocking: which results are worth holding against a task at all.
#pragma once

#include <cstddef>
#include <vector>

#include "linking/profile.h"

namespace plumbline::linking {

/// For each task (by index) the results (indices, ascending) that share an indicator, a named thing
/// or pairs of characters with it that not too many have; at most kCandidates, those that share
/// most. None for wholes, whose parts stand for them. Cost: near-linear in the clauses, since what
/// many share leads nowhere.
[[nodiscard]] std::vector<std::vector<std::size_t>> find_candidates(const Profiles& profiles);

inline constexpr std::size_t kCandidates = 8;

}  // namespace plumbline::linking
