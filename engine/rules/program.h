// A compiled expression: instructions for a stack machine, with the conditions it is made of.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rules/facts.h"
#include "source/byte_span.h"

namespace plumbline::rules {

/// Operands are indices into the pools of Constants, facts, patterns, or jump widths.
enum class Op : std::uint8_t {
  push_number,
  push_text,
  push_flag,  // operand 0 or 1
  load,       // fact
  missing,    // fact
  negate,
  add,
  subtract,
  multiply,
  divide,  // by zero: missing
  minimum,
  maximum,
  absolute,
  count,  // of the words fact: how many
  equal,
  unequal,
  less,
  less_equal,
  greater,
  greater_equal,
  in_list,  // operand: list constant
  has_any,  // operand: list constant, with the words fact
  matches,  // operand: pattern, which knows its fact
  invert,
  jump_if_false,  // keeps the value and jumps operand instructions ahead when it is not true
  jump_if_true,
  pop
};

struct Instruction {
  Op op = Op::pop;
  std::uint32_t operand = 0;
  FactIndex fact = 0;  // of has_any and count
};

/// The deepest a program may use the machine's stack, and its greatest length.
inline constexpr int kStackLimit = 512;
inline constexpr std::size_t kInstructionLimit = 20'000;

/// How many slots a step adds to the stack. The jumps keep their value; `pop` follows them.
[[nodiscard]] constexpr int stack_effect(Op op) {
  switch (op) {
    case Op::push_number:
    case Op::push_text:
    case Op::push_flag:
    case Op::load:
    case Op::missing:
    case Op::count:
    case Op::has_any:
    case Op::matches:
      return 1;
    case Op::negate:
    case Op::absolute:
    case Op::in_list:
    case Op::invert:
    case Op::jump_if_false:
    case Op::jump_if_true:
      return 0;
    default:
      return -1;
  }
}

/// What instructions refer to. Filled while compiling, fixed when evaluating.
struct Constants {
  std::vector<double> numbers;
  std::vector<std::string> texts;
  struct List {  // one of the two is empty
    std::vector<double> numbers;
    std::vector<std::string> texts;
  };
  std::vector<List> lists;
  std::size_t questions = 0;  // how many different ones there are
};

/// One of the conditions that `and` joins at the top of an expression.
struct Condition {
  std::uint32_t from = 0;  // instructions
  std::uint32_t to = 0;
  std::string text;  // as written
};

/// One operand of an `or`, wherever it stands, definitions included.
struct Alternative {
  Condition condition;
  bool negated = false;  // inside an odd number of `not`
};

/// A condition as it is asked where only the answer counts.
struct Question {
  std::uint32_t number = 0;  // shared by equal conditions of a layer
  std::uint32_t from = 0;    // instructions
  std::uint32_t to = 0;
};

struct Program {
  std::vector<Instruction> code;
  std::vector<Condition> conditions;      // at least one
  std::vector<Question> questions;        // the conditions in the order to ask them; none before
                                          // share_conditions
  std::vector<Alternative> alternatives;  // inner ones before the outer
  int stack = 1;                          // slots it needs, at most kStackLimit

  [[nodiscard]] bool is_always_true() const {
    return code.size() == 1 && code[0].op == Op::push_flag && code[0].operand == 1;
  }
};

}  // namespace plumbline::rules
