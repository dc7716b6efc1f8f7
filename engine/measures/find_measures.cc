#include "measures/find_measures.h"

#include "measures/assemble.h"
#include "measures/pieces.h"
#include "measures/quantity.h"
#include "measures/words.h"

namespace plumbline::measures {

MeasureFinder::MeasureFinder(const lexicon::Lexicon& lexicon)
    : table_(std::make_unique<const WordTable>(lexicon)) {}
MeasureFinder::~MeasureFinder() = default;
MeasureFinder::MeasureFinder(MeasureFinder&&) noexcept = default;
MeasureFinder& MeasureFinder::operator=(MeasureFinder&&) noexcept = default;

std::vector<model::Measure> MeasureFinder::find(std::string_view text, model::Part part) const {
  const Words words(text, *table_);
  const std::vector<Quantity> quantities = find_quantities(text, words, table_->lexicon());
  if (quantities.empty()) return {};
  return assemble({text, words, quantities, part}, table_->lexicon());
}

std::vector<model::Measure> MeasureFinder::find(const model::Document& document,
                                                int sentence) const {
  const model::Sentence& place = document.sentences[static_cast<std::size_t>(sentence)];
  if (place.language != model::Language::zh) return {};
  std::vector<model::Measure> measures = find(document.view(place.span), place.part);
  for (model::Measure& measure : measures) {
    measure.text.from += place.span.from;
    measure.text.to += place.span.from;
    if (!measure.year) measure.year = place.year;
  }
  return measures;
}

std::vector<model::Measure> find_measures(const model::Document& document, int sentence,
                                          const lexicon::Lexicon& lexicon) {
  return MeasureFinder(lexicon).find(document, sentence);
}

std::vector<model::Measure> find_measures(std::string_view text, model::Part part,
                                          const lexicon::Lexicon& lexicon) {
  return MeasureFinder(lexicon).find(text, part);
}

}  // namespace plumbline::measures
