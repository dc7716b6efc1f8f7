#include "rules/check_overlaps.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "rules/rule_conditions.h"

namespace plumbline::rules {
namespace {

using source::DiagnosticSink;

// The status rules that give a status; those that give a pace are never in conflict.
const StatusBody* status_of(const Rule& rule) {
  const auto* body = std::get_if<StatusBody>(&rule.body);
  const bool gives_status =
      body != nullptr && !body->cases.empty() && !body->cases.front().pace.has_value();
  return gives_status ? body : nullptr;
}

bool beats(const Rule& winner, std::size_t loser) {
  return std::find(winner.beats.begin(), winner.beats.end(), loser) != winner.beats.end();
}

std::vector<Demand> both(std::vector<Demand> one, const std::vector<Demand>& other) {
  one.insert(one.end(), other.begin(), other.end());
  return one;
}

// Facts under which the two give different statuses, with the names of the statuses.
std::optional<std::string> find_conflict(const CompiledRules& compiled, const Rule& a,
                                         const Rule& b) {
  Conditions conditions = conditions_over(compiled);
  const RuleConditions of_a = add_rule(conditions, a);
  const RuleConditions of_b = add_rule(conditions, b);
  if (!satisfy(conditions, std::vector<Demand>{{of_a.when, true}, {of_b.when, true}}).possible) {
    return std::nullopt;
  }
  const auto& cases_a = status_of(a)->cases;
  const auto& cases_b = status_of(b)->cases;
  for (std::size_t i = 0; i < cases_a.size(); ++i) {
    for (std::size_t j = 0; j < cases_b.size(); ++j) {
      if (cases_a[i].status == cases_b[j].status) continue;
      const auto found = satisfy(conditions, both(of_a.first_is(i), of_b.first_is(j)));
      if (!found.possible) continue;
      return fmt::format("{} and {}{}{}", model::to_word(cases_a[i].status),
                         model::to_word(cases_b[j].status), found.example.empty() ? "" : " where ",
                         found.example);
    }
  }
  return std::nullopt;
}

void check_conflict(const CompiledRules& compiled, std::size_t a, std::size_t b,
                    DiagnosticSink& sink) {
  const Rule& first = compiled.rules[a];
  const Rule& second = compiled.rules[b];
  if (status_of(first) == nullptr || status_of(second) == nullptr) return;
  if (beats(first, b) || beats(second, a)) return;
  const auto conflict = find_conflict(compiled, first, second);
  if (!conflict) return;
  sink.report({source::Severity::warning,
               "rule-overlap",
               second.path,
               second.span,
               fmt::format("rules '{}' and '{}' can both fire and disagree: {}", first.id.value,
                           second.id.value, *conflict),
               {{first.path, first.span, "the other rule; let one of them beat the other"}}});
}

void check_beaten(const CompiledRules& compiled, std::size_t winner, std::size_t loser,
                  DiagnosticSink& sink) {
  const Rule& beaten = compiled.rules[loser];
  Conditions conditions = conditions_over(compiled);
  const auto fires = add_rule(conditions, beaten).fires(conditions);
  const RuleConditions of_winner = add_rule(conditions, compiled.rules[winner]);
  // Each way in which the winner may stay silent while the other fires.
  auto silent = fires;
  silent.push_back({of_winner.when, false});
  if (satisfy(conditions, silent).possible) return;
  if (!of_winner.answers.empty() &&
      satisfy(conditions, both(fires, of_winner.none_is())).possible) {
    return;
  }
  sink.warning("rule-always-beaten", beaten.path, beaten.span,
               fmt::format("rule '{}' has no effect: '{}' beats it and fires wherever it does",
                           beaten.id.value, compiled.rules[winner].id.value));
}

}  // namespace

void check_overlaps(const CompiledRules& compiled, DiagnosticSink& sink) {
  const auto& rules = compiled.rules;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (rules[i].state != RuleState::active) continue;
    for (const std::size_t loser : rules[i].beats) {
      if (rules[loser].state == RuleState::active) check_beaten(compiled, i, loser, sink);
    }
    for (std::size_t j = i + 1; j < rules.size(); ++j) {
      if (rules[j].state == RuleState::active) check_conflict(compiled, i, j, sink);
    }
  }
}

}  // namespace plumbline::rules
