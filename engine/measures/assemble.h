// Quantities and the words around them to measures: what is measured, in which form, in which role.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "measures/quantity.h"
#include "measures/words.h"
#include "model/document.h"
#include "model/measure.h"

namespace plumbline::measures {

struct SentenceView {
  std::string_view text;
  const Words& words;
  const std::vector<Quantity>& quantities;
  model::Part part = model::Part::other;
  // Outside the review: a figure that names this year is a result all the same (a review of five
  // years tells those of its last one).
  std::optional<int> reported_year = {};
};

/// One measure a quantity, in order; spans are offsets into `text`. `year` is set only where the
/// clause itself names another than its part's.
[[nodiscard]] std::vector<model::Measure> assemble(const SentenceView& sentence,
                                                   const lexicon::Lexicon& lexicon);

}  // namespace plumbline::measures
