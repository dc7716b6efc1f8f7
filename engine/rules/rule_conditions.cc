#include "rules/rule_conditions.h"

namespace plumbline::rules {

std::vector<AnswerView> answers_of(const Rule& rule) {
  std::vector<AnswerView> answers;
  const auto view = [](const auto& one) {
    return AnswerView{one.name, one.when ? &*one.when : nullptr, one.span};
  };
  if (const auto* compare = std::get_if<CompareBody>(&rule.body)) {
    for (const Level& level : compare->levels) answers.push_back(view(level));
  } else if (const auto* status = std::get_if<StatusBody>(&rule.body)) {
    for (const StatusCase& one : status->cases) answers.push_back(view(one));
  }
  return answers;
}

std::vector<Demand> RuleConditions::first_is(std::size_t index) const {
  std::vector<Demand> demands{{when, true}, {answers[index], true}};
  for (std::size_t i = 0; i < index; ++i) demands.push_back({answers[i], false});
  return demands;
}

std::vector<Demand> RuleConditions::none_is() const {
  std::vector<Demand> demands{{when, true}};
  for (const FormulaIndex answer : answers) demands.push_back({answer, false});
  return demands;
}

std::vector<Demand> RuleConditions::fires(Conditions& conditions) const {
  if (answers.empty()) return {{when, true}};
  FormulaIndex any = answers.front();
  for (std::size_t i = 1; i < answers.size(); ++i) any = conditions.add_or(any, answers[i]);
  return {{when, true}, {any, true}};
}

RuleConditions add_rule(Conditions& conditions, const Rule& rule) {
  RuleConditions added;
  added.when = rule.when ? conditions.add(*rule.when) : conditions.add_always();
  for (const AnswerView& answer : answers_of(rule)) {
    added.answers.push_back(answer.when != nullptr ? conditions.add(*answer.when)
                                                   : conditions.add_always());
  }
  return added;
}

}  // namespace plumbline::rules
