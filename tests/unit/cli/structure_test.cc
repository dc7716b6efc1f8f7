#include "cli/structure.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

namespace plumbline::cli {
namespace {

// 总体平稳。 / 一、回顾 / 建成。Done. with a mark dropped behind 一、.
model::Document make_document() {
  model::Document document;
  document.info.path = "a.md";
  document.file_bytes = document.text = "总体平稳。\n一、回顾\n建成。Done.\n";
  document.offsets.append(static_cast<std::uint32_t>(document.text.size()), 0,
                          static_cast<std::uint32_t>(document.text.size()));
  model::Section section;
  section.title = "回顾";
  section.numbering = model::NumberingStyle::chinese;
  section.heading = {16, 28};
  section.body = {28, 43};
  section.part = model::Part::review;
  section.year = 2024;
  document.sections.push_back(section);
  const auto add = [&](source::TextSpan span, int of, model::Part part, model::Language language) {
    model::Sentence sentence;
    sentence.span = span;
    sentence.section = of;
    sentence.part = part;
    sentence.language = language;
    document.clauses.push_back({span, static_cast<int>(document.sentences.size())});
    document.sentences.push_back(sentence);
  };
  add({0, 12}, -1, model::Part::other, model::Language::zh);
  add({29, 35}, 0, model::Part::review, model::Language::zh);
  add({38, 42}, 0, model::Part::other, model::Language::en);
  document.cleanup.push_back({"line-joined", {{15, 16}}});
  return document;
}

}  // namespace

TEST_CASE("clauses are counted by section, language and part, those before the first too") {
  const auto contents = count_contents(make_document());
  REQUIRE(contents.size() == 2);
  CHECK(contents[0].clauses() == 1);
  CHECK(contents[1].chinese == 1);
  CHECK(contents[1].english == 1);
  CHECK(contents[1].review == 1);
  CHECK(contents[1].other == 1);
}

TEST_CASE("a section tells its numbering, part, languages and place") {
  const auto sections = sections_json(make_document());
  REQUIRE(sections.size() == 1);
  CHECK(sections[0]["numbering"] == "chinese");
  CHECK(sections[0]["number"] == "一、");
  CHECK(sections[0]["languages"] == nlohmann::ordered_json{"zh", "en"});
  CHECK(sections[0]["heading"]["line"] == 2);
  CHECK(sections[0]["year"] == 2024);
}

TEST_CASE("clean-up is counted, and placed on demand") {
  const auto document = make_document();
  CHECK(cleanup_json(document, false)["line-joined"] == 1);
  const auto places = cleanup_json(document, true)["line-joined"];
  CHECK(places[0]["line"] == 1);
  CHECK(places[0]["column"] == 6);
  CHECK(places[0]["text"] == "\\n");
}

TEST_CASE("an excerpt is one short line, and empty where the bytes are no text") {
  auto document = make_document();
  CHECK(excerpt(document, {0, 19}) == "总体平稳。\\n一");
  CHECK(excerpt(document, {1, 3}).empty());
  document.file_bytes = std::string(100, 'x');
  CHECK(excerpt(document, {0, 100}) == std::string(40, 'x') + "…");
}

}  // namespace plumbline::cli
