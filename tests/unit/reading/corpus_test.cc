// Properties that every real report must have once read, and what an expert reads in each.
#include <doctest/doctest.h>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "corpus.h"
#include "reading/decode.h"
#include "reading_fixture.h"

namespace model = plumbline::model;
namespace reading = plumbline::reading;
namespace source = plumbline::source;
namespace test = plumbline::test;
using model::Part;

namespace {

struct Expected {
  const char* path;
  const char* jurisdiction;
  int delivered_year;
  bool reviews;  // has a review part of the year before (of its own year, for a follow-up)
  bool plans;    // has a plan part of the year of delivery
};

constexpr const char* kStateCouncil = "国务院";
const std::vector<Expected> kReports = {
    {"gwr/1993.txt", kStateCouncil, 1993, true, true},
    {"gwr/1994.txt", kStateCouncil, 1994, true, true},
    {"gwr/1995.txt", kStateCouncil, 1995, true, true},
    {"gwr/1998.txt", kStateCouncil, 1998, true, true},
    {"gwr/1999.txt", kStateCouncil, 1999, true, true},
    {"gwr/2000.txt", kStateCouncil, 2000, true, true},
    {"gwr/2001.txt", kStateCouncil, 2001, true, true},
    {"gwr/2002.txt", kStateCouncil, 2002, true, true},
    {"gwr/2003.txt", kStateCouncil, 2003, true, true},
    {"gwr/2006.txt", kStateCouncil, 2006, true, true},
    {"gwr/2007.txt", kStateCouncil, 2007, true, true},
    {"gwr/2008.txt", kStateCouncil, 2008, true, true},
    {"gwr/2011.txt", kStateCouncil, 2011, true, true},
    {"gwr/2012.txt", kStateCouncil, 2012, true, true},
    {"gwr/2015.txt", kStateCouncil, 2015, true, true},
    {"gwr/2016.txt", kStateCouncil, 2016, true, true},
    {"gwr/2018.txt", kStateCouncil, 2018, true, true},
    {"gwr/2019.txt", kStateCouncil, 2019, true, true},
    {"gwr/2023.txt", kStateCouncil, 2023, true, true},
    {"gwr/2024.txt", kStateCouncil, 2024, true, true},
    {"seeds/bda-2021-work-report.txt", "北京经济技术开发区", 2022, true, true},
    {"seeds/chaoyang-2022-followup-report.txt", "北京市朝阳区", 2022, true, false},
    {"seeds/chaoyang-2025-work-report.txt", "", 2025, true, true},
    {"seeds/chaoyang-2025-work-report.zh-en.txt", "朝阳区", 2025, true, true},
    {"seeds/dongcheng-2025-work-report.garbled-hant.txt", "北京市东城区", 2025, true, true},
};

// Each report read once for all tests; empty when the reports are not there.
const std::map<std::string, model::Document>& documents() {
  static const std::map<std::string, model::Document> kDocuments = [] {
    std::map<std::string, model::Document> all;
    const auto folder = test::corpus_folder();
    if (!folder) return all;
    for (const Expected& report : kReports) {
      all.emplace(report.path, test::read(test::read_file(*folder + "/" + report.path)));
    }
    return all;
  }();
  return kDocuments;
}

bool no_corpus() {
  if (!documents().empty()) return false;
  test::skip("no shared reports");
  return true;
}

bool has_part(const model::Document& document, Part part, int year) {
  std::size_t clauses = 0;
  for (const model::Clause& clause : document.clauses) {
    const auto& sentence = document.sentences[static_cast<std::size_t>(clause.sentence)];
    if (sentence.part == part && sentence.year == year && !sentence.is_heading) ++clauses;
  }
  return clauses >= 3;
}

std::string cleaned_again(const model::Document& document, source::TextSpan span,
                          const reading::Simplifier* simplifier, bool pinyin) {
  const auto bytes = document.offsets.to_file(span);
  const auto glyphs =
      test::glyphs_of(std::string_view(document.file_bytes).substr(bytes.from, bytes.size()));
  return reading::clean_piece(glyphs, simplifier, pinyin);
}

}  // namespace

TEST_CASE("every real report has its jurisdiction, its year, its review and its plan") {
  if (no_corpus()) return;
  for (const Expected& report : kReports) {
    CAPTURE(report.path);
    const model::Document& document = documents().at(report.path);
    CHECK(document.info.jurisdiction == report.jurisdiction);
    CHECK(document.info.delivered_year == report.delivered_year);
    const bool follow_up = document.info.kind == model::DocumentKind::follow_up;
    CHECK(has_part(document, Part::review, report.delivered_year - (follow_up ? 0 : 1)) ==
          report.reviews);
    CHECK(has_part(document, Part::plan, report.delivered_year) == report.plans);
    for (const model::Sentence& sentence : document.sentences) {
      if (sentence.part != Part::plan) continue;
      CHECK(sentence.year == report.delivered_year);
    }
  }
}

TEST_CASE("spans of every real report are in order, inside the file and inside each other") {
  if (no_corpus()) return;
  for (const auto& [path, document] : documents()) {
    CAPTURE(path);
    CHECK(document.offsets.text_size() == document.text.size());
    std::uint32_t at = 0;
    for (const model::Sentence& sentence : document.sentences) {
      REQUIRE(sentence.span.from >= at);
      REQUIRE_FALSE(sentence.span.empty());
      at = sentence.span.to;
    }
    CHECK(at <= document.text.size());
    at = 0;
    std::uint32_t in_file = 0;
    int sentence = 0;
    for (const model::Clause& clause : document.clauses) {
      REQUIRE(clause.span.from >= at);
      REQUIRE(clause.sentence >= sentence);
      const auto& whole = document.sentences[static_cast<std::size_t>(clause.sentence)].span;
      REQUIRE(clause.span.from >= whole.from);
      REQUIRE(clause.span.to <= whole.to);
      const auto bytes = document.offsets.to_file(clause.span);
      REQUIRE(bytes.from >= in_file);
      REQUIRE(bytes.to <= document.file_bytes.size());
      at = clause.span.to;
      in_file = bytes.to;
      sentence = clause.sentence;
    }
  }
}

TEST_CASE("the bytes of every clause, cleaned again, are the clause") {
  if (no_corpus()) return;
  for (const auto& [path, document] : documents()) {
    CAPTURE(path);
    std::set<std::string> kinds;
    for (const auto& note : document.cleanup) kinds.insert(note.kind);
    const bool traditional = kinds.count("traditional-converted") > 0;
    const bool pinyin = kinds.count("pinyin-removed") > 0;
    std::optional<reading::Simplifier> simplifier;
    if (traditional) simplifier.emplace();
    for (const model::Clause& clause : document.clauses) {
      const std::string text(document.view(clause.span));
      REQUIRE(cleaned_again(document, clause.span, simplifier ? &*simplifier : nullptr, pinyin) ==
              text);
    }
  }
}

TEST_CASE("sections of every real report nest, and each sentence lies in its own") {
  if (no_corpus()) return;
  for (const auto& [path, document] : documents()) {
    CAPTURE(path);
    const auto& sections = document.sections;
    for (std::size_t i = 0; i < sections.size(); ++i) {
      CAPTURE(i);
      REQUIRE(sections[i].parent < static_cast<int>(i));
      REQUIRE(sections[i].heading.to <= sections[i].body.from);
      if (sections[i].parent < 0) continue;
      const auto& parent = sections[static_cast<std::size_t>(sections[i].parent)];
      REQUIRE(sections[i].level == parent.level + 1);
      REQUIRE(sections[i].heading.from >= parent.body.from);
      REQUIRE(sections[i].body.to <= parent.body.to);
    }
    for (const model::Sentence& sentence : document.sentences) {
      if (sentence.section < 0) continue;
      const auto& section = sections[static_cast<std::size_t>(sentence.section)];
      const source::TextSpan whole{section.heading.from, section.body.to};
      REQUIRE(source::overlap(sentence.span, whole) == sentence.span.size());
    }
  }
}
