#include "scoring.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <nlohmann/json.hpp>
#include <utility>

#include "corpus.h"
#include "measures_fixture.h"
#include "reading/read_document.h"
#include "source/utf8.h"

namespace plumbline::test {
namespace {

constexpr double kAlike = 0.6;  // the labels' own threshold for an indicator

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

const lexicon::Lexicon& section_lexicon() {
  static const lexicon::Lexicon kLexicon = [] {
    const std::string name = "datasets/lexicon/sections.yaml";
    const std::vector<source::SourceFile> files = {{name, read_file(source_folder() + '/' + name)}};
    source::DiagnosticSink sink;
    auto lexicon = lexicon::Lexicon::load(files, sink);
    REQUIRE(lexicon);
    return std::move(*lexicon);
  }();
  return kLexicon;
}

}  // namespace

MeasureScore& MeasureScore::operator+=(const MeasureScore& other) {
  labelled += other.labelled;
  read += other.read;
  right += other.right;
  op += other.op;
  form += other.form;
  role += other.role;
  indicator += other.indicator;
  return *this;
}

std::vector<FoundMeasure> read_measures(const std::string& path) {
  source::DiagnosticSink sink;
  const source::SourceFile file{path, read_file(*corpus_folder() + '/' + path)};
  const auto document = reading::read_document(file, {}, section_lexicon(), sink);
  REQUIRE(document);
  std::vector<FoundMeasure> found;
  for (std::size_t i = 0; i < document->sentences.size(); ++i) {
    for (auto& measure : measure_finder().find(*document, static_cast<int>(i))) {
      const source::ByteSpan span = document->offsets.to_file(measure.text);
      found.push_back({span, std::move(measure)});
    }
  }
  return found;
}

void score_label(const nlohmann::json& label, std::vector<FoundMeasure>& found, const Place& place,
                 MeasureScore& score) {
  const auto value = label.at("value").get<double>();
  const auto unit = label.at("unit").get<std::string>();
  const auto indicator = label.at("indicator").get<std::string>();
  FoundMeasure* best = nullptr;
  for (FoundMeasure& one : found) {
    if (one.used || !place(one.span) || one.measure.unit != unit) continue;
    if (std::abs(one.measure.value - value) > 1e-9 * std::max(1.0, std::abs(value))) continue;
    if (best == nullptr ||
        likeness(one.measure.indicator, indicator) > likeness(best->measure.indicator, indicator)) {
      best = &one;
    }
  }
  ++score.labelled;
  if (best == nullptr) return;
  best->used = true;
  const model::Measure& measure = best->measure;
  ++score.right;
  score.op += model::to_word(measure.op) == label.at("op").get<std::string>() ? 1 : 0;
  score.form += model::to_word(measure.form) == label.at("form").get<std::string>() ? 1 : 0;
  score.role += model::to_word(measure.role) == label.at("role").get<std::string>() ? 1 : 0;
  score.indicator += likeness(measure.indicator, indicator) >= kAlike ? 1 : 0;
}

void print_score(const std::string& name, const MeasureScore& score) {
  std::printf("%-24s %4.0f figures  F1 %.3f  op %.3f  form %.3f  role %.3f  indicator %.3f\n",
              name.c_str(), score.labelled, score.f1(), score.op / score.right,
              score.form / score.right, score.role / score.right, score.indicator / score.right);
}

}  // namespace plumbline::test
