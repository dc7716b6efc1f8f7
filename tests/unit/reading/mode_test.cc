#include "reading/mode.h"

#include <doctest/doctest.h>

#include <string>

#include "reading_fixture.h"

namespace model = plumbline::model;
namespace reading = plumbline::reading;
namespace test = plumbline::test;
using reading::Begins;

namespace {

constexpr reading::ReportYears kYears = {2024, 2025, false};

std::string mode_word(const std::string& title, bool first_level) {
  const auto mode =
      reading::mode_of_heading(test::section_words().find(title), title, first_level, kYears);
  if (!mode) return "none";
  std::string word(model::to_word(mode->part));
  if (mode->year) word += " " + std::to_string(*mode->year);
  if (mode->many_years) word += " many";
  if (mode->then_plan) word += " then-plan";
  if (mode->then_many) word += " then-many";
  return word;
}

}  // namespace

TEST_CASE("a heading says what its section is") {
  struct Case {
    const char* title;
    const char* first_level;
    const char* deeper;
  };
  for (const Case& c :
       {Case{"2024年工作回顾", "review 2024", "review 2024"},
        Case{"工作回顾", "review 2024", "none"}, Case{"去年工作", "review 2024", "none"},
        Case{"2025年工作安排", "plan 2025", "plan 2025"},
        Case{"对今年工作的建议", "plan 2025", "plan 2025"}, Case{"主要任务", "plan 2025", "none"},
        Case{"2025年的工作", "plan 2025", "none"},
        Case{"2024年工作回顾和2025年总体要求", "review 2024 then-plan", "review 2024 then-plan"},
        Case{"过去一年和五年工作总结", "review 2024 then-many", "review 2024 then-many"},
        Case{"过去五年工作回顾", "review 2024 many", "review 2024 many"},
        Case{"“十三五”时期的成就", "review 2024 many", "none"},
        Case{"2019-2023年工作回顾", "review 2024 many", "review 2024 many"},
        Case{"“十四五”时期主要目标", "other many", "other many"},
        Case{"2026-2030年主要目标", "other many", "other many"},
        Case{"2022年工作回顾", "review 2022", "none"}, Case{"第十五届代表大会", "none", "none"},
        Case{"结束语", "other", "other"}, Case{"加强农业", "none", "none"}}) {
    CAPTURE(c.title);
    CHECK(mode_word(c.title, true) == c.first_level);
    CHECK(mode_word(c.title, false) == c.deeper);
  }
}

TEST_CASE("a passage begins with a time") {
  struct Case {
    const char* lead;
    Begins begins;
  };
  for (const Case& c :
       {Case{"过去一年，经济平稳", Begins::past}, Case{"在过去的一年里", Begins::past},
        Case{"刚刚过去的2024年，经济平稳", Begins::past},
        Case{"去年财政收入增长", Begins::last_year}, Case{"2024年产值增长", Begins::last_year},
        Case{"今年要新建学校", Begins::this_year}, Case{"2025年是收官之年", Begins::this_year},
        Case{"今年以来，经济平稳", Begins::nothing}, Case{"过去五年，经济平稳", Begins::past_term},
        Case{"“十三五”时期，产值翻番", Begins::past_term}, Case{"今后五年，产值翻番", Begins::many},
        Case{"“十四五”时期，产值翻番", Begins::many}, Case{"“十四五”规划全面实施", Begins::nothing},
        Case{"近年来，农业丰收", Begins::recent}, Case{"到2030年，全面建成", Begins::later},
        Case{"从2025年起，全部免费", Begins::nothing}, Case{"按2024年价格计算", Begins::nothing},
        Case{"继续落实去年出台的政策", Begins::nothing}, Case{"经济平稳运行", Begins::nothing}}) {
    CAPTURE(c.lead);
    CHECK(reading::begins_with(test::section_words().find(c.lead), c.lead, kYears) == c.begins);
  }
}
