// The first half of linking: the pairs that are worth assigning, and what each weighs.
#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <utility>
#include <vector>

#include "linking/assign.h"
#include "linking/link.h"
#include "linking/profile.h"

namespace plumbline::linking {

/// Indices of a task and a result.
using Pair = std::pair<std::size_t, std::size_t>;

/// The odds of 2^bits to 1 as a probability.
[[nodiscard]] double probability_of(double bits);

/// Reads profiles, finds candidates, and weighs those that no person rejected. Keeps references to
/// all it is given. The number of threads can't be seen in anything.
class Weighing {
 public:
  Weighing(std::span<const model::Task> tasks, std::span<const model::Result> results,
           std::span<const Decided> decided, const rules::RuleSet& rules,
           const lexicon::Lexicon& lexicon, unsigned threads = 1);

  [[nodiscard]] const Profiles& profiles() const { return profiles_; }
  /// By task the results it is held against, see find_candidates.
  [[nodiscard]] const std::vector<std::vector<std::size_t>>& candidates() const {
    return candidates_;
  }
  /// Over the review line and not vetoed, or forced by a person; by task, then result.
  [[nodiscard]] const std::vector<WeighedPair>& pairs() const { return pairs_; }
  /// How many pairs were weighed.
  [[nodiscard]] std::size_t compared() const { return compared_; }

  /// What a person decided of a pair; nullptr where nothing.
  [[nodiscard]] const Decided* decided(const Pair& pair) const;
  /// A person confirmed the pair, or wrote it by hand.
  [[nodiscard]] bool is_forced(const Pair& pair) const;
  /// A person rejected the pair, or the task with the whole that the result is a part of: what was
  /// rejected as a whole is not proposed by its parts, and claims none of them.
  [[nodiscard]] bool is_rejected(const Pair& pair) const;
  /// The result is of the task's jurisdiction and reviews its plan year.
  [[nodiscard]] bool answers(const Pair& pair) const;
  [[nodiscard]] rules::Facts facts(const Pair& pair) const;

 private:
  void weigh_candidates(unsigned threads);
  // Adds the pair where it is worth assigning.
  void weigh(const Pair& pair, std::vector<WeighedPair>& kept) const;

  std::span<const model::Task> tasks_;
  std::span<const model::Result> results_;
  const rules::RuleSet& rules_;
  Profiles profiles_;
  std::map<Pair, const Decided*> decided_;
  std::vector<std::vector<std::size_t>> candidates_;
  std::vector<WeighedPair> pairs_;
  std::size_t compared_ = 0;
};

}  // namespace plumbline::linking
