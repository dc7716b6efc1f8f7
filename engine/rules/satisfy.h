// Whether conditions can hold together.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "rules/conditions.h"

namespace plumbline::rules {

struct Demand {
  FormulaIndex formula = 0;
  bool holds = true;
};

enum class Missing : std::uint8_t {
  allowed,  // any fact may be missing
  none      // every fact that is spoken of is known
};

struct Satisfied {
  bool possible = true;
  /// Such as `phase = reported, links = 1`: facts under which they hold; a few at most.
  std::string example;
};

/// Tries truth values for the atoms, one after another (DPLL), and asks of each term whether a
/// value fits. Facts are free of each other, and so are terms that share facts: the answer "not
/// possible" is sure, "possible" is not. After kSearchLimit steps: possible.
inline constexpr int kSearchLimit = 5'000;
[[nodiscard]] Satisfied satisfy(const Conditions& conditions, std::span<const Demand> demands,
                                Missing missing = Missing::allowed);

}  // namespace plumbline::rules
