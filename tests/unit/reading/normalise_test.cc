#include "reading/normalise.h"

#include <doctest/doctest.h>

#include <string>

#include "reading_fixture.h"

namespace reading = plumbline::reading;
namespace test = plumbline::test;

namespace {

std::string chinese(const std::string& text) {
  reading::Glyphs line = test::glyphs_of(text);
  reading::CleanupLog log;
  reading::normalise_chinese(line, log);
  return test::text_of(line);
}

std::string foreign(const std::string& text) {
  reading::Glyphs line = test::glyphs_of(text);
  reading::CleanupLog log;
  reading::normalise_foreign(line, log);
  return test::text_of(line);
}

}  // namespace

TEST_CASE("a Chinese line takes its one form") {
  struct Case {
    const char* text;
    const char* expected;
  };
  const Case cases[] = {
      // Widths.
      {"１９９３年增长８．５％", "1993年增长8.5%"},
      {"ＧＤＰ增长6.5%－7%", "GDP增长6.5%-7%"},
      // Punctuation, but not inside numbers.
      {"就业稳定,物价平稳;外贸增长", "就业稳定，物价平稳；外贸增长"},
      {"完成1,097.6亿元,增长3%", "完成1,097.6亿元，增长3%"},
      {"2024,2025两年", "2024，2025两年"},
      // A comma groups the digits of one amount, but parts two that are marked each.
      {"拨付1，200万元", "拨付1,200万元"},
      {"票价￥80，120元的座位", "票价￥80，120元的座位"},
      {"捐款$50，200美元到账", "捐款$50，200美元到账"},
      {"捐款$50,200美元", "捐款$50,200美元"},
      {"补助¥1，200万", "补助¥1,200万"},
      {"12:30开门:三件事", "12:30开门：三件事"},
      {"园区(一期)", "园区（一期）"},
      {"建成\"口袋公园\"5处", "建成“口袋公园”5处"},
      {"怎么办?", "怎么办？"},
      {"云?溪河治理", "云?溪河治理"},
      // Digits that were spaced out, letters among digits.
      {"1 9 9 7 年增加到2 2 ．4 万件", "1997年增加到22.4万件"},
      {"增长1 5 ．3 ％以上", "增长15.3%以上"},
      {"探索“6 4”监管", "探索“6 4”监管"},
      {"形成“1 4 n”格局", "形成“1 4 n”格局"},
      {"安排25l亿元", "安排251亿元"},
      {"2O24年", "2024年"},
      {"MiniLED屏", "MiniLED屏"},
      // Spaces.
      {"形成 36 项试点", "形成36项试点"},
      {"政 府 工 作 报 告", "政府工作报告"},
      {"李　强", "李强"},
      {"THE BOX 商场", "THE BOX商场"},
      {"全力增强支撑作用 迎难而上稳定增长", "全力增强支撑作用 迎难而上稳定增长"},
      {"  各位代表：  ", "各位代表："},
      // Invisible characters.
      {"各位\xE2\x80\x8B代表\xEF\xBB\xBF", "各位代表"},
      {"", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(chinese(c.text) == c.expected);
    CHECK(chinese(c.expected) == c.expected);
  }
}

TEST_CASE("a foreign line keeps its punctuation and single spaces") {
  CHECK(foreign("  We built  3,000 homes, (all) of them.\xC2\xA0 ") ==
        "We built 3,000 homes, (all) of them.");
}

TEST_CASE("digits without end take linear time") {
  std::string text;
  for (int i = 0; i < 200000; ++i) text += "1 ";
  CHECK(chinese(text).size() == 399999);
}
