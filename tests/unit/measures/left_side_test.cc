#include "measures/left_side.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "measures_fixture.h"

namespace measures = plumbline::measures;
namespace test = plumbline::test;

namespace {

struct Read {
  measures::LeftSide left;
  std::string core;
};

// The words before the first number of the text.
Read read(std::string_view text) {
  const measures::Words words(text, test::word_table());
  const auto quantities = measures::find_quantities(text, words, test::measure_lexicon());
  REQUIRE_FALSE(quantities.empty());
  const auto& quantity = quantities.front();
  Read result{measures::read_left_side(text, words, quantity, 0, quantity.from), {}};
  result.core = text.substr(result.left.core_from, result.left.core_to - result.left.core_from);
  return result;
}

}  // namespace

TEST_CASE("the indicator is what stays without time, manner, verbs and comparators") {
  struct Case {
    const char* text;
    const char* core;
  };
  for (const Case& c : std::vector<Case>{
           {"今年全区财政收入将达到30亿元", "财政收入"},
           {"2024年末常住人口300万人", "常住人口"},
           {"固定资产投资完成27亿元", "固定资产投资"},
           {"出口比上年增长5%", "出口"},
           {"新增了停车位300个", "停车位"},
           {"签订国际条约20个", "签订国际条约"},
           {"建成30个", ""},
           {"税收亩均达到28万元", "税收亩均"},
           {"自然增长率4‰", "自然增长率"},
       }) {
    CAPTURE(c.text);
    CHECK(read(c.text).core == c.core);
  }
}

TEST_CASE("what is said of the number is kept apart from the indicator") {
  CHECK(read("税收增长5%").left.motion == measures::Motion::growth);
  CHECK(read("能耗下降5%").left.motion == measures::Motion::decline);
  CHECK(read("比重提高到5%").left.reaches_to);
  CHECK(read("时间降至5天").left.falls_to);
  CHECK_FALSE(read("比重提高到5%").left.falls_to);
  CHECK(read("比重达到5%").left.reaches);
  CHECK(read("建成公园5座").left.has_verb);
  CHECK(read("甲、乙等5家企业").left.examples);
  CHECK(read("税收突破5亿元").left.op == plumbline::model::Comparator::at_least);
  CHECK_FALSE(read("税收5亿元").left.op);
}

TEST_CASE("words of time and manner at the head are skipped") {
  constexpr std::string_view kText = "2024年1至9月，进一步扩大";
  const measures::Words words(kText, test::word_table());
  CHECK(measures::skip_lead(kText, words, 0, 15) == 15);
  CHECK(kText.substr(measures::skip_lead(kText, words, 18, 33)) == "扩大");
}
