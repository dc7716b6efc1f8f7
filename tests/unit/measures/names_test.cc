#include "measures/names.h"

#include <doctest/doctest.h>

#include <string_view>

#include "measures_fixture.h"

namespace measures = plumbline::measures;
namespace test = plumbline::test;
using measures::Duration;

namespace {

// The first number of the text with a unit of so many bytes behind it.
template <class Ask>
auto ask(std::string_view text, std::uint32_t unit_size, Ask question) {
  const measures::Words words(text, test::word_table());
  const auto numerals = measures::find_numerals(text);
  REQUIRE_FALSE(numerals.empty());
  const auto& numeral = numerals.front();
  return question(measures::Candidate{text, words, numeral, numeral.to, numeral.to + unit_size});
}

bool is_code(std::string_view text) {
  return ask(text, 0, measures::is_part_of_code);
}

bool is_named(std::string_view text) {
  return ask(text, 3, [](const measures::Candidate& candidate) {
    return measures::is_named_count(candidate, "个", "count");
  });
}

Duration duration(std::string_view text) {
  return ask(text, 3, [](const measures::Candidate& candidate) {
    return measures::classify_duration(candidate, "年");
  });
}

}  // namespace

TEST_CASE("numbers glued to letters and signs are codes") {
  CHECK(is_code("C919飞机"));
  CHECK(is_code("3+X模式"));
  CHECK(is_code("Z3地块"));
  CHECK_FALSE(is_code("增长3%"));
}

TEST_CASE("ordinals and bases of a rate are no counts") {
  CHECK(ask("第3个", 3, measures::has_name_before));
  CHECK(ask("每50公斤", 6, measures::has_name_before));
  CHECK_FALSE(ask("建成3个", 3, measures::has_name_before));
}

TEST_CASE("small numbers in characters count only behind a verb") {
  CHECK(is_named("三个方面"));
  CHECK(is_named("两个维护"));
  CHECK(is_named("一个平台"));
  CHECK_FALSE(is_named("建成三个公园"));
  CHECK_FALSE(is_named("3个公园"));
}

TEST_CASE("years last, lie back or are a name") {
  CHECK(duration("连续三年") == Duration::measured);
  CHECK(duration("经过两年筹备") == Duration::background);
  CHECK(duration("三年行动") == Duration::none);
  CHECK(duration("2024年") == Duration::none);
  CHECK(duration("百年老店") == Duration::none);
}
