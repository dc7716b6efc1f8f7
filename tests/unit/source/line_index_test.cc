#include "source/line_index.h"

#include <doctest/doctest.h>

#include <string>

#include "source/utf8.h"

namespace plumbline::source {
namespace {

TEST_CASE("columns count code points from one") {
  const std::string text = "甲乙丙\n丁x戊";
  const LineIndex index(text);
  CHECK(index.position(0) == Position{1, 1});
  CHECK(index.position(6) == Position{1, 3});
  CHECK(index.position(10) == Position{2, 1});
  CHECK(index.position(14) == Position{2, 3});
}

TEST_CASE("all three line ends count, and are no part of the line") {
  const std::string text = "one\r\ntwo\rthree\nfour";
  const LineIndex index(text);
  REQUIRE(index.line_count() == 4);
  CHECK(index.line(1) == "one");
  CHECK(index.line(2) == "two");
  CHECK(index.line(3) == "three");
  CHECK(index.line(4) == "four");
  CHECK(index.line(5).empty());
  CHECK(index.line(0).empty());
}

TEST_CASE("a byte order mark takes no column") {
  const std::string text = "\xEF\xBB\xBF甲乙";
  const LineIndex index(text);
  CHECK(index.position(0) == Position{1, 1});
  CHECK(index.position(3) == Position{1, 1});
  CHECK(index.position(6) == Position{1, 2});
  CHECK(index.line(1) == "甲乙");
}

TEST_CASE("columns of long lines are those of a plain count, inside characters too") {
  for (const std::string text :
       {"到2025年，新增区域养老服务中心4家。", "é a 山山 b 山\xE5 c 山山山山"}) {
    const LineIndex index(text);
    for (std::uint32_t at = 0; at <= text.size(); ++at) {
      CAPTURE(at);
      CHECK(index.position(at).column == count_code_points(text.substr(0, at)) + 1);
    }
  }
}

TEST_CASE("an offset past the end is the end") {
  CHECK(LineIndex("ab").position(100) == Position{1, 3});
  CHECK(LineIndex("").position(0) == Position{1, 1});
}

}  // namespace
}  // namespace plumbline::source
