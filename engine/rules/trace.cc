#include "rules/trace.h"

#include <algorithm>

#include "rules/apply.h"
#include "rules/beats.h"
#include "rules/compile_rules.h"
#include "rules/evaluate.h"

namespace plumbline::rules {
namespace {

std::optional<FailedCondition> find_failed(const std::optional<Program>& when,
                                           Evaluator& evaluator) {
  if (!when || evaluator.holds(*when)) return std::nullopt;
  for (const Condition& condition : when->conditions) {
    evaluator.start_record();
    if (!evaluator.holds(*when, condition))
      return FailedCondition{condition.text, evaluator.record()};
  }
  return FailedCondition{};  // a program fails by one of its conditions
}

AnswerTrace trace_level(const Level& level, Evaluator& evaluator) {
  AnswerTrace trace;
  trace.name = level.name;
  trace.bits = level.bits;
  trace.has_rarity = level.rarity.has_value();
  if (level.rarity) trace.bits += evaluator.number(*level.rarity).value_or(0.0);
  trace.failed = find_failed(level.when, evaluator);
  return trace;
}

AnswerTrace trace_case(const StatusCase& one, Evaluator& evaluator) {
  AnswerTrace trace;
  trace.name = one.name;
  trace.gives = one.pace ? model::to_word(*one.pace) : model::to_word(one.status);
  trace.failed = find_failed(one.when, evaluator);
  return trace;
}

RuleTrace trace_rule(const Rule& rule, Evaluator& evaluator) {
  RuleTrace trace;
  trace.id = rule.id;
  trace.version = rule.version;
  trace.why = rule.why;
  trace.failed = find_failed(rule.when, evaluator);
  if (rule.when) {
    trace.conditions = rule.when->conditions.size();
    for (const Condition& condition : rule.when->conditions) {
      if (evaluator.holds(*rule.when, condition)) ++trace.conditions_met;
    }
  }
  if (const auto* compare = std::get_if<CompareBody>(&rule.body)) {
    trace.is_comparison = true;
    for (const Level& level : compare->levels) {
      trace.answers.push_back(trace_level(level, evaluator));
    }
  } else if (const auto* status = std::get_if<StatusBody>(&rule.body)) {
    for (const StatusCase& one : status->cases) {
      trace.answers.push_back(trace_case(one, evaluator));
    }
  }
  if (trace.failed) return trace;
  for (std::size_t i = 0; i < trace.answers.size() && !trace.taken; ++i) {
    if (!trace.answers[i].failed) trace.taken = i;
  }
  return trace;
}

// Which of the rules that fire set a rule aside.
void mark_beaten(const CompiledRules& compiled, const std::vector<std::size_t>& fired,
                 const std::vector<std::size_t>& places, std::vector<RuleTrace>& traces) {
  const std::vector<std::size_t> kept = unbeaten(compiled.rules, fired);
  for (std::size_t i = 0; i < fired.size(); ++i) {
    if (std::binary_search(kept.begin(), kept.end(), fired[i])) continue;
    const auto by = std::find_if(fired.begin(), fired.end(), [&](std::size_t other) {
      const auto& beats = compiled.rules[other].beats;
      return std::find(beats.begin(), beats.end(), fired[i]) != beats.end();
    });
    if (by != fired.end()) traces[places[i]].beaten_by = compiled.rules[*by].id;
  }
}

}  // namespace

std::vector<RuleTrace> trace_rules(const RuleSet& rules, const Facts& facts) {
  const CompiledRules& compiled = rules.compiled();
  Evaluator evaluator(compiled.vocabulary, compiled.constants, compiled.patterns, facts);
  std::vector<RuleTrace> traces;
  std::vector<std::size_t> fired;
  std::vector<std::size_t> places;  // of the fired, in `traces`
  for (std::size_t i = 0; i < compiled.rules.size(); ++i) {
    const Rule& rule = compiled.rules[i];
    if (rule.state != RuleState::active || std::holds_alternative<DecideBody>(rule.body)) continue;
    traces.push_back(trace_rule(rule, evaluator));
    if (!traces.back().holds()) continue;
    fired.push_back(i);
    places.push_back(traces.size() - 1);
  }
  mark_beaten(compiled, fired, places, traces);
  return traces;
}

std::vector<Lever> find_levers(const std::vector<RuleTrace>& traces) {
  std::vector<Lever> levers;
  for (const RuleTrace& trace : traces) {
    if (!trace.is_comparison || trace.beaten_by || trace.answers.empty()) continue;
    const auto best = std::max_element(
        trace.answers.begin(), trace.answers.end(),
        [](const AnswerTrace& a, const AnswerTrace& b) { return a.bits < b.bits; });
    Lever lever;
    lever.rule = trace.id;
    if (trace.taken) {
      lever.now = trace.answers[*trace.taken].name;
      lever.bits_now = trace.answers[*trace.taken].bits;
    }
    lever.level = best->name;
    lever.bits = best->bits;
    lever.has_rarity = best->has_rarity;
    lever.needs = trace.failed ? *trace.failed : best->failed.value_or(FailedCondition{});
    if (lever.gain() >= kLeastGain) levers.push_back(std::move(lever));
  }
  std::stable_sort(levers.begin(), levers.end(),
                   [](const Lever& a, const Lever& b) { return a.gain() > b.gain(); });
  return levers;
}

}  // namespace plumbline::rules
