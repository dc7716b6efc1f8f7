#include "reports/shares.h"

#include <doctest/doctest.h>

#include <cmath>
#include <random>

namespace plumbline::reports {
namespace {

std::vector<int> tenths_of(const std::vector<int>& counts) {
  std::vector<int> tenths;
  for (const Share& share : make_share_table(counts).classes) tenths.push_back(share.share_tenths);
  return tenths;
}

TEST_CASE("shares are exact where they can be and sum to a hundred where they can't") {
  CHECK(tenths_of({1, 1}) == std::vector{500, 500});
  CHECK(tenths_of({1, 1, 1}) == std::vector{334, 333, 333});
  CHECK(tenths_of({2, 1}) == std::vector{667, 333});
  CHECK(tenths_of({9, 3, 3}) == std::vector{600, 200, 200});
}

TEST_CASE("a bulletin that cut its shares is rounded so that they sum") {
  // 17 + 10 + 24 + 9 + 162 of 222: plain rounding gives 100.1, cutting 99.8.
  CHECK(tenths_of({17, 10, 24, 9, 162}) == std::vector{77, 45, 108, 40, 730});
}

TEST_CASE("nothing to count has no shares") {
  CHECK(tenths_of({0, 0}) == std::vector{0, 0});
  CHECK(make_share_table({}).total == 0);
}

TEST_CASE("any counts sum to the total and their shares to a hundred, none off by a tenth") {
  std::mt19937 random(7);
  for (int round = 0; round < 500; ++round) {
    std::vector<int> counts(1 + random() % 7);
    for (int& count : counts) count = static_cast<int>(random() % 90);
    const ShareTable table = make_share_table(counts);
    if (table.total == 0) continue;
    int sum = 0;
    for (const Share& share : table.classes) {
      sum += share.share_tenths;
      CHECK(std::abs(share.share_tenths - 1000.0 * share.count / table.total) < 1.0);
    }
    CHECK(sum == 1000);
  }
}

}  // namespace
}  // namespace plumbline::reports
