// Counts by class with shares that can be printed honestly.
#pragma once

#include <span>
#include <vector>

namespace plumbline::reports {

/// `share_tenths`: tenths of a percent, 733 is 73.3%.
struct Share {
  int count = 0;
  int share_tenths = 0;

  bool operator==(const Share&) const = default;
};

/// One class per enumerator, in its order.
struct ShareTable {
  int total = 0;
  std::vector<Share> classes;
};

/// Shares by the method of the largest remainder: each is the exact share rounded down or up to a
/// tenth, and all sum to exactly 100.0 (0 for a total of 0). Plain rounding misses that sum, and
/// cutting does too: both happen in published bulletins. Equal remainders go to the earlier class.
[[nodiscard]] ShareTable make_share_table(std::span<const int> counts);

}  // namespace plumbline::reports
