#include "cli/line_diff.h"

#include <doctest/doctest.h>

namespace plumbline::cli {

TEST_CASE("each change stands between a line before and a line behind it") {
  CHECK(line_diff("a", "1\n2\n3\n4\n5\n6\n7\n", "1\n2\nx\n4\n5\n6\ny\n") ==
        "--- a\n+++ a\n"
        "@@ -2,3 +2,3 @@\n 2\n-3\n+x\n 4\n"
        "@@ -6,2 +6,2 @@\n 6\n-7\n+y\n");
}

TEST_CASE("changes close to each other share their surroundings") {
  CHECK(line_diff("a", "1\n2\n3\n4\n", "x\n2\ny\nz\n") ==
        "--- a\n+++ a\n@@ -1,4 +1,4 @@\n-1\n+x\n 2\n-3\n-4\n+y\n+z\n");
}

TEST_CASE("nothing is said of equal texts") {
  CHECK(line_diff("a", "1\n", "1\n") == "");
  CHECK(line_diff("a", "", "") == "");
}

}  // namespace plumbline::cli
