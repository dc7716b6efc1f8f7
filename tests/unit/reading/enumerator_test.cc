#include "reading/enumerator.h"

#include <doctest/doctest.h>

#include <string>

#include "source/utf8.h"

using plumbline::model::NumberingStyle;
using plumbline::reading::find_enumerator;

TEST_CASE("numbers and bullets are recognised with their length in characters") {
  struct Case {
    const char* line;
    NumberingStyle style;
    std::size_t length;
    bool nested;
  };
  for (const Case& c : {Case{"第一部分 回顾", NumberingStyle::part, 5, false},
                        Case{"第二章总则", NumberingStyle::part, 3, false},
                        Case{"一、回顾", NumberingStyle::chinese, 2, false},
                        Case{"十二、其他", NumberingStyle::chinese, 3, false},
                        Case{"（三）产业", NumberingStyle::parenthesised, 3, false},
                        Case{"1.就业", NumberingStyle::arabic, 2, false},
                        Case{"12、就业", NumberingStyle::arabic, 3, false},
                        Case{"（1）就业", NumberingStyle::arabic, 3, true},
                        Case{"2）就业", NumberingStyle::arabic, 2, true},
                        Case{"●就业", NumberingStyle::bullet, 1, false},
                        Case{"◆ 就业", NumberingStyle::bullet, 2, false},
                        Case{"——就业", NumberingStyle::bullet, 2, false},
                        Case{"- 就业", NumberingStyle::bullet, 2, false},
                        Case{"一是就业", NumberingStyle::first_is, 2, false},
                        Case{"三要就业", NumberingStyle::first_is, 2, false},
                        Case{"第一，就业", NumberingStyle::ordinal, 3, false}}) {
    CAPTURE(c.line);
    const auto mark = find_enumerator(plumbline::source::to_utf32(c.line));
    REQUIRE(mark);
    CHECK(mark->style == c.style);
    CHECK(mark->length == c.length);
    CHECK(mark->nested == c.nested);
  }
}

TEST_CASE("years, decimals, dates and words with a numeral are no numbers of headings") {
  for (const char* line : {"2024年", "1.5万人", "——2025年1月8日", "一批项目", "第一产业",
                           "第十五届", "三年行动", "（鼓掌）", "", "二〇二五年"}) {
    CAPTURE(line);
    CHECK_FALSE(find_enumerator(plumbline::source::to_utf32(line)));
  }
}
