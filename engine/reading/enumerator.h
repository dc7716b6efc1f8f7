// The number or bullet that a heading or list item begins with.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "model/document.h"

namespace plumbline::reading {

struct Enumerator {
  model::NumberingStyle style = model::NumberingStyle::none;
  std::size_t length = 0;  // characters, with the mark behind the number
  bool nested = false;     // （1） below 1.
};

/// In characters; what stands behind so many is not looked at.
inline constexpr std::size_t kLongestEnumerator = 12;

/// 第一部分, 一、, （一）, 1. and （1）, ● ◆ —— -, 一是 and 一要, 第一，. Of a cleaned line that is
/// no date line (——2025年1月8日); nullopt when it begins with none of them.
[[nodiscard]] std::optional<Enumerator> find_enumerator(std::u32string_view line);

}  // namespace plumbline::reading
