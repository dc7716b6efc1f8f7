// A target measured against the figure that answers it.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "lexicon/lexicon.h"
#include "model/assessment.h"
#include "model/measure.h"
#include "model/task.h"

namespace plumbline::inference {

/// Values are in the target's unit. `actual` is negative where a growth target met a decline, or
/// the other way round.
struct Comparison {
  const model::Measure* target = nullptr;
  const model::Measure* outcome = nullptr;
  const model::Result* result = nullptr;  // that gives `outcome`
  double planned = 0.0;
  std::optional<double> planned_high;  // of a range
  double actual = 0.0;
  model::Polarity polarity = model::Polarity::floor;  // a decline is better when larger: floor
  double likeness = 0.0;  // how well the two fit, to choose between targets
  bool derived = false;   // the result gives a share of the goal, from which `actual` was computed
};

/// The figure among the results' measures that answers `target`: same or convertible unit, a form
/// that compares, and the most similar indicator. The latest period reported on comes before an
/// earlier one, and earlier results win ties. Where no figure is near enough, a result that says
/// which share of the goal is reached (完成年度目标的53.3%) gives a derived one; else nullopt. The
/// measures must outlive the comparison.
[[nodiscard]] std::optional<Comparison> compare(const model::Measure& target,
                                                std::span<const model::Result* const> results,
                                                const lexicon::Lexicon& lexicon);

[[nodiscard]] model::Attainment attainment(const Comparison& comparison,
                                           const lexicon::Lexicon& lexicon);

/// `value` of `from` in the unit `to`; nullopt where the units do not convert.
[[nodiscard]] std::optional<double> convert(double value, const std::string& from,
                                            const std::string& to, const lexicon::Lexicon& lexicon);

/// Whether two measures of results speak of one thing and should be the same figure.
[[nodiscard]] bool same_indicator(const model::Measure& a, const model::Measure& b,
                                  const lexicon::Lexicon& lexicon);

/// A rate of change, which compares in points and not as a share: growth and decline in per cent,
/// points and the like.
[[nodiscard]] bool is_rate(const model::Measure& measure, const lexicon::Lexicon& lexicon);

}  // namespace plumbline::inference
