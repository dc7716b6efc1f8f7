// The numbers of a Chinese line against those of its English one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "measures/number_mention.h"
#include "model/bilingual.h"

namespace plumbline::measures {

struct NumberDifference {
  model::DifferenceKind kind = model::DifferenceKind::value;
  /// Ordinals, and counts of a few in words (三项, three): a class of their own, since translations
  /// often say such things without a number.
  bool ordinal_or_list = false;
  std::optional<std::size_t> zh;  // index of the Chinese mention
  std::optional<std::size_t> en;
  std::uint32_t zh_place = 0;  // offset in the line: of the number, or where it would be
  std::uint32_t en_place = 0;
};

/// Both lists are in the order of their lines; sizes are those of the lines in bytes. Numbers are
/// matched by value (in the base unit) first, those that agree in more and stand closer before
/// others; what is left is matched by likeness; what then is left is missing or added. The
/// differences are in the order of the Chinese line. At most as many steps as there are pairs of
/// equal numbers, and of unmatched ones.
[[nodiscard]] std::vector<NumberDifference> compare_numbers(std::span<const NumberMention> zh,
                                                            std::span<const NumberMention> en,
                                                            std::uint32_t zh_size,
                                                            std::uint32_t en_size);

}  // namespace plumbline::measures
