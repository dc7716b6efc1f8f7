#include "measures/find_measures.h"

#include <algorithm>

#include "measures/assemble.h"
#include "measures/number_reader.h"
#include "measures/pieces.h"
#include "measures/quantity.h"
#include "measures/words.h"

namespace plumbline::measures {
namespace {

// Most sentences have no number, and then no words are looked for.
bool may_measure(std::string_view text, std::span<const lexicon::Mention> mentions,
                 const WordTable& table) {
  const bool in_words =
      std::any_of(mentions.begin(), mentions.end(), [&table](const lexicon::Mention& mention) {
        const Tag tag = table.tag(mention.word_class);
        return tag == Tag::number_word || tag == Tag::first;
      });
  return in_words || may_have_number(text);
}

}  // namespace

MeasureFinder::MeasureFinder(const lexicon::Lexicon& lexicon)
    : table_(std::make_unique<const WordTable>(lexicon)) {}
MeasureFinder::~MeasureFinder() = default;
MeasureFinder::MeasureFinder(MeasureFinder&&) noexcept = default;
MeasureFinder& MeasureFinder::operator=(MeasureFinder&&) noexcept = default;

std::vector<model::Measure> MeasureFinder::find(std::string_view text, model::Part part) const {
  return find(text, part, std::nullopt, table_->lexicon().find_mentions(text));
}

std::vector<model::Measure> MeasureFinder::find(std::string_view text, model::Part part,
                                                std::optional<int> reported_year,
                                                std::span<const lexicon::Mention> mentions) const {
  if (!may_measure(text, mentions, *table_)) return {};
  const Words words(text, mentions, *table_);
  const std::vector<Quantity> quantities = find_quantities(text, words, table_->lexicon());
  if (quantities.empty()) return {};
  return assemble({text, words, quantities, part, reported_year}, table_->lexicon());
}

std::vector<model::Measure> MeasureFinder::find(const model::Document& document,
                                                int sentence) const {
  const model::Sentence& place = document.sentences[static_cast<std::size_t>(sentence)];
  return find(document, sentence, table_->lexicon().find_mentions(document.view(place.span)));
}

std::vector<model::Measure> MeasureFinder::find(const model::Document& document, int sentence,
                                                std::span<const lexicon::Mention> mentions) const {
  const model::Sentence& place = document.sentences[static_cast<std::size_t>(sentence)];
  if (place.language != model::Language::zh) return {};
  std::optional<int> reported_year;
  if (document.info.delivered_year) reported_year = *document.info.delivered_year - 1;
  // What a term added up is background to its last year.
  const model::Part part = place.several_years ? model::Part::other : place.part;
  std::vector<model::Measure> measures =
      find(document.view(place.span), part, reported_year, mentions);
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
