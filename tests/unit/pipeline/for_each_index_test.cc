#include "pipeline/for_each_index.h"

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>
#include <vector>

namespace plumbline::pipeline {

TEST_CASE("every index is worked on once, whatever the number of threads") {
  for (const unsigned threads : {1U, 2U, 7U, 100U}) {
    std::vector<int> seen(50);
    for_each_index(seen.size(), threads, [&](std::size_t i) { ++seen[i]; });
    CHECK(seen == std::vector<int>(50, 1));
  }
  for_each_index(0, 4, [](std::size_t) { FAIL("there is no index"); });
}

TEST_CASE("of several exceptions that of the smallest index comes out, after all work is done") {
  std::vector<int> seen(20);
  std::string caught;
  try {
    for_each_index(seen.size(), 3, [&](std::size_t i) {
      ++seen[i];
      if (i == 4 || i == 15) throw std::runtime_error(std::to_string(i));
    });
  } catch (const std::runtime_error& error) {
    caught = error.what();
  }
  CHECK(caught == "4");
  CHECK(seen == std::vector<int>(20, 1));
}

TEST_CASE("zero threads asked for means one a processor") {
  CHECK(thread_count(0) >= 1);
  CHECK(thread_count(3) == 3);
}

}  // namespace plumbline::pipeline
