#include "measures/text_scan.h"

#include <doctest/doctest.h>

#include <string_view>

namespace measures = plumbline::measures;
namespace source = plumbline::source;

TEST_CASE("steps go over whole characters and stay inside the text") {
  constexpr std::string_view kText = "a中";
  CHECK(measures::char_at(kText, 1) == U'中');
  CHECK(measures::char_before(kText, 4) == U'中');
  CHECK(measures::char_before(kText, 0) == U'\0');
  CHECK(measures::char_at(kText, 4) == U'\0');
  CHECK(measures::next(kText, 1) == 4);
  CHECK(measures::next(kText, 4) == 4);
  CHECK(measures::previous(kText, 4) == 1);
  CHECK(measures::previous(kText, 0) == 0);
}

TEST_CASE("titles and short quotations are names, speech is not") {
  constexpr std::string_view kText = "落实《方案》和“两区”政策";
  const auto spans = measures::find_quoted(kText);
  REQUIRE(spans.size() == 2);
  CHECK(measures::is_inside(spans, 9));
  CHECK_FALSE(measures::is_inside(spans, 0));
  CHECK(measures::find_quoted("他说：“我们要把每一件事都办好，让每一个人都满意，让每一天都更好。”")
            .empty());
}

TEST_CASE("spans that touch do not overlap") {
  const std::vector<source::TextSpan> spans = {{2, 4}, {6, 9}};
  CHECK(measures::overlaps_any(spans, {3, 5}));
  CHECK(measures::overlaps_any(spans, {0, 7}));
  CHECK_FALSE(measures::overlaps_any(spans, {4, 6}));
  CHECK_FALSE(measures::overlaps_any(spans, {9, 12}));
  CHECK_FALSE(measures::overlaps_any({}, {0, 1}));
}
