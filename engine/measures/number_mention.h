// A number of one line of a bilingual report, whatever it stands for: what the two languages are
// compared by.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "model/measure.h"
#include "source/byte_span.h"

namespace plumbline::measures {

enum class NumberKind : std::uint8_t {
  amount,   // a count or an amount in a unit; a share or a rate too
  ordinal,  // 第三届, third, Phase II
  year,     // 2025年, in 2025
  date,     // 1月8日, January 8
  code      // Z4, 6G, 3+2, 12345热线: a number that names
};

/// What an edition in the other language owes the number.
enum class Standing : std::uint8_t {
  loose,  // nothing: it only answers (“五宜”, one of, First,)
  named,  // no other number in its place (Z5, “1234”)
  stated  // itself
};

/// How the number is bounded. `near` stays below it, `more` is 余, 多 or 超过; `soft` (up to) may
/// stand for any of them or for nothing.
enum class Bound : std::uint8_t { none, about, near, more, at_least, at_most, range, soft };

struct NumberMention {
  source::TextSpan number;  // digits or words alone, in the line
  source::TextSpan span;    // with its comparator and unit
  double value = 0.0;       // in `unit`, scales multiplied out; the lower end of a range
  std::optional<double> value_hi;
  double step = 1.0;      // one unit in the last place that is written, in `unit`
  std::string unit;       // canonical, in Simplified Chinese; empty where none is said
  std::string base;       // of the unit: equal bases compare; empty for an unknown unit
  double factor = 1.0;    // value * factor is the amount in `base`
  std::string dimension;  // of the unit table
  Bound bound = Bound::none;
  model::MeasureForm form = model::MeasureForm::level;
  NumberKind kind = NumberKind::amount;
  Standing standing = Standing::stated;
  bool figure = false;    // written in digits, with a scale or in a unit of measure; else a word
  bool any_year = false;  // 去年, this year: answers one year of the other language
};

}  // namespace plumbline::measures
