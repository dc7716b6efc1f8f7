#include "measures/words.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "measures_fixture.h"

namespace measures = plumbline::measures;
namespace test = plumbline::test;
using measures::Tag;
using measures::tag_set;

namespace {

std::string cut(std::string_view text, const measures::Word* word) {
  return word == nullptr ? std::string()
                         : std::string(text.substr(word->from, word->to - word->from));
}

}  // namespace

TEST_CASE("words are found by where they begin and end, the longest first") {
  constexpr std::string_view kText = "税收增长了5%以上";
  const measures::Words words(kText, test::word_table());
  CHECK(cut(kText, words.starting_at(6, tag_set(Tag::growth))) == "增长了");
  CHECK(cut(kText, words.starting_at(6, tag_set(Tag::growth), 12)) == "");
  CHECK(cut(kText, words.ending_at(15, tag_set(Tag::growth))) == "增长了");
  CHECK(cut(kText, words.ending_at(15, tag_set(Tag::growth), 9)) == "");
  CHECK(words.starting_at(0, tag_set(Tag::growth)) == nullptr);
}

TEST_CASE("the first and the last word of a stretch lie inside it") {
  constexpr std::string_view kText = "新增3家，新建5家";
  const measures::Words words(kText, test::word_table());
  CHECK(cut(kText, words.first_in(0, 25, tag_set(Tag::newly))) == "新增");
  CHECK(cut(kText, words.last_in(0, 23, tag_set(Tag::newly))) == "新建");
  CHECK(words.first_in(0, 5, tag_set(Tag::newly)) == nullptr);
}

TEST_CASE("a set of tags holds each of them") {
  CHECK(tag_set() == 0);
  CHECK(tag_set(Tag::growth, Tag::share) == (tag_set(Tag::growth) | tag_set(Tag::share)));
}

TEST_CASE("every class of the measure grammar stands in the shipped lexicons") {
  for (const auto& word_class : test::measure_lexicon().classes()) {
    if (word_class.name.starts_with("measure.") || word_class.name.starts_with("numeral.") ||
        word_class.name.starts_with("comparator.")) {
      CAPTURE(word_class.name);
      const auto index = static_cast<plumbline::lexicon::ClassIndex>(
          &word_class - test::measure_lexicon().classes().data());
      CHECK(test::word_table().tag(index) != Tag::none);
    }
  }
}
