#include "measures/numeral.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "measures_fixture.h"

namespace measures = plumbline::measures;
namespace test = plumbline::test;
using measures::NumeralKind;

namespace {

std::string values(const char* text) {
  std::string list;
  for (const auto& numeral : measures::find_numerals(text)) {
    if (!list.empty()) list += ' ';
    list += test::number_text(numeral.value);
    if (numeral.value_hi) list += '-' + test::number_text(*numeral.value_hi);
  }
  return list;
}

measures::Numeral only(const char* text) {
  const auto found = measures::find_numerals(text);
  REQUIRE(found.size() == 1);
  return found.front();
}

}  // namespace

TEST_CASE("numbers in digits, in characters and mixed have one value") {
  struct Case {
    const char* text;
    const char* expected;
  };
  for (const Case& c : std::vector<Case>{
           {"1097.6", "1097.6"},
           {"1,097.6亿", "109760000000"},
           {"5万4千", "54000"},
           {"1.23万", "12300"},
           {"47.2万亿", "47200000000000"},
           {"三百五十", "350"},
           {"四百五", "450"},
           {"四百零五", "405"},
           {"一万二", "12000"},
           {"十二", "12"},
           {"二十", "20"},
           {"二〇二五", "2025"},
           {"两千三百零四万", "23040000"},
           {"十三点四", "13.4"},
           {"零点五", "0.5"},
           {"二三十", "20-30"},
           {"300多万", "3000000"},
           {"十几万", "100000"},
           {"负3.5", "-3.5"},
           {"叁佰元", "300"},
           {"3个和5个", "3 5"},
           {"12,345678", "12 345678"},
           {"1/4", "0.25"},
           {"24/7", "24 7"},
           {"2/3/2024", "2 3 2024"},
           {"三又二分之一", "3.5"},
           {"16分之5", "0.3125"},
           {"1 3/5", "1.6"},
           {"负 3", "3"},
           {"负一又二分之一", "-1.5"},
           {"收拾队伍", ""},
           {"没有数", ""},
       }) {
    CAPTURE(c.text);
    CHECK(values(c.text) == c.expected);
  }
}

TEST_CASE("percentages and fractions in words keep their kind") {
  CHECK(only("百分之十三点四").kind == NumeralKind::per_cent);
  CHECK(only("百分之十三点四").value == doctest::Approx(13.4));
  CHECK(only("百分之百").value == 100);
  CHECK(only("一百分之二").kind == NumeralKind::fraction);
  CHECK(only("千分之五").kind == NumeralKind::per_mille);
  CHECK(only("三分之二").kind == NumeralKind::fraction);
  CHECK(only("三分之二").value == doctest::Approx(2.0 / 3));
}

TEST_CASE("a number says how it is written") {
  CHECK(only("20多万").more);
  CHECK(only("20多万").scaled);
  CHECK(only("20多万").arabic);
  CHECK_FALSE(only("20多万").han);
  CHECK(only("三十").han);
  CHECK(only("百").bare);
  CHECK(only("3.25").places == 2);
}

TEST_CASE("offsets are the number's own bytes") {
  const auto numeral = only("共有20多万人");
  CHECK(numeral.from == 6);
  CHECK(numeral.to == 14);
}
