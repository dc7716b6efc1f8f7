#include "inference/inferring_rules.h"

#include <algorithm>
#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "inference/infer.h"
#include "rules/compile_rules.h"

namespace plumbline::inference {
namespace {

using rules::Instruction;
using rules::Op;

constexpr std::array<std::string_view, 11> kOfTheGraph{
    "phase",           "reported",          "parts",
    "parts_exceeded",  "parts_met",         "parts_partly_met",
    "parts_not_met",   "parts_in_progress", "parts_silent",
    "dependents_done", "requirements_open"};

bool is_of_the_graph(rules::FactIndex fact) {
  const std::string& name = status_vocabulary().facts()[fact].name;
  return std::find(kOfTheGraph.begin(), kOfTheGraph.end(), name) != kOfTheGraph.end();
}

// Whether the condition is false from `phase == "reported"` at its beginning alone: every jump from
// there on must lead to its end.
bool asks_for_reported(const rules::CompiledRules& compiled, const rules::Program& program,
                       const rules::Condition& condition) {
  if (condition.to < condition.from + 3) return false;
  const auto* code = program.code.data() + condition.from;
  const std::size_t size = condition.to - condition.from;
  const bool begins = code[0].op == Op::load && code[1].op == Op::push_text &&
                      code[2].op == Op::equal &&
                      status_vocabulary().facts()[code[0].operand].name == "phase" &&
                      compiled.constants.texts[code[1].operand] == "reported";
  std::size_t at = 3;
  while (begins && at < size && code[at].op == Op::jump_if_false) at += code[at].operand + 1;
  return begins && at == size;
}

bool can_infer(const rules::CompiledRules& compiled, const rules::Rule& rule) {
  if (rule.state != rules::RuleState::active) return false;
  if (!rule.when) return true;
  return std::none_of(rule.when->conditions.begin(), rule.when->conditions.end(),
                      [&](const rules::Condition& condition) {
                        return asks_for_reported(compiled, *rule.when, condition);
                      });
}

bool looks_at_graph_alone(const rules::Program& program) {
  return std::all_of(program.code.begin(), program.code.end(), [&](const Instruction& step) {
    switch (step.op) {
      case Op::load:
      case Op::missing:
        return is_of_the_graph(step.operand);
      case Op::has_any:
      case Op::count:
        return is_of_the_graph(step.fact);
      case Op::matches:
        return false;
      default:
        return true;
    }
  });
}

bool names_graph_alone(const rules::Because& because) {
  const auto facts = because.facts();
  return std::all_of(facts.begin(), facts.end(), is_of_the_graph);
}

bool looks_at_graph_alone(const rules::Rule& rule) {
  const auto& body = std::get<rules::StatusBody>(rule.body);
  if (rule.when && !looks_at_graph_alone(*rule.when)) return false;
  return names_graph_alone(body.because) &&
         std::all_of(body.cases.begin(), body.cases.end(), [&](const rules::StatusCase& one) {
           return (!one.when || looks_at_graph_alone(*one.when)) &&
                  (!one.because || names_graph_alone(*one.because));
         });
}

bool gives_pace(const rules::Rule& rule) {
  const auto& cases = std::get<rules::StatusBody>(rule.body).cases;
  return !cases.empty() && cases.front().pace.has_value();
}

void mix(std::size_t& seed, std::size_t value) {
  seed ^= value + 0x9e3779b97f4a7c15u + (seed << 6) + (seed >> 2);  // as boost::hash_combine
}

}  // namespace

bool look_at_graph_alone(const rules::RuleSet& rules) {
  const rules::CompiledRules& compiled = rules.compiled();
  return std::all_of(compiled.rules.begin(), compiled.rules.end(), [&](const rules::Rule& rule) {
    return gives_pace(rule) || !can_infer(compiled, rule) || looks_at_graph_alone(rule);
  });
}

InferringRules::InferringRules(const rules::RuleSet& rules, const StatusReader& reader,
                               bool remember)
    : rules_(rules), reader_(reader), remember_(remember && look_at_graph_alone(rules)) {}

std::size_t InferringRules::Hash::operator()(const Surroundings& around) const {
  std::size_t seed = static_cast<std::size_t>(around.context.reported);
  const PartCounts& parts = around.parts;
  for (const double each :
       {parts.total, parts.exceeded, parts.met, parts.partly_met, parts.in_progress, parts.not_met,
        parts.silent, around.context.dependents_done, around.context.requirements_open}) {
    mix(seed, std::hash<double>()(each));
  }
  return seed;
}

const Grade* InferringRules::grade(const Evidence& evidence, const PartCounts& parts,
                                   const GraphContext& context) {
  const auto ask = [&] {
    auto grade =
        apply_rules(evidence, reader_.facts(evidence, std::nullopt, parts, context), rules_);
    if (grade) {
      for (model::ProofStep& step : grade->proof) step.passages.clear();
    }
    return grade;
  };
  const auto found = [](const std::optional<Grade>& grade) { return grade ? &*grade : nullptr; };
  if (remember_) {
    const auto [known, is_new] = known_.try_emplace(Surroundings{parts, context});
    if (!is_new) return found(known->second);
    known->second = ask();
    if (!known->second || known->second->findings.empty()) return found(known->second);
    last_ = std::move(known->second);
    known_.erase(known);
    return found(last_);
  }
  last_ = ask();
  return found(last_);
}

}  // namespace plumbline::inference
