#include "reading/delivered_year.h"

#include <doctest/doctest.h>

#include <string>

#include "reading_fixture.h"

namespace test = plumbline::test;

TEST_CASE("the year of delivery follows from headings, titles and passages") {
  struct Case {
    const char* what;
    std::string text;
    std::optional<int> year;
  };
  const Case cases[] = {
      {"a plan heading", "一、去年工作回顾\n经济平稳。\n二、2019年工作安排\n要抓好落实。\n", 2019},
      {"a review heading", "一、2018年工作回顾\n经济平稳。\n二、主要任务\n要抓好落实。\n", 2019},
      {"both in one heading", "一、2018年工作回顾和2019年总体要求\n经济平稳。\n", 2019},
      {"a title of a whole year", "开发区管委会2021年度工作报告\n一、主要工作\n经济平稳。\n", 2022},
      {"a title with its own year", "2024年政府工作报告\n一、主要工作\n经济平稳。\n", 2024},
      {"bare years", "一、2021年工作\n经济平稳。\n二、2022年工作\n要抓好落实。\n", 2022},
      {"the year that is just over",
       "一、五年工作回顾\n五年来，经济平稳。\n特别要指出，刚刚过去的2007年，取得成绩。\n", 2008},
      {"a passage that says this year is",
       "一、规划期的工作\n2011年，是开局之年，做好今年的工作意义重大。\n", 2011},
      {"a year that is named again and again",
       "一、五年工作回顾\n产值从1997年的3亿元增加到2002年的6亿元，粮食从1997年的1亿斤增加到2002年的"
       "2亿斤，人口2002年达到5万人。\n二、对今年工作的建议\n要抓好落实。\n",
       2003},
      {"no year at all", "一、工作回顾\n经济平稳。\n二、工作安排\n要抓好落实。\n", std::nullopt},
  };
  for (const Case& c : cases) {
    CAPTURE(c.what);
    CHECK(test::read(c.text).info.delivered_year == c.year);
  }
}
