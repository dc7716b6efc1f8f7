#include "yaml/nesting_check.h"

#include <doctest/doctest.h>

#include <string>

namespace plumbline::yaml {

TEST_CASE("levels are counted through every kind of collection") {
  const struct {
    std::string yaml;
    int levels;  // at most; the scanner may count one more
  } rows[] = {
      {"", 0},
      {"a: 1\nb: 2\n", 1},
      {"a:\n  b:\n    c: 1\nd: 2\n", 3},
      {"- - - a\n", 4},
      {"- a: 1\n  b:\n    - c\n", 3},
      {"a: [[1], {b: [2]}]\n", 4},
      {"a: '[[[['\nb: \"{{{{\"\n", 1},
      {"a: x # [[[[\n", 1},
      {"a: |\n  [[[[\n  b: c: d:\nb: 1\n", 1},
      {"a: [x,\n  'it''s [', \"\\\"[\"]\nb: 1\n", 2},
      {"a:b:c: 1\n", 1},
  };
  for (const auto& row : rows) {
    CAPTURE(row.yaml);
    CHECK_FALSE(find_too_deep(row.yaml, row.levels + 1));
    if (row.levels > 1) CHECK(find_too_deep(row.yaml, row.levels - 1));
  }
}

TEST_CASE("the place is that of the level too many") {
  CHECK(find_too_deep("a: [[[1]]]\n", 3) == 6);
  CHECK(find_too_deep("a:\n  b:\n    c: 1\n", 2) == 12);
}

TEST_CASE("a quote that never closes ends the count") {
  CHECK_FALSE(find_too_deep("a: '[[[[[", 2));
  CHECK_FALSE(find_too_deep("a: \"\\", 2));
}

}  // namespace plumbline::yaml
