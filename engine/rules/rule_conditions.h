// One rule as formulas: when it fires, and under what each of its levels or cases is the one.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "rules/compile_rules.h"
#include "rules/conditions.h"
#include "rules/rule.h"
#include "rules/satisfy.h"

namespace plumbline::rules {

[[nodiscard]] inline Conditions conditions_over(const CompiledRules& compiled) {
  return {compiled.vocabulary, compiled.constants, compiled.patterns};
}

/// A level of a comparison or a case of a status rule, alike.
struct AnswerView {
  std::string_view name;
  const Program* when = nullptr;  // nullptr: always
  source::ByteSpan span;
};
/// None for rules that just fire. The rule must outlive them.
[[nodiscard]] std::vector<AnswerView> answers_of(const Rule& rule);

struct RuleConditions {
  FormulaIndex when = 0;
  std::vector<FormulaIndex> answers;  // the conditions as written, parallel to answers_of

  /// That the rule's condition holds and answer `index` is the first whose own does.
  [[nodiscard]] std::vector<Demand> first_is(std::size_t index) const;
  /// That the rule's condition holds and no answer's does.
  [[nodiscard]] std::vector<Demand> none_is() const;
  /// That the rule fires: by any of the answers, where there are some.
  [[nodiscard]] std::vector<Demand> fires(Conditions& conditions) const;
};
[[nodiscard]] RuleConditions add_rule(Conditions& conditions, const Rule& rule);

}  // namespace plumbline::rules
