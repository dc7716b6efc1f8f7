#include "rules/program_writer.h"

#include <doctest/doctest.h>

namespace rules = plumbline::rules;
using rules::Op;

TEST_CASE("a jump lands where the code stands") {
  rules::ProgramWriter writer;
  writer.begin_branch();
  writer.emit(Op::load, 0);
  const auto jump = writer.jump(Op::jump_if_false);
  writer.emit(Op::load, 1);
  writer.land({jump});
  const rules::Program program = writer.finish("a and b");
  REQUIRE(program.code.size() == 4);
  CHECK(program.code[1].operand == 2);
  CHECK(program.code[2].op == Op::pop);
  CHECK(program.stack == 1);
}

TEST_CASE("the stack is counted at its highest") {
  rules::ProgramWriter writer;
  writer.begin_branch();
  for (int i = 0; i < 3; ++i) writer.emit(Op::load, 0);
  writer.emit(Op::add);
  writer.emit(Op::add);
  CHECK(writer.finish("a + a + a").stack == 3);
}

TEST_CASE("a definition brings its alternatives along, moved and turned") {
  rules::Program definition;
  definition.code = {{Op::load, 0, 0}, {Op::load, 1, 0}};
  definition.alternatives = {{{0, 1, "a"}, false}};
  rules::ProgramWriter writer;
  writer.begin_branch();
  writer.emit(Op::push_flag, 1);
  writer.insert(definition, true);
  const rules::Program program = writer.finish("x");
  REQUIRE(program.alternatives.size() == 1);
  CHECK(program.alternatives[0].condition.from == 1);
  CHECK(program.alternatives[0].condition.to == 2);
  CHECK(program.alternatives[0].negated);
}

TEST_CASE("conditions are those of the one branch, else the whole") {
  rules::ProgramWriter one;
  one.begin_branch();
  one.emit(Op::load, 0);
  one.add_condition(one.since(0, "a"));
  CHECK(one.finish("(a)").conditions[0].text == "a");
  rules::ProgramWriter two;
  two.begin_branch();
  two.add_condition(two.since(0, "a"));
  two.begin_branch();
  two.add_condition(two.since(0, "b"));
  const auto program = two.finish("a or b");
  REQUIRE(program.conditions.size() == 1);
  CHECK(program.conditions[0].text == "a or b");
}

TEST_CASE("what would go far beyond the limit is not copied") {
  rules::Program large;
  large.code.resize(rules::kInstructionLimit);
  rules::ProgramWriter writer;
  writer.insert(large, false);
  writer.insert(large, false);
  CHECK(writer.size() == rules::kInstructionLimit);
}
