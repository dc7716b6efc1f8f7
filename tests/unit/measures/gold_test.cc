// The measures of labelled reports, scored as eval/score.py scores them: a measure is found when a
// read one overlaps its quote with the same value and unit.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "corpus.h"
#include "measures_fixture.h"
#include "reading/read_document.h"
#include "source/utf8.h"

namespace model = plumbline::model;
namespace reading = plumbline::reading;
namespace source = plumbline::source;
namespace test = plumbline::test;

namespace {

struct Found {
  source::ByteSpan span;  // of the file
  model::Measure measure;
  bool used = false;
};

struct Score {
  double labelled = 0;
  double read = 0;
  double right = 0;
  double op = 0;
  double form = 0;
  double role = 0;
  double indicator = 0;

  [[nodiscard]] double f1() const { return 2 * right / (labelled + read); }
};

// Dice over characters with their counts.
double likeness(const std::string& a, const std::string& b) {
  std::map<char32_t, int> counts;
  const std::u32string left = source::to_utf32(a);
  const std::u32string right = source::to_utf32(b);
  for (const char32_t c : left) ++counts[c];
  double shared = 0;
  for (const char32_t c : right) {
    if (counts[c]-- > 0) ++shared;
  }
  return left.size() + right.size() == 0
             ? 0.0
             : 2 * shared / static_cast<double>(left.size() + right.size());
}

std::vector<Found> read_measures(const std::string& path, std::uint32_t from, std::uint32_t to) {
  static const auto kLexicon = [] {
    const std::string name = "datasets/lexicon/sections.yaml";
    const std::vector<source::SourceFile> files = {
        {name, test::read_file(test::source_folder() + '/' + name)}};
    source::DiagnosticSink sink;
    return plumbline::lexicon::Lexicon::load(files, sink);
  }();
  REQUIRE(kLexicon);
  source::DiagnosticSink sink;
  const source::SourceFile file{path, test::read_file(*test::corpus_folder() + '/' + path)};
  const auto document = reading::read_document(file, {}, *kLexicon, sink);
  REQUIRE(document);
  std::vector<Found> found;
  for (std::size_t i = 0; i < document->sentences.size(); ++i) {
    for (auto& measure : test::measure_finder().find(*document, static_cast<int>(i))) {
      const source::ByteSpan span = document->offsets.to_file(measure.text);
      if (span.from < to && span.to > from) found.push_back({span, std::move(measure)});
    }
  }
  return found;
}

Found* best_match(std::vector<Found>& found, const nlohmann::json& item) {
  const auto at = item.at("at").get<std::uint32_t>();
  const auto end = at + static_cast<std::uint32_t>(item.at("quote").get<std::string>().size());
  const auto value = item.at("value").get<double>();
  const auto indicator = item.at("indicator").get<std::string>();
  Found* best = nullptr;
  for (Found& one : found) {
    if (one.used || one.span.from >= end || one.span.to <= at) continue;
    if (std::abs(one.measure.value - value) > 1e-9 * std::max(1.0, std::abs(value))) continue;
    if (one.measure.unit != item.at("unit").get<std::string>()) continue;
    if (best == nullptr ||
        likeness(one.measure.indicator, indicator) > likeness(best->measure.indicator, indicator)) {
      best = &one;
    }
  }
  return best;
}

void score(const nlohmann::json& gold, Score& total) {
  std::vector<Found> found = read_measures(gold.at("doc"), gold.at("from"), gold.at("to"));
  total.read += static_cast<double>(found.size());
  for (const auto& item : gold.at("items")) {
    ++total.labelled;
    Found* match = best_match(found, item);
    if (match == nullptr) continue;
    match->used = true;
    const model::Measure& measure = match->measure;
    ++total.right;
    total.op += model::to_word(measure.op) == item.at("op").get<std::string>() ? 1 : 0;
    total.form += model::to_word(measure.form) == item.at("form").get<std::string>() ? 1 : 0;
    total.role += model::to_word(measure.role) == item.at("role").get<std::string>() ? 1 : 0;
    total.indicator += likeness(measure.indicator, item.at("indicator")) >= 0.6 ? 1 : 0;
  }
}

}  // namespace

TEST_CASE("measures of the labelled reports are found with their form and role") {
  const auto folder = test::gold_folder();
  if (!folder || !test::corpus_folder()) return test::skip("no labelled reports");
  Score total;
  for (const char* name : {"bda-2021", "chaoyang-2025", "dongcheng-2025-review"}) {
    score(nlohmann::json::parse(test::read_file(*folder + "/measures/" + name + ".json")), total);
  }
  MESSAGE("value and unit F1 ", total.f1(), ", form ", total.form / total.right, ", indicator ",
          total.indicator / total.right);
  CHECK(total.f1() >= 0.95);
  CHECK(total.op / total.right >= 0.97);
  CHECK(total.form / total.right >= 0.94);
  CHECK(total.role / total.right >= 0.97);
  CHECK(total.indicator / total.right >= 0.87);
}
