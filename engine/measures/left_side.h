// The words before a number, taken apart: what is measured, and what is only said of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "measures/quantity.h"

namespace plumbline::measures {

/// What the verb directly before a number does.
enum class Motion : std::uint8_t { none, growth, decline };

struct LeftSide {
  std::uint32_t begin = 0;      // of all words before the number
  std::uint32_t end = 0;        // of them: where the first number of a list begins
  std::uint32_t from = 0;       // behind words of time and manner, with the verb
  std::uint32_t core_from = 0;  // the indicator: without a leading verb
  std::uint32_t core_to = 0;    // equal to core_from when there is none
  std::optional<model::Comparator> op;
  Motion motion = Motion::none;
  bool reaches = false;        // 达到, 为: the number is a state
  bool reaches_to = false;     // 增至, 提高到, 降至
  bool falls_to = false;       // 降至, 缩短到
  bool has_verb = false;       // a leading verb was stripped from the core
  bool is_difference = false;  // 比去年预算低: only how far it lies from another figure
  bool examples = false;       // ended in 等: where a noun follows, only examples of it

  [[nodiscard]] bool empty() const { return core_from >= core_to; }
};

[[nodiscard]] LeftSide read_left_side(std::string_view text, const Words& words,
                                      const Quantity& quantity, std::uint32_t from,
                                      std::uint32_t to);

/// Skips words of time and manner (今年, 全年, 进一步, 2024年) at the head of [from, to).
[[nodiscard]] std::uint32_t skip_lead(std::string_view text, const Words& words, std::uint32_t from,
                                      std::uint32_t to);

}  // namespace plumbline::measures
