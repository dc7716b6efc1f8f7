// Numbers as reports write them: 1,097.6亿, 三百五十, 5万4千, 百分之十三点四, 三分之一, 20多万.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace plumbline::measures {

enum class NumeralKind : std::uint8_t {
  plain,
  per_cent,   // 百分之N; 一百分之N is a fraction
  per_mille,  // 千分之N
  fraction    // N分之M; `value` is M/N
};

/// One number of a text. Offsets are bytes of it; a unit is no part of it.
struct Numeral {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  double value = 0.0;              // with 万 and 亿 multiplied out
  std::optional<double> value_hi;  // 二三十: 20 and 30
  NumeralKind kind = NumeralKind::plain;
  bool han = false;     // has a numeral in Chinese characters other than 万 and 亿
  bool arabic = false;  // has a digit 0 to 9
  bool scaled = false;  // has 万, 亿 or 兆
  bool more = false;    // 余, 多, 几: somewhat more than `value`
  bool bare = false;    // a scale alone: 百, 千, 万
  int places = 0;       // digits behind the point
};

/// All numbers, in order, in one pass. Digits inside Latin words and version numbers (C919, 5G,
/// 3.0.1) are numbers here: whether they measure something is not decided in this file.
[[nodiscard]] std::vector<Numeral> find_numerals(std::string_view text);

}  // namespace plumbline::measures
