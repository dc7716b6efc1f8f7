// Numbers of either language as one line of text each.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "measures/chinese_numbers.h"
#include "measures/english_numbers.h"

namespace plumbline::test {

[[nodiscard]] const measures::EnglishNumberReader& english_reader();
[[nodiscard]] const measures::ChineseNumberReader& chinese_reader();

/// `[bound ]value[-value_hi]unit`, with `kind:` before it where it is no amount, in brackets where
/// the number is loose, in braces where it only names; joined by "; ".
[[nodiscard]] std::string mention_text(const std::vector<measures::NumberMention>& mentions);
[[nodiscard]] std::string english_text(std::string_view line);
[[nodiscard]] std::string chinese_text(std::string_view sentence);

}  // namespace plumbline::test
