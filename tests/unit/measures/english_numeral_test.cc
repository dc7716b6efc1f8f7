#include "measures/english_numeral.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "measures_fixture.h"

namespace measures = plumbline::measures;
namespace test = plumbline::test;

namespace {

std::string values(std::string_view text) {
  std::string list;
  for (const auto& numeral : measures::find_english_numerals(measures::read_english(text))) {
    if (!list.empty()) list += ' ';
    list += test::number_text(numeral.value);
  }
  return list;
}

measures::EnglishNumeral only(std::string_view text) {
  const auto found = measures::find_english_numerals(measures::read_english(text));
  REQUIRE(found.size() == 1);
  return found.front();
}

struct Case {
  std::string text;
  std::string expected;
};

}  // namespace

TEST_CASE("numbers in figures, in words and mixed have one value") {
  for (const Case& c : std::vector<Case>{
           {"1,097.6 billion", "1097600000000"},
           {"10 thousand", "10000"},
           {"1.2 hundred million", "120000000"},
           {"10-billion-level", "10000000000"},
           {"seventy-two", "72"},
           {"Seventy two", "72"},
           {"one hundred and five", "105"},
           {"two hundred thousand", "200000"},
           {"three million two hundred thousand and forty", "3200040"},
           {"a hundred", "100"},
           {"an additional 5", "5"},
           {"a dozen", "12"},
           {"two dozen", "24"},
           {"nineteen", "19"},
       }) {
    CAPTURE(c.text);
    CHECK(values(c.text) == c.expected);
  }
}

TEST_CASE("ordinals and fractions close a number") {
  for (const Case& c : std::vector<Case>{
           {"75th", "75"},
           {"twenty-first", "21"},
           {"the Thirteenth Committee", "13"},
           {"two-thirds", "66.7"},
           {"one third", "33.3"},
           {"three quarters", "75"},
           {"one second", "1 2"},
       }) {
    CAPTURE(c.text);
    CHECK(values(c.text) == c.expected);
  }
  CHECK(only("the second").kind == measures::EnglishNumeralKind::ordinal);
  CHECK(only("two-fifths").kind == measures::EnglishNumeralKind::fraction);
}

TEST_CASE("numbers that stand beside each other stay apart") {
  CHECK(values("two forty") == "2 40");
  CHECK(values("5, 6 and 7") == "5 6 7");
  CHECK(values("nine ten") == "9 10");
  CHECK(values("one and two") == "1 2");
}

TEST_CASE("a scale alone is bare") {
  CHECK(only("thousands of homes").bare);
  CHECK(only("the Thousand Boat Parade").bare);
  CHECK_FALSE(only("a thousand homes").bare);
}

TEST_CASE("the step is one unit in the last place that is written") {
  CHECK(only("2.67 million").step == doctest::Approx(1e4));
  CHECK(only("60 million").step == doctest::Approx(1e6));
  CHECK(only("14,000").step == doctest::Approx(1));
  CHECK(only("seven million").step == doctest::Approx(1e6));
}

TEST_CASE("letters and plus signs that adjoin make a name; units do not") {
  CHECK(only("PM2.5").code);
  CHECK(only("the Z4 project").code);
  CHECK_FALSE(only("5%").code);
  CHECK_FALSE(only("12 parks").code);
}

TEST_CASE("Roman numerals are numbers, a lone letter x is ten and told apart by its kind") {
  CHECK(only("Phase II").value == 2);
  CHECK(only("Phase Ⅲ").value == 3);
  CHECK(only("Phase VIII").kind == measures::EnglishNumeralKind::roman);
  CHECK(values("mix of dill and vim") == "");
}
