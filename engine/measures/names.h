// Whether a number with its unit is a name, a date or a way of speaking instead of a measure.
#pragma once

#include <cstdint>
#include <string_view>

#include "lexicon/lexicon.h"
#include "measures/numeral.h"
#include "measures/words.h"

namespace plumbline::measures {

struct Candidate {
  std::string_view text;
  const Words& words;
  const Numeral& numeral;
  std::uint32_t unit_from = 0;
  std::uint32_t unit_to = 0;
};

/// Glued to Latin letters or signs: C919, 3+X, Z3, 5G, 2.0版.
[[nodiscard]] bool is_part_of_code(const Candidate& candidate);

/// 第3, 每50公斤: an ordinal or a rate's base.
[[nodiscard]] bool has_name_before(const Candidate& candidate);

/// For units of counting, people, households: 三个方面, 四大中心, 两家, 百强.
[[nodiscard]] bool is_named_count(const Candidate& candidate, std::string_view unit,
                                  std::string_view dimension);

enum class Duration : std::uint8_t { none, measured, background };

/// 连续三年 is measured, 经过两年筹备 background, 三年行动 and 2024年 none.
[[nodiscard]] Duration classify_duration(const Candidate& candidate, std::string_view unit);

}  // namespace plumbline::measures
