// A number that measures something (指标值), as the labels of the field write it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "model/passage.h"

namespace plumbline::model {

enum class MeasureForm : std::uint8_t { level, increment, growth, decline, share, rank, duration };
enum class Comparator : std::uint8_t { equal, about, at_least, at_most, range };
enum class MeasureRole : std::uint8_t { target, outcome, context };
/// Which way is good. `ceiling`: unemployment, energy use, price rises.
enum class Polarity : std::uint8_t { floor, ceiling, about };

struct Measure {
  std::string indicator;  // Simplified Chinese, as short as stays unambiguous
  MeasureForm form = MeasureForm::level;
  Comparator op = Comparator::equal;
  double value = 0.0;              // in the base unit, 万 and 亿 multiplied out
  std::optional<double> value_hi;  // for Comparator::range
  std::string unit;  // base unit in Simplified Chinese: 元, %, 百分点, 家; may be empty
  MeasureRole role = MeasureRole::context;
  std::optional<int> year;  // the year it speaks of
  Polarity polarity = Polarity::floor;
  source::TextSpan text;  // from the indicator (or verb) to the last comparator word
  Passage passage;        // the same in the file

  bool operator==(const Measure&) const = default;
};

// The words of the export: level, increment, ...; =, ~, >=, <=, range; target, outcome, context.
[[nodiscard]] std::string_view to_word(MeasureForm form);
[[nodiscard]] std::string_view to_word(Comparator op);
[[nodiscard]] std::string_view to_word(MeasureRole role);
[[nodiscard]] std::string_view to_word(Polarity polarity);
[[nodiscard]] std::optional<MeasureForm> parse_measure_form(std::string_view word);
[[nodiscard]] std::optional<Comparator> parse_comparator(std::string_view word);
[[nodiscard]] std::optional<MeasureRole> parse_measure_role(std::string_view word);
[[nodiscard]] std::optional<Polarity> parse_polarity(std::string_view word);

}  // namespace plumbline::model
