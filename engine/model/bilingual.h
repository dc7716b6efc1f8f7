// What the two languages of a bilingual report say of the same thing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/passage.h"
#include "source/byte_span.h"

namespace plumbline::model {

/// Chinese lines and the English ones that translate them, nearly always one of each: spans of the
/// document's text, in order, without line ends.
struct LinePair {
  std::vector<source::TextSpan> zh;
  std::vector<source::TextSpan> en;

  bool operator==(const LinePair&) const = default;
};

/// The lines of a bilingual document. Every line with a letter or a digit is in one of the three.
struct LineAlignment {
  std::vector<LinePair> pairs;            // in order in both languages
  std::vector<source::TextSpan> zh_only;  // without a line in the other language
  std::vector<source::TextSpan> en_only;

  bool operator==(const LineAlignment&) const = default;
};

/// How two languages differ in a number.
enum class DifferenceKind : std::uint8_t {
  magnitude,   // the same digits, ten or a thousand times as much
  value,       // another number
  unit,        // the same number in another unit (亩 and hectares, 百分点 and per cent)
  missing,     // only in the Chinese
  added,       // only in the English
  direction,   // the same rate, but one side grows and the other falls
  comparator,  // at least, about, up to on one side only, or another one
  rounding     // no disagreement: one side is written more coarsely
};

/// What one language says: the clause around its number; where it has none, the sentence in which
/// the other language makes one expect it.
struct DifferenceSide {
  Passage quote;
  std::optional<Passage> number;
  double value = 0.0;  // of the number, in `unit`
  std::string unit;    // canonical, in Simplified Chinese; empty where none is said

  bool operator==(const DifferenceSide&) const = default;
};

struct LanguageDifference {
  DifferenceKind kind = DifferenceKind::value;
  /// Ordinals, and counts of a few in words (三项, three): a class of their own, since translations
  /// often say such things without a number.
  bool ordinal_or_list = false;
  DifferenceSide zh;
  DifferenceSide en;

  bool operator==(const LanguageDifference&) const = default;
};

/// The words of the output: magnitude, value, ...
[[nodiscard]] std::string_view to_word(DifferenceKind kind);

}  // namespace plumbline::model
