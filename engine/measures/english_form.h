// What an English sentence does with a number: it grew by so much, came to so much, is new.
#pragma once

#include <cstddef>
#include <string_view>

#include "measures/english_words.h"
#include "model/measure.h"

namespace plumbline::measures {

/// A number as tokens [first, last), its comparator and unit included, in its clause.
struct EnglishPlace {
  const EnglishText& text;
  const EnglishPhrases& phrases;
  std::size_t first = 0;
  std::size_t last = 0;
};

/// Where the clause of a token begins: behind the comma, semicolon, colon or stop before it, but
/// not before token `floor`.
[[nodiscard]] std::size_t clause_begin(const EnglishText& text, std::size_t token,
                                       std::size_t floor);

/// The form of a number of this dimension (of the unit table; empty for a bare count). Looks no
/// further than eight tokens to either side, and not out of the clause.
[[nodiscard]] model::MeasureForm form_of(const EnglishPlace& place, std::string_view dimension);

}  // namespace plumbline::measures
