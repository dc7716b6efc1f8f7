#include "measures/english_numbers.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "mention_fixture.h"

namespace test = plumbline::test;

namespace {

struct Case {
  std::string text;
  std::string expected;
};

void check(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(test::english_text(c.text) == c.expected);
  }
}

}  // namespace

TEST_CASE("units stand behind the number, before it, or both") {
  check({
      {"69.15 billion yuan", "69150000000元"},
      {"RMB 3 billion", "3000000000元"},
      {"RMB3 billion yuan", "3000000000元"},
      {"US$5 million", "5000000美元"},
      {"180 hectares", "180公顷"},
      {"2,700 mu of farmland", "2700亩"},
      {"330,000 square metres", "330000平方米"},
      {"1.2 million sq. m.", "1200000平方米"},
      {"45 square kilometers", "45平方公里"},
      {"10 km of greenways", "10公里"},
      {"a 15km road", "15公里"},
      {"20,200 tonnes", "20200吨"},
      {"up 5.6%", "5.6%"},
      {"5.6 per cent", "5.6%"},
      {"1.9 percentage points", "1.9百分点"},
      {"29 micrograms per cubic metre", "29微克/立方米"},
      {"32 μg/m³", "32微克/立方米"},
      {"1.5 times", "1.5倍"},
      {"9 minutes", "9分钟"},
      {"Eight parks", "8"},
  });
}

TEST_CASE("comparators stand before the number, with fillers between, or behind its unit") {
  check({
      {"at least 260 beds", ">= 260"},
      {"no less than 5%", ">= 5%"},
      {"no fewer than 35 lifts", ">= 35"},
      {"over 41 billion yuan", "> 41000000000元"},
      {"by over 4%", "> 4%"},
      {"more than 7.5 million visitors", "> 7500000"},
      {"exceeding RMB 3 billion", "> 3000000000元"},
      {"no more than 5%", "<= 5%"},
      {"less than 3 hectares", "<= 3公顷"},
      {"within 3.5%", "<= 3.5%"},
      {"nearly 100 events", "near 100"},
      {"about 5.5%", "~ 5.5%"},
      {"some 300 people", "~ 300"},
      {"up to 1000", "soft 1000"},
      {"at least a total of 500 homes", ">= 500"},
      {"growth of 10% or more", ">= 10%"},
      {"30 kilometres or so", "~ 30公里"},
      {"5,000+ homes", ">= 5000"},
      {"over half", "(50%)"},
  });
}

TEST_CASE("within a distance or a time is a reach, no bound") {
  check({{"within 15 minutes’ walk", "soft 15分钟"}, {"within 3 km", "soft 3公里"}});
}

TEST_CASE("two numbers in one unit are a range, but from one to the other is none") {
  check({
      {"11 billion to 12 billion yuan", "11000000000-12000000000元"},
      {"5%-6%", "5-6%"},
      {"60 to 70 million", "60000000-70000000"},
      {"between 3 and 4 million tonnes", "3000000-4000000吨"},
      {"from 3 to 5 parks", "3; 5"},
      {"up 5% to 120 million yuan", "5%; 120000000元"},
  });
}

TEST_CASE("years, dates, ordinals and names are told from amounts") {
  check({
      {"in 2024 we", "year:2024"},
      {"2,024 homes", "2024"},
      {"on January 8, 2025", "(date:1); date:8; year:2025"},
      {"we may open 3 parks", "3"},
      {"the 75th anniversary", "ordinal:75"},
      {"the Third Plenary Session", "ordinal:3"},
      {"ranking first in the city", "(ordinal:1)"},
      {"Phase II of the park", "ordinal:2"},
      {"Phase I of the park", "(ordinal:1)"},
      {"Subway Line 22", "code:22"},
      {"the Z4 and Z5 projects", "{code:4}; {code:5}"},
      {"6G networks", "{code:6}"},
      {"the COVID-19 response", "{code:19}"},
      {"by mid-2025", "year:2025"},
      {"the 3+2+2 model", "code:3"},
      {"the 3+X system", "{code:3}"},
      {"the 12345 hotline", "12345"},
      {"the “12345” hotline", "{12345}"},
  });
}

TEST_CASE("numbers that stand for nothing are loose or left out") {
  check({
      {"1. Review of the work", ""},
      {"II. Plan for the work", ""},
      {"(3) Housing", ""},
      {"First, we built 8 parks", "(ordinal:1); 8"},
      {"Second, we built 8 parks", "(ordinal:2); 8"},
      {"one of the best", "(1)"},
      {"the “Two Zones”", "(2)"},
      {"carry out the Five Good Deeds", "(5)"},
      {"the first three quarters", "(ordinal:1); 3"},
      {"full coverage", "(100%)"},
      {"thousands of homes", "(1000)"},
      {"the same as last year", "(year:any)"},
      {"a quarter of an hour", "(15分钟)"},
      {"revenue doubled", "(1倍)"},
  });
}

TEST_CASE("a figure never stands outside its line, nor before the one before it") {
  for (const std::string line :
       {"RMB",       "over",  "5",   "at least",        "$",        "10-",     "3+",
        "3+2",       "Phase", "May", "from 3 to",       "a",        "1,2,3,4", "12\xff%",
        "… 5 – 6 …", "“5",    "5”",  "one hundred and", "and five", "%5%",     "²"}) {
    CAPTURE(line);
    std::uint32_t end = 0;
    for (const auto& mention : test::english_reader().find(line)) {
      CHECK(mention.span.from <= mention.number.from);
      CHECK(mention.number.to <= mention.span.to);
      CHECK(mention.number.from < mention.number.to);
      CHECK(mention.number.from >= end);
      CHECK(mention.span.to <= line.size());
      end = mention.number.to;
    }
  }
}
