#include "rules/check_weights.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include "rules/rule_conditions.h"

namespace plumbline::rules {
namespace {

using source::DiagnosticSink;

struct Range {
  double low = -std::numeric_limits<double>::infinity();
  double high = std::numeric_limits<double>::infinity();
};

Range hull(Range a, Range b) {
  return {std::min(a.low, b.low), std::max(a.high, b.high)};
}

double product(double a, double b) {
  return a == 0.0 || b == 0.0 ? 0.0 : a * b;  // of 0 and infinity: 0
}

Range multiplied(Range a, Range b) {
  const auto [low, high] = std::minmax({product(a.low, b.low), product(a.low, b.high),
                                        product(a.high, b.low), product(a.high, b.high)});
  return {low, high};
}

Range calculated(Op op, Range a, Range b) {
  switch (op) {
    case Op::add:
      return {a.low + b.low, a.high + b.high};
    case Op::subtract:
      return {a.low - b.high, a.high - b.low};
    case Op::multiply:
      return multiplied(a, b);
    case Op::minimum:
      return {std::min(a.low, b.low), std::min(a.high, b.high)};
    case Op::maximum:
      return {std::max(a.low, b.low), std::max(a.high, b.high)};
    default:
      return {};
  }
}

// What an expression can come to, whatever the facts. Anything is possible where it is no plain
// calculation.
Range range_of(const Program& program, const Constants& constants) {
  std::vector<Range> stack;
  for (const Instruction& step : program.code) {
    if (step.op == Op::push_number) {
      const double number = constants.numbers[step.operand];
      stack.push_back({number, number});
    } else if (step.op == Op::load) {
      stack.push_back({});
    } else if (step.op == Op::negate) {
      stack.back() = {-stack.back().high, -stack.back().low};
    } else if (step.op >= Op::add && step.op <= Op::maximum) {
      const Range right = stack.back();
      stack.pop_back();
      stack.back() = calculated(step.op, stack.back(), right);
    } else {
      return {};
    }
  }
  return stack.back();
}

// The bits that one comparison can add; none where it may be silent.
Range bits_of(const Rule& rule, const CompareBody& body, const Constants& constants) {
  const Level& last = body.levels.back();
  const bool may_be_silent = rule.when || last.when;
  Range all{may_be_silent ? 0.0 : last.bits, may_be_silent ? 0.0 : last.bits};
  for (const Level& level : body.levels) {
    Range bits{level.bits, level.bits};
    if (level.rarity) {
      const Range more = hull(range_of(*level.rarity, constants), {0.0, 0.0});
      bits = {bits.low + more.low, bits.high + more.high};
    }
    all = hull(all, bits);
  }
  return all;
}

void check_lines(const CompiledRules& compiled, DiagnosticSink& sink) {
  const Rule* decision = nullptr;
  Range total{0.0, 0.0};
  bool has_veto = false;
  for (const Rule& rule : compiled.rules) {
    if (rule.state != RuleState::active) continue;
    if (std::holds_alternative<DecideBody>(rule.body)) decision = &rule;
    has_veto = has_veto || std::holds_alternative<VetoBody>(rule.body);
    const auto* compare = std::get_if<CompareBody>(&rule.body);
    if (compare == nullptr || compare->levels.empty()) continue;
    const Range bits = bits_of(rule, *compare, compiled.constants);
    total = {total.low + bits.low, total.high + bits.high};
  }
  if (decision == nullptr) return;
  const auto& body = std::get<DecideBody>(decision->body);
  if (body.prior + total.high < body.lines.accept) {
    sink.error("rule-decide", decision->path, decision->span,
               fmt::format("no pair can be accepted: the most that it can have is {:.4g} bits, the "
                           "accept line is {:.4g}",
                           body.prior + total.high, body.lines.accept));
  }
  if (body.prior + total.low >= body.lines.review && !has_veto) {
    sink.error("rule-decide", decision->path, decision->span,
               fmt::format("no pair can be dropped: the least that it can have is {:.4g} bits, the "
                           "review line is {:.4g}",
                           body.prior + total.low, body.lines.review));
  }
}

void check_order(const Rule& rule, const CompareBody& body, DiagnosticSink& sink) {
  for (std::size_t i = 1; i < body.levels.size(); ++i) {
    const Level& better = body.levels[i - 1];
    const Level& worse = body.levels[i];
    if (!worse.when || worse.bits <= better.bits) continue;
    sink.report(
        {source::Severity::warning,
         "rule-bits-order",
         rule.path,
         worse.span,
         fmt::format("level '{}' has {:.4g} bits, more than '{}' before it ({:.4g}); levels "
                     "go from the most telling to the least",
                     worse.name, worse.bits, better.name, better.bits),
         {{rule.path, better.span, "the level before it"}}});
  }
}

void check_missing(const CompiledRules& compiled, const Rule& rule, const CompareBody& body,
                   DiagnosticSink& sink) {
  const Level& last = body.levels.back();
  if (last.when || last.bits == 0.0 || body.levels.size() < 2) return;
  Conditions conditions = conditions_over(compiled);
  const RuleConditions formulas = add_rule(conditions, rule);
  RuleConditions before_last = formulas;
  before_last.answers.pop_back();
  std::vector<FactIndex> facts;  // that the levels ask about
  for (const Term& term : conditions.terms()) {
    facts.insert(facts.end(), term.facts.begin(), term.facts.end());
  }
  std::sort(facts.begin(), facts.end());
  facts.erase(std::unique(facts.begin(), facts.end()), facts.end());
  for (const FactIndex fact : facts) {
    if (compiled.vocabulary.facts()[fact].type == FactType::flag) continue;
    const Demand missing{conditions.add_atom({Atom::Kind::missing, fact}), true};
    auto falls = formulas.first_is(body.levels.size() - 1);
    falls.push_back(missing);
    if (!satisfy(conditions, falls).possible) continue;
    // Another level could still be the one: then it is not for the missing fact that it falls.
    auto stays = before_last.fires(conditions);
    stays.push_back(missing);
    if (satisfy(conditions, stays).possible) continue;
    const std::string& name = compiled.vocabulary.facts()[fact].name;
    sink.warning(
        "rule-missing-counts", rule.path, last.span,
        fmt::format("where '{}' is missing, '{}' counts ({:.4g} bits); add a level for it, "
                    "or 'not missing({})' to 'when'",
                    name, last.name, last.bits, name));
    return;
  }
}

}  // namespace

void check_weights(const CompiledRules& compiled, DiagnosticSink& sink) {
  for (const Rule& rule : compiled.rules) {
    const auto* body = std::get_if<CompareBody>(&rule.body);
    if (body == nullptr || body->levels.empty()) continue;
    check_order(rule, *body, sink);
    check_missing(compiled, rule, *body, sink);
  }
  check_lines(compiled, sink);
}

}  // namespace plumbline::rules
