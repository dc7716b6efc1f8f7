#include "rules/program_writer.h"

#include <algorithm>
#include <utility>

namespace plumbline::rules {
namespace {

// The stack is as high on every way to a step, so one walk over the code finds the highest.
int stack_need(const std::vector<Instruction>& code) {
  int height = 0;
  int highest = 0;
  for (const Instruction& step : code) {
    height += stack_effect(step.op);
    highest = std::max(highest, height);
  }
  return highest;
}

}  // namespace

std::size_t ProgramWriter::jump(Op op) {
  const std::size_t at = size();
  emit(op);
  emit(Op::pop);
  return at;
}

void ProgramWriter::land(const std::vector<std::size_t>& jumps) {
  for (const std::size_t from : jumps) {
    program_.code[from].operand = static_cast<std::uint32_t>(size() - 1 - from);
  }
}

void ProgramWriter::insert(const Program& definition, bool negated) {
  if (size() + definition.code.size() > kInstructionLimit + 1) return;
  const auto shift = static_cast<std::uint32_t>(size());
  program_.code.insert(program_.code.end(), definition.code.begin(), definition.code.end());
  for (Alternative alternative : definition.alternatives) {
    alternative.condition.from += shift;
    alternative.condition.to += shift;
    alternative.negated = alternative.negated != negated;
    program_.alternatives.push_back(std::move(alternative));
  }
}

Condition ProgramWriter::since(std::size_t from, std::string text) const {
  return {static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(size()), std::move(text)};
}

void ProgramWriter::add_alternatives(std::vector<Condition> operands, bool negated) {
  for (Condition& operand : operands) {
    program_.alternatives.push_back({std::move(operand), negated});
  }
}

Program ProgramWriter::finish(const std::string& whole) {
  if (branches_.size() == 1) {
    program_.conditions = std::move(branches_.front());
  } else {
    program_.conditions = {{0, static_cast<std::uint32_t>(size()), whole}};
  }
  program_.stack = stack_need(program_.code);
  return std::move(program_);
}

}  // namespace plumbline::rules
