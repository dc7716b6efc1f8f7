#include "rules/apply.h"

namespace plumbline::rules {

const Level* find_level(const CompareBody& body, Evaluator& evaluator) {
  for (const Level& level : body.levels) {
    if (!level.when || evaluator.holds(*level.when)) return &level;
  }
  return nullptr;
}

const StatusCase* find_case(const StatusBody& body, Evaluator& evaluator) {
  for (const StatusCase& one : body.cases) {
    if (!one.when || evaluator.holds(*one.when)) return &one;
  }
  return nullptr;
}

Applied apply(const Rule& rule, Evaluator& evaluator) {
  if (rule.when && !evaluator.holds(*rule.when)) return {};
  if (const auto* compare = std::get_if<CompareBody>(&rule.body)) {
    const Level* level = find_level(*compare, evaluator);
    return {level != nullptr && level->when.has_value(), level != nullptr ? level->name : ""};
  }
  if (const auto* status = std::get_if<StatusBody>(&rule.body)) {
    const StatusCase* one = find_case(*status, evaluator);
    if (one == nullptr) return {};
    const auto word = one->pace ? model::to_word(*one->pace) : model::to_word(one->status);
    return {true, std::string(word)};
  }
  if (const auto* relation = std::get_if<RelationBody>(&rule.body)) {
    return {true, std::string(model::to_word(relation->relation))};
  }
  if (const auto* edge = std::get_if<EdgeBody>(&rule.body)) {
    return {true, std::string(model::to_word(edge->kind))};
  }
  return {true, {}};
}

std::string first_failed(const Rule& rule, Evaluator& evaluator) {
  if (!rule.when) return {};
  for (const Condition& condition : rule.when->conditions) {
    if (!evaluator.holds(*rule.when, condition)) return condition.text;
  }
  return {};
}

}  // namespace plumbline::rules
