// The shipped words and units, and measures as one line of text each.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "measures/find_measures.h"
#include "measures/quantity.h"
#include "measures/words.h"

namespace plumbline::test {

/// datasets/lexicon/{comparators,english,indicators,measures,numerals,units}.yaml, loaded once.
[[nodiscard]] const lexicon::Lexicon& measure_lexicon();
[[nodiscard]] const measures::WordTable& word_table();
[[nodiscard]] const measures::MeasureFinder& measure_finder();

[[nodiscard]] std::vector<measures::Quantity> quantities_of(std::string_view text);
/// A number as a report would write it: no exponent, up to nine decimals, no trailing zeros.
[[nodiscard]] std::string number_text(double value);
/// `op value[-value_hi]unit`, joined by "; ".
[[nodiscard]] std::string quantity_text(std::string_view text);
/// `indicator form op value[-value_hi]unit`, joined by "; ", of a review part's sentence.
[[nodiscard]] std::string measure_text(std::string_view text,
                                       model::Part part = model::Part::review);
/// Roles alone, joined by " ".
[[nodiscard]] std::string role_text(std::string_view text, model::Part part);

}  // namespace plumbline::test
