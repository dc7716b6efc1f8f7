#include "reading/section_stack.h"

#include <doctest/doctest.h>

using plumbline::model::NumberingStyle;
using plumbline::reading::Heading;
using plumbline::reading::SectionStack;

namespace {

Heading numbered(NumberingStyle style, bool run_in = false) {
  Heading heading;
  heading.mark.style = style;
  heading.run_in = run_in;
  return heading;
}

Heading part_line() {
  Heading heading;
  heading.names_part = true;
  return heading;
}

constexpr auto kChinese = NumberingStyle::chinese;
constexpr auto kParenthesised = NumberingStyle::parenthesised;
constexpr auto kArabic = NumberingStyle::arabic;
constexpr auto kBullet = NumberingStyle::bullet;
constexpr auto kNone = NumberingStyle::none;

}  // namespace

TEST_CASE("numbers nest in their fixed order, whichever are left out") {
  SectionStack stack(false);
  CHECK(stack.open(numbered(kChinese), 0) == -1);
  CHECK(stack.open(numbered(kParenthesised), 1) == 0);
  CHECK(stack.open(numbered(kArabic), 2) == 1);
  CHECK(stack.open(numbered(kParenthesised), 3) == 0);
  CHECK(stack.open(numbered(kChinese), 4) == -1);
  CHECK(stack.open(numbered(kArabic), 5) == 4);
  CHECK_FALSE(stack.holds(3));
  CHECK(stack.holds(4));
}

TEST_CASE("bullets stand beside the last of their kind, and end at the next number") {
  SectionStack stack(false);
  stack.open(numbered(kChinese), 0);
  CHECK(stack.open(numbered(kBullet, true), 1) == 0);
  CHECK(stack.open(numbered(kBullet, true), 2) == 0);
  CHECK(stack.open(numbered(kParenthesised), 3) == 0);
  CHECK(stack.open(numbered(kNone, true), 4) == 3);
  CHECK(stack.open(numbered(kBullet, true), 5) == 4);
  // A topic sentence is no part of a bullet that has its own text.
  CHECK(stack.open(numbered(kNone, true), 6) == 3);
}

TEST_CASE("bare lines that name parts hold what follows, up to the next of them") {
  SectionStack stack(true);
  CHECK(stack.open(part_line(), 0) == -1);
  CHECK(stack.open(numbered(kBullet), 1) == 0);
  CHECK(stack.open(numbered(kNone, true), 2) == 1);
  CHECK(stack.open(part_line(), 3) == -1);
  CHECK(stack.open(numbered(kChinese), 4) == 3);
  CHECK(stack.open(numbered(kChinese), 5) == 3);
}

TEST_CASE("one bare line that names a part stands beside the numbered ones") {
  SectionStack stack(false);
  CHECK(stack.open(part_line(), 0) == -1);
  CHECK(stack.open(numbered(kChinese), 1) == -1);
}

TEST_CASE("a paragraph of its own ends the topic sentence before it") {
  SectionStack stack(false);
  stack.open(numbered(kChinese), 0);
  stack.open(numbered(kNone, true), 1);
  CHECK(stack.innermost() == 1);
  stack.end_topic();
  CHECK(stack.innermost() == 0);
  stack.end_topic();
  CHECK(stack.innermost() == 0);
}

TEST_CASE("a plain paragraph ends a bullet with its own text, not one that is a line of its own") {
  SectionStack stack(false);
  stack.open(numbered(kChinese), 0);
  stack.open(numbered(kBullet, true), 1);
  stack.end_topic();
  CHECK(stack.innermost() == 0);
  stack.open(numbered(kBullet), 2);
  stack.end_topic();
  CHECK(stack.innermost() == 2);
}
