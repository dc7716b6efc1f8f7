#include "measures/number_reader.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "measures_fixture.h"

namespace measures = plumbline::measures;
namespace test = plumbline::test;

namespace {

// The number that begins the text, and what is left behind it.
std::string first_number(const std::string& text) {
  const measures::NumberText characters(text);
  std::size_t at = 0;
  const measures::Numeral numeral = measures::read_number(characters, at);
  return test::number_text(numeral.value) + '|' + text.substr(numeral.to);
}

}  // namespace

TEST_CASE("a number ends where no number goes on") {
  struct Case {
    const char* text;
    const char* expected;
  };
  for (const Case& c : std::vector<Case>{
           {"五兆六十二亿四万五千二", "5006200045200|"},
           {"五兆瓦", "5|兆瓦"},
           {"100兆元", "100|兆元"},
           {"五十千克", "50|千克"},
           {"一百千瓦", "100|千瓦"},
           {"2.5亿千瓦", "250000000|千瓦"},
           {"一百零十万", "1100000|"},
           {"一百零几万", "1000000|"},
           {"十几万多亿", "10000000000000|"},
           {"三十两", "30|两"},
           {"两万两", "20000|两"},
           {"两千两百", "2200|"},
           {"两百点两", "200|点两"},
           {"两千 四 百 五", "2450|"},
           {"1000  万", "10000000|"},
           {"2025 百强", "2025| 百强"},
           {"三 五", "3| 五"},
           {"40k", "40000|"},
           {"40km", "40|km"},
           {"1.5e3米", "1500|米"},
           {"2e", "2|e"},
           {".5", "0.5|"},
           {"3.0.1", "3|.1"},
       }) {
    CAPTURE(c.text);
    CHECK(first_number(c.text) == c.expected);
  }
}

TEST_CASE("a point begins a number only where none stands before it") {
  CHECK(measures::NumberText(".5").starts_number(0));
  CHECK_FALSE(measures::NumberText("..5").starts_number(1));
  CHECK_FALSE(measures::NumberText("3.5").starts_number(1));
  CHECK_FALSE(measures::NumberText("v.5").starts_number(1));
}

TEST_CASE("places are characters, offsets bytes") {
  const measures::NumberText text("共 3家");
  CHECK(text.size() == 4);
  CHECK(text.offset(2) == 4);
  CHECK(text.offset(4) == 8);
  CHECK(text.behind_spaces(1) == 2);
  CHECK(text.at(9) == U'\0');
}

TEST_CASE("a text without a digit or numeral has no number") {
  CHECK(measures::may_have_number("增长5%"));
  CHECK(measures::may_have_number("共三家"));
  CHECK_FALSE(measures::may_have_number("推进改革，many"));
}
