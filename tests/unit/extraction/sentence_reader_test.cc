#include "extraction/sentence_reader.h"

#include <doctest/doctest.h>

#include <iterator>
#include <string>

#include "extraction_fixture.h"

namespace extraction = plumbline::extraction;
namespace test = plumbline::test;
using extraction::WordFamily;

namespace {

std::string words(const std::string& text, WordFamily family) {
  const test::SentenceFixture sentence(text);
  std::string all;
  for (const auto& word : sentence.reader().words(sentence.whole(), family)) {
    all += (all.empty() ? "" : " ") + sentence.reader().written(word);
  }
  return all;
}

}  // namespace

TEST_CASE("the longest word from the left hides those inside it") {
  CHECK(words("开工建设滨河公园", WordFamily::stage) == "开工建设");
  CHECK(words("开工建设滨河公园", WordFamily::action) == "开工建设");
  CHECK(words("开通运营M22号线", WordFamily::stage) == "开通运营");
}

TEST_CASE("a longer word that is no act hides the act inside it") {
  CHECK(words("编制发展规划", WordFamily::action) == "编制");
  CHECK(words("促进服务业发展", WordFamily::action) == "促进 发展");
}

TEST_CASE("a word of two classes stays in both") {
  CHECK(words("开通云溪公交专线", WordFamily::action) == "开通");
  CHECK(words("开通云溪公交专线", WordFamily::stage) == "开通");
}

TEST_CASE("words are found where they begin, up to an end") {
  const test::SentenceFixture sentence("今年出台办法");
  const auto& reader = sentence.reader();
  const auto at = sentence.span_of("出台").from;
  const auto* word = reader.word_at(at, sentence.whole().to, {WordFamily::action});
  REQUIRE(word != nullptr);
  CHECK(reader.written(*word) == "出台");
  CHECK(reader.class_name(word->mention.word_class) == "action.issue");
  CHECK(reader.word_at(at, at + 3, {WordFamily::action}) == nullptr);
  CHECK(reader.word_at(at, sentence.whole().to, {WordFamily::stage}) == nullptr);
}

TEST_CASE("a sentence has its measures, and words only inside the span asked for") {
  const test::SentenceFixture sentence("新建养老驿站6家，出台办法");
  CHECK(sentence.reader().measures().size() == 1);
  const auto& reader = sentence.reader();
  const auto acts = reader.words(sentence.span_of("新建养老"), WordFamily::action);
  CHECK(std::distance(acts.begin(), acts.end()) == 1);
  CHECK(reader.words(sentence.span_of("养老驿站"), WordFamily::action).empty());
  CHECK(reader.words({0, 1000}, WordFamily::action).begin()->span == sentence.span_of("新建"));
}
