#include "source/nearest_name.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace plumbline::source {
namespace {

TEST_CASE("the nearest known name is offered, and none that is too far") {
  const std::vector<std::string> known = {"jurisdiction", "delivered", "file", "养老服务"};
  struct Row {
    const char* wrong;
    const char* expected;
  };
  const Row rows[] = {
      {"jurisdicton", "; did you mean 'jurisdiction'?"},
      {"deliverde", "; did you mean 'delivered'?"},
      {"flie", "; did you mean 'file'?"},
      {"养老服物", "; did you mean '养老服务'?"},
      {"population", ""},
      {"x", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.wrong);
    CHECK(did_you_mean(row.wrong, known) == row.expected);
  }
}

TEST_CASE("of two equally near names the earlier is offered") {
  const std::vector<std::string> known = {"mapb", "mapa"};
  CHECK(nearest_name("mapc", known) == "mapb");
}

TEST_CASE("a name shorter than its distance is no match") {
  const std::vector<std::string> known = {"ab"};
  CHECK_FALSE(nearest_name("x", known).has_value());
}

}  // namespace
}  // namespace plumbline::source
