#include "extraction/outline.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "extraction_fixture.h"

namespace extraction = plumbline::extraction;
namespace model = plumbline::model;
namespace source = plumbline::source;
namespace test = plumbline::test;

TEST_CASE("sections are listed with their part, their year, their clauses and their place") {
  const auto document = test::report("出台停车办法，新建驿站6家。", "新建驿站8家。");
  const auto sections = extraction::outline(document, source::LineIndex(document.file_bytes));
  std::string all;
  for (const model::SectionOutline& section : sections) {
    all += section.title + ' ' + std::string(model::to_word(section.part)) + ' ' +
           std::to_string(section.year.value_or(0)) + ' ' + std::to_string(section.clause_count) +
           " line " + std::to_string(section.heading.line) + '\n';
  }
  CHECK(all ==
        "2024年工作回顾 review 2024 3 line 5\n"
        "2025年工作安排 plan 2025 2 line 8\n");
}

TEST_CASE("the years of a part are listed once, in order") {
  model::Document document;
  for (const int year : {2024, 2022, 2024}) {
    model::Sentence sentence;
    sentence.part = model::Part::review;
    sentence.year = year;
    document.sentences.push_back(sentence);
  }
  document.sentences.emplace_back();
  CHECK(extraction::years_of(document, model::Part::review) == std::vector<int>{2022, 2024});
  CHECK(extraction::years_of(document, model::Part::plan).empty());
}
