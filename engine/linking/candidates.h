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
/// Bits of shared text below which no rule could accept a pair.
inline constexpr double kLeastShared = 5.0;

/// What one result shares with a task, in bits, as far as not too many share it.
struct SharedBits {
  std::size_t result = 0;
  double bits = 0.0;
};

/// All results that share anything with a task, those that share most first, then by index: what
/// `find_candidates` chooses from.
[[nodiscard]] std::vector<SharedBits> shared_with(const Profiles& profiles, std::size_t task);

}  // namespace plumbline::linking
