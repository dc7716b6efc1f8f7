#include "rules/coverage.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "rules/evaluate.h"
#include "rules/examples.h"
#include "rules/rule_conditions.h"

namespace plumbline::rules {
namespace {

const Program* when_of(const Rule& rule) {
  return rule.when ? &*rule.when : nullptr;
}

std::string first_failed(const Program& program, Evaluator& evaluator) {
  for (const Condition& condition : program.conditions) {
    if (!evaluator.holds(program, condition)) return condition.text;
  }
  return {};
}

// A part of a program as a program, for asking whether it can hold.
Program part_of(const Program& whole, const Condition& part) {
  Program program;
  program.code.assign(whole.code.begin() + part.from, whole.code.begin() + part.to);
  program.stack = whole.stack;
  return program;
}

// Whether an operand of `program`, a condition of the rule, can hold where the whole does.
bool can_hold(const CompiledRules& compiled, const Rule& rule, const Program& program,
              const Alternative& alternative) {
  Conditions conditions = conditions_over(compiled);
  std::vector<Demand> demands{{conditions.add(part_of(program, alternative.condition)), true}};
  if (rule.when) demands.push_back({conditions.add(*rule.when), !alternative.negated});
  if (&program != when_of(rule)) demands.push_back({conditions.add(program), !alternative.negated});
  return satisfy(conditions, demands).possible;
}

}  // namespace

Coverage::Coverage(const CompiledRules& compiled)
    : compiled_(compiled), counts_(compiled.rules.size()) {
  for (std::size_t i = 0; i < counts_.size(); ++i) {
    const Rule& rule = compiled.rules[i];
    if (rule.when) counts_[i].when.alternatives.resize(rule.when->alternatives.size());
    for (const AnswerView& answer : answers_of(rule)) {
      ExpressionCount& count = counts_[i].answers.emplace_back();
      if (answer.when != nullptr) count.alternatives.resize(answer.when->alternatives.size());
    }
  }
}

void Coverage::add(const Facts& facts) {
  for (std::size_t i = 0; i < counts_.size(); ++i) add(facts, i);
}

void Coverage::add(const Facts& facts, std::size_t index) {
  const Rule& rule = compiled_.rules[index];
  RuleCount& count = counts_[index];
  Evaluator evaluator(compiled_.vocabulary, compiled_.constants, compiled_.patterns, facts);
  if (!look(when_of(rule), evaluator, count.when)) return;
  const auto answers = answers_of(rule);
  for (std::size_t i = 0; i < answers.size(); ++i) {
    if (look(answers[i].when, evaluator, count.answers[i])) {
      ++count.fired;
      return;
    }
  }
  if (answers.empty()) ++count.fired;
}

bool Coverage::look(const Program* program, Evaluator& evaluator, ExpressionCount& count) {
  ++count.whole.reached;
  const bool holds = program == nullptr || evaluator.holds(*program);
  if (holds) {
    ++count.whole.hits;
  } else {
    ++count.whole.failed[first_failed(*program, evaluator)];
  }
  for (std::size_t i = 0; i < count.alternatives.size(); ++i) {
    const Alternative& alternative = program->alternatives[i];
    ++count.alternatives[i].reached;
    if (!holds && !alternative.negated) continue;
    if (evaluator.holds(*program, alternative.condition)) ++count.alternatives[i].hits;
  }
  return holds;
}

std::string Coverage::reason_of(const Count& count) {
  const auto most =
      std::max_element(count.failed.begin(), count.failed.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  if (most == count.failed.end()) return "no sample";
  return fmt::format("{} of {} samples fail at: {}", most->second, count.reached, most->first);
}

std::string Coverage::why_not(const Rule& rule, const Program& program,
                              const Alternative& alternative, const Count& own,
                              const Count& whole) const {
  if (!can_hold(compiled_, rule, program, alternative)) {
    return "the rest of the condition excludes it";
  }
  if (own.reached == 0) return "its condition is never reached";
  if (whole.hits == 0 && !alternative.negated) return "the whole condition never holds";
  return fmt::format("it holds in none of {} samples", own.reached);
}

void Coverage::add_alternatives(std::size_t index, const Program* program,
                                const ExpressionCount& count, source::ByteSpan span,
                                std::vector<CoveragePoint>& points) const {
  for (std::size_t i = 0; i < count.alternatives.size(); ++i) {
    const Alternative& alternative = program->alternatives[i];
    const Count& own = count.alternatives[i];
    CoveragePoint point{index,
                        CoveragePoint::Kind::alternative,
                        alternative.condition.text,
                        span,
                        own.reached,
                        own.hits,
                        {}};
    if (own.hits == 0) {
      point.reason = why_not(compiled_.rules[index], *program, alternative, own, count.whole);
    }
    points.push_back(std::move(point));
  }
}

void Coverage::add_answers(std::size_t index, std::vector<CoveragePoint>& points) const {
  const RuleCount& count = counts_[index];
  const auto answers = answers_of(compiled_.rules[index]);
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const Count& own = count.answers[i].whole;
    if (!answers[i].name.empty()) {  // else it is the rule itself
      CoveragePoint point{index,
                          CoveragePoint::Kind::answer,
                          std::string(answers[i].name),
                          answers[i].span,
                          own.reached,
                          own.hits,
                          {}};
      if (own.hits == 0) {
        point.reason = own.reached > 0             ? reason_of(own)
                       : count.when.whole.hits > 0 ? "one before it always holds"
                                                   : "the rule is never asked for it";
      }
      points.push_back(std::move(point));
    }
    add_alternatives(index, answers[i].when, count.answers[i], answers[i].span, points);
  }
}

std::vector<CoveragePoint> Coverage::points() const {
  std::vector<CoveragePoint> points;
  for (std::size_t i = 0; i < counts_.size(); ++i) {
    const Rule& rule = compiled_.rules[i];
    if (std::holds_alternative<DecideBody>(rule.body)) continue;
    const RuleCount& count = counts_[i];
    CoveragePoint point{
        i, CoveragePoint::Kind::rule, {}, rule.span, count.when.whole.reached, count.fired, {}};
    if (count.fired == 0) {
      point.reason =
          count.when.whole.hits == 0 ? reason_of(count.when.whole) : "no case or level holds";
    }
    points.push_back(std::move(point));
    add_alternatives(i, when_of(rule), count.when, rule.span, points);
    add_answers(i, points);
  }
  return points;
}

void add_examples(Coverage& coverage, const CompiledRules& compiled,
                  const FactsFromText& from_text) {
  for (std::size_t i = 0; i < compiled.rules.size(); ++i) {
    for (const Example& example : compiled.rules[i].examples) {
      coverage.add(facts_of(example, compiled.vocabulary, from_text), i);
    }
  }
}

}  // namespace plumbline::rules
