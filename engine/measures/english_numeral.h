// English numbers in figures and words: 1,097.6 billion, 10 thousand, seventy-two, a hundred,
// one-third, 75th, thirteenth, III.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "measures/english_words.h"

namespace plumbline::measures {

enum class EnglishNumeralKind : std::uint8_t {
  plain,
  ordinal,   // 75th, second
  fraction,  // two-thirds: `value` in per cent, rounded to a tenth as 三分之二 is
  roman      // II, Ⅱ
};

/// One number; a unit or comparator is no part of it.
struct EnglishNumeral {
  std::size_t first = 0;  // tokens [first, last)
  std::size_t last = 0;
  double value = 0.0;
  double scale = 1.0;  // of the words behind the digits: 1e9
  double step = 1.0;   // one unit in the last place that is written: 0.1 billion for 109.7 billion
  EnglishNumeralKind kind = EnglishNumeralKind::plain;
  bool digits = false;  // has a digit 0 to 9
  bool scaled = false;  // has thousand, million, billion, trillion
  bool bare = false;    // a scale alone: thousands of, hundred
  bool code = false;    // letters or further digits adjoin: Z4, 6G, PM2.5, 3+2
};

/// All numbers, in order, not overlapping; linear. Whether they measure something is not decided
/// here.
[[nodiscard]] std::vector<EnglishNumeral> find_english_numerals(const EnglishText& text);

}  // namespace plumbline::measures
