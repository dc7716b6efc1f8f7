// Which rules fire for the same things.
#pragma once

#include <cstddef>
#include <map>
#include <utility>
#include <vector>

#include "rules/compile_rules.h"
#include "rules/facts.h"

namespace plumbline::rules {

/// Counts of two rules, by their indices, the smaller first.
struct OverlapCount {
  std::size_t both = 0;      // both fired
  std::size_t conflict = 0;  // and gave different statuses, neither beating the other
};

/// Comparisons and the decision of the link layer are left out: they are meant to fire together.
/// Keeps a reference to the rules. Not for several threads at once.
class Overlaps {
 public:
  explicit Overlaps(const CompiledRules& compiled) : compiled_(compiled) {}
  void add(const Facts& facts);
  [[nodiscard]] const std::map<std::pair<std::size_t, std::size_t>, OverlapCount>& counts() const {
    return counts_;
  }

 private:
  const CompiledRules& compiled_;
  std::map<std::pair<std::size_t, std::size_t>, OverlapCount> counts_;
};

}  // namespace plumbline::rules
