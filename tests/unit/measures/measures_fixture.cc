#include "measures_fixture.h"

#include <doctest/doctest.h>

#include <cstdio>
#include <optional>

#include "corpus.h"

namespace plumbline::test {
namespace {

std::string amount_text(model::Comparator op, double value, std::optional<double> value_hi,
                        const std::string& unit) {
  std::string text(model::to_word(op));
  text += ' ' + number_text(value);
  if (value_hi) text += '-' + number_text(*value_hi);
  return text + unit;
}

void append(std::string& list, const std::string& item, std::string_view joint) {
  if (!list.empty()) list += joint;
  list += item;
}

}  // namespace

const lexicon::Lexicon& measure_lexicon() {
  static const lexicon::Lexicon kLexicon = [] {
    std::vector<source::SourceFile> files;
    for (const char* name :
         {"comparators", "english", "indicators", "measures", "numerals", "units"}) {
      const std::string path = std::string("datasets/lexicon/") + name + ".yaml";
      files.push_back({path, read_file(source_folder() + '/' + path)});
    }
    source::DiagnosticSink sink;
    auto lexicon = lexicon::Lexicon::load(files, sink);
    REQUIRE(lexicon);
    return std::move(*lexicon);
  }();
  return kLexicon;
}

const measures::WordTable& word_table() {
  static const measures::WordTable kTable(measure_lexicon());
  return kTable;
}

const measures::MeasureFinder& measure_finder() {
  static const measures::MeasureFinder kFinder(measure_lexicon());
  return kFinder;
}

std::vector<measures::Quantity> quantities_of(std::string_view text) {
  const measures::Words words(text, word_table());
  std::vector<measures::Quantity> found = measures::find_quantities(text, words, measure_lexicon());
  for (measures::Quantity& quantity : found) quantity.phrase = nullptr;  // into `words`
  return found;
}

std::string number_text(double value) {
  char buffer[400];
  std::snprintf(buffer, sizeof buffer, "%.9f", value);
  std::string text = buffer;
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text;
}

std::string quantity_text(std::string_view text) {
  std::string list;
  for (const measures::Quantity& quantity : quantities_of(text)) {
    append(list, amount_text(quantity.op, quantity.value, quantity.value_hi, quantity.unit), "; ");
  }
  return list;
}

std::string measure_text(std::string_view text, model::Part part) {
  std::string list;
  for (const model::Measure& measure : measure_finder().find(text, part)) {
    append(list,
           measure.indicator + ' ' + std::string(model::to_word(measure.form)) + ' ' +
               amount_text(measure.op, measure.value, measure.value_hi, measure.unit),
           "; ");
  }
  return list;
}

std::string role_text(std::string_view text, model::Part part) {
  std::string list;
  for (const model::Measure& measure : measure_finder().find(text, part)) {
    append(list, std::string(model::to_word(measure.role)), " ");
  }
  return list;
}

}  // namespace plumbline::test
