#include "reports/shares.h"

#include <algorithm>
#include <cstdint>
#include <numeric>

namespace plumbline::reports {

ShareTable make_share_table(std::span<const int> counts) {
  constexpr std::int64_t kWhole = 1000;  // tenths of a percent
  ShareTable table;
  table.total = std::accumulate(counts.begin(), counts.end(), 0);
  std::vector<std::size_t> order;
  std::vector<std::int64_t> remainders;
  std::int64_t given = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    Share& share = table.classes.emplace_back();
    share.count = counts[i];
    if (table.total == 0) continue;
    const std::int64_t exact = counts[i] * kWhole;
    share.share_tenths = static_cast<int>(exact / table.total);
    given += share.share_tenths;
    remainders.push_back(exact % table.total);
    order.push_back(i);
  }
  if (table.total == 0) return table;
  std::ranges::stable_sort(
      order, [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
  for (std::size_t i = 0; given < kWhole; ++i, ++given) {
    ++table.classes[order[i]].share_tenths;
  }
  return table;
}

}  // namespace plumbline::reports
