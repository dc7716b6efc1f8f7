#include "linking/in_stretches.h"

#include <doctest/doctest.h>

#include <numeric>

namespace linking = plumbline::linking;

TEST_CASE("stretches give the same in the same order, with any number of threads") {
  for (const std::size_t count : {0U, 1U, 63U, 64U, 65U, 1000U}) {
    std::vector<std::size_t> expected(count);
    std::iota(expected.begin(), expected.end(), std::size_t{0});
    for (const unsigned threads : {1U, 2U, 3U, 64U}) {
      CAPTURE(count);
      CAPTURE(threads);
      const auto made = linking::in_stretches(count, threads, [](std::size_t from, std::size_t to) {
        std::vector<std::size_t> some(to - from);
        std::iota(some.begin(), some.end(), from);
        return some;
      });
      CHECK(made == expected);
    }
  }
}
