// The target expression of a mapping: `区域养老服务中心 >= 4 家`.
//
//   targets = target { ";" target }
//   target  = indicator [form] op number [multiple] [unit]
//   form    = increment | growth | decline | share | rank | duration      (level is not written)
//   op      = "=" | "~" | ">=" | "<=" | "in"        ≥ ≤ ≈ are read as >= <= ~
//   number  = digits [. digits], or LOW..HIGH after "in"
//   multiple = 万 | 亿 | 万亿, multiplied out
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/measure.h"

namespace plumbline::mapping {

struct TargetExpression {
  std::string indicator;
  model::MeasureForm form = model::MeasureForm::level;
  model::Comparator op = model::Comparator::equal;
  double value = 0.0;              // in the base unit
  std::optional<double> value_hi;  // of a range
  std::string unit;                // may be empty

  bool operator==(const TargetExpression&) const = default;
};

/// One error message (lower case, no stop) or the targets.
struct ParsedTargets {
  std::vector<TargetExpression> targets;
  std::string error;
};
[[nodiscard]] ParsedTargets parse_targets(std::string_view text);

/// Prints what parse_targets reads back to the same values. 万 and 亿 are used where that is
/// shorter. What the form can't hold (an indicator with a comparator in its name) is left out.
[[nodiscard]] std::string print_targets(std::span<const TargetExpression> targets);

/// The measures of role target.
[[nodiscard]] std::vector<TargetExpression> targets_of(std::span<const model::Measure> measures);

}  // namespace plumbline::mapping
