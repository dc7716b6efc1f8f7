#include "reading/section_words.h"

#include <doctest/doctest.h>

#include "reading_fixture.h"

namespace reading = plumbline::reading;
namespace test = plumbline::test;
using reading::find_years;
using reading::Sign;

TEST_CASE("years are found with 年 only, a range by its last year") {
  struct Case {
    const char* text;
    int year;  // 0: none
    bool range;
  };
  for (const Case& c :
       {Case{"2024年工作", 2024, false}, Case{"2021年度工作", 2021, false},
        Case{"2021-2025年规划", 2025, true}, Case{"1996年至2000年", 2000, true},
        Case{"2024套住房", 0, false}, Case{"12024年", 0, false}, Case{"3.2024年", 0, false},
        Case{"1024年", 0, false}, Case{"2024", 0, false}}) {
    CAPTURE(c.text);
    const auto years = find_years(c.text);
    REQUIRE((years.size() == 1) == (c.year != 0));
    if (years.empty()) continue;
    CHECK(years[0].year == c.year);
    CHECK(years[0].range == c.range);
  }
}

TEST_CASE("signs are found by the classes of the lexicon") {
  const auto signs = test::section_words().find("2024年工作回顾和2025年工作安排");
  CHECK(signs.has(Sign::review));
  CHECK(signs.has(Sign::plan));
  CHECK_FALSE(signs.has(Sign::closing));
  CHECK(signs.single_year() == 2024);
  CHECK(signs.years().back().year == 2025);
  CHECK(signs.first_within(Sign::review, 0) == nullptr);
}

TEST_CASE("every class that reading asks for stands in the shipped lexicon") {
  for (const char* name :
       {"section.review",      "section.plan",       "section.closing",
        "section.appeal",      "section.notice",     "section.credit",
        "section.experience",  "section.situation",  "section.salutation",
        "time.this_year",      "time.so_far",        "time.past_year",
        "time.last_year",      "time.over",          "time.turn",
        "time.many_years",     "time.recent_years",  "time.span",
        "time.five_year_plan", "kind.work_report",   "kind.follow_up",
        "kind.progress",       "kind.mid_year",      "head.report",
        "jurisdiction.body",   "jurisdiction.name",  "jurisdiction.national_meeting",
        "jurisdiction.unit",   "jurisdiction.before"}) {
    CAPTURE(name);
    CHECK(test::section_lexicon().find_class(name) != nullptr);
  }
}
