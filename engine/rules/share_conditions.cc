#include "rules/share_conditions.h"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <string>
#include <tuple>
#include <unordered_map>
#include <variant>

namespace plumbline::rules {
namespace {

template <class Value>
void append(std::string& key, const Value& value) {
  char bytes[sizeof(Value)];
  std::memcpy(bytes, &value, sizeof(Value));
  key.append(bytes, sizeof(Value));
}

void append_text(std::string& key, const std::string& text) {
  append(key, text.size());
  key += text;
}

void append_list(std::string& key, const Constants::List& list) {
  append(key, list.numbers.size());
  for (const double number : list.numbers) append(key, number);
  append(key, list.texts.size());
  for (const std::string& text : list.texts) append_text(key, text);
}

// What a condition does, constants by their value: each place of a rule file has its own.
std::string key_of(const Program& program, const Condition& condition, const Constants& constants) {
  std::string key;
  for (std::uint32_t at = condition.from; at < condition.to; ++at) {
    const Instruction& step = program.code[at];
    append(key, step.op);
    append(key, step.fact);
    switch (step.op) {
      case Op::push_number:
        append(key, constants.numbers[step.operand]);
        break;
      case Op::push_text:
        append_text(key, constants.texts[step.operand]);
        break;
      case Op::in_list:
      case Op::has_any:
        append_list(key, constants.lists[step.operand]);
        break;
      default:
        append(key, step.operand);
    }
  }
  return key;
}

bool has_pattern(const Program& program, const Question& question) {
  return std::any_of(program.code.begin() + question.from, program.code.begin() + question.to,
                     [](const Instruction& step) { return step.op == Op::matches; });
}

std::vector<Program*> programs_of(std::vector<Rule>& rules) {
  std::vector<Program*> programs;
  const auto add = [&programs](std::optional<Program>& program) {
    if (program) programs.push_back(&*program);
  };
  for (Rule& rule : rules) {
    add(rule.when);
    if (auto* compare = std::get_if<CompareBody>(&rule.body)) {
      for (Level& level : compare->levels) add(level.when);
    }
    if (auto* status = std::get_if<StatusBody>(&rule.body)) {
      for (StatusCase& one : status->cases) add(one.when);
    }
  }
  return programs;
}

}  // namespace

void share_conditions(std::vector<Rule>& rules, Constants& constants) {
  const std::vector<Program*> programs = programs_of(rules);
  std::unordered_map<std::string, std::uint32_t> numbers;
  std::vector<std::size_t> uses;  // by number
  for (Program* program : programs) {
    program->questions.clear();
    for (const Condition& condition : program->conditions) {
      const auto fresh = static_cast<std::uint32_t>(numbers.size());
      const auto [known, is_new] =
          numbers.try_emplace(key_of(*program, condition, constants), fresh);
      if (is_new) uses.push_back(0);
      ++uses[known->second];
      program->questions.push_back({known->second, condition.from, condition.to});
    }
  }
  for (Program* program : programs) {
    const auto rank = [&](const Question& question) {
      return std::tuple(has_pattern(*program, question), ~uses[question.number]);
    };
    std::stable_sort(program->questions.begin(), program->questions.end(),
                     [&](const Question& a, const Question& b) { return rank(a) < rank(b); });
  }
  constants.questions = numbers.size();
}

}  // namespace plumbline::rules
