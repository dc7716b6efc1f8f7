#include "measures/english_words.h"

#include <doctest/doctest.h>

#include <string>

#include "measures_fixture.h"

namespace measures = plumbline::measures;
namespace test = plumbline::test;
using measures::EnglishRole;

TEST_CASE("text is folded: lower case, one space between tokens, hyphens inside words gone") {
  CHECK(measures::read_english("Twenty-five  new Parks").folded == "twenty five new parks");
  CHECK(measures::read_english("1,097.6 billion").folded == "1,097.6 billion");
  CHECK(measures::read_english("US$5 (3%)").folded == "us $ 5 ( 3 % )");
  CHECK(measures::read_english("the city’s 32 μg/m³").folded == "the city’s 32 μg / m³");
  CHECK(measures::read_english("").tokens.empty());
}

TEST_CASE("a comma or point ends a number unless digits make it part of one") {
  CHECK(measures::read_english("in 2025, 12 parks.").folded == "in 2025 , 12 parks .");
  CHECK(measures::read_english("1,23").folded == "1 , 23");
}

TEST_CASE("tokens stand at their bytes, in order, also in what is no UTF-8") {
  for (const std::string text : {"Phase Ⅱ: 8 “new” parks", "12\xff\xfe 3", "a-b--c", "５ km²"}) {
    std::uint32_t end = 0;
    for (const auto& token : measures::read_english(text).tokens) {
      CHECK(token.from >= end);
      CHECK(token.to > token.from);
      end = token.to;
    }
    CHECK(end <= text.size());
  }
}

TEST_CASE("quoted tokens are known where the quotation closes") {
  const auto quoted = measures::find_quoted_tokens(measures::read_english("a “b c” d “e"));
  REQUIRE(quoted.size() == 8);
  CHECK(quoted[2]);
  CHECK(quoted[3]);
  CHECK_FALSE(quoted[5]);
  CHECK_FALSE(quoted[7]);
}

TEST_CASE("the longest phrase of a role is found at its begin and at its end") {
  const measures::EnglishWords words(test::measure_lexicon());
  const auto text = measures::read_english("is no more than 5 percentage points");
  const measures::EnglishPhrases phrases(text, words);
  CHECK(phrases.ending_at(4, EnglishRole::at_most_before).bound == 1);
  CHECK(phrases.ending_at(4, EnglishRole::more_before).bound == 2);
  const auto unit = phrases.starting_at(5, EnglishRole::unit);
  REQUIRE(unit.entry != nullptr);
  CHECK(unit.entry->unit == "百分点");
  CHECK(unit.bound == 7);
  CHECK(phrases.starting_at(0, EnglishRole::unit).entry == nullptr);
}
