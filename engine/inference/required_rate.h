// What the rest of the year must bring to still reach a target.
#pragma once

#include <optional>

#include "inference/comparison.h"
#include "lexicon/lexicon.h"

namespace plumbline::inference {

/// Of an amount that adds up over the year, what each month left must bring: (planned - actual) /
/// (12 (1 - elapsed)), in the target's unit. Of a rate of growth or decline, the rate that the rest
/// of the year needs: (planned - elapsed actual) / (1 - elapsed), which takes the year before as
/// spread evenly over its days. `elapsed` is the share of the year that has passed, 0 to 1. nullopt
/// where the year is over, the target is reached, or what is compared neither adds up nor grows
/// (levels under a ceiling, shares, ranks).
[[nodiscard]] std::optional<double> required_rate(const Comparison& comparison, double elapsed,
                                                  const lexicon::Lexicon& lexicon);

}  // namespace plumbline::inference
