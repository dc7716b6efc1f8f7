// Numbers that measure something, with their units and the comparators behind them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "measures/words.h"
#include "model/measure.h"

namespace plumbline::measures {

enum class QuantityKind : std::uint8_t {
  amount,
  ratio,   // %, ‰, 倍, 成, a fraction
  points,  // 百分点
  rank,
  duration,
  phrase  // 一半, 翻一番, 清零: the word class says what it is
};

struct Quantity {
  std::uint32_t from = 0;     // the number itself; 第 and 前 of a rank are part of it
  std::uint32_t unit_to = 0;  // behind the unit
  std::uint32_t to = 0;       // behind the comparators that follow the unit
  double value = 0.0;
  std::optional<double> value_hi;
  std::string unit;
  std::string dimension;  // of the unit; empty for a phrase without one
  QuantityKind kind = QuantityKind::amount;
  model::Comparator op = model::Comparator::equal;
  bool more = false;             // 余, 多, 几
  bool op_is_final = false;      // said behind the unit, or by the word itself: not overruled
  bool background = false;       // tells how long something took: context
  const Word* phrase = nullptr;  // for QuantityKind::phrase
};

/// All quantities of a sentence, in order. Dates, ordinals, numbers in names, in quotation marks
/// and in titles 《》 are left out, and counts of abstract things (三个方面).
[[nodiscard]] std::vector<Quantity> find_quantities(std::string_view text, const Words& words,
                                                    const lexicon::Lexicon& lexicon);

}  // namespace plumbline::measures
