// The tests of a fact against words that stand in the rule: has, in, ~.
#pragma once

#include <cstddef>
#include <string>

#include "rules/compile_expression.h"
#include "rules/expression_cursor.h"
#include "rules/program.h"
#include "rules/program_writer.h"

namespace plumbline::rules {

/// Each function stands behind the left operand, on the word of the test (`has`: behind it), and
/// gives the whole as an operand; after an error something that nobody looks at.
class WordTests {
 public:
  WordTests(ExpressionCursor& cursor, ProgramWriter& writer, const Names& names)
      : cursor_(cursor), writer_(writer), names_(names) {}

  [[nodiscard]] Operand has(const Operand& left);
  [[nodiscard]] Operand in(const Operand& left);
  [[nodiscard]] Operand match(const Operand& left);
  /// A fact with a closed list of values is compared with one of them (rule-unknown-value).
  void check_value(FactIndex fact, const std::string& value, std::size_t from, std::size_t to);

 private:
  [[nodiscard]] Constants::List single_text(const Operand& left);
  [[nodiscard]] Constants::List list(const Operand& left);
  void add_item(const Operand& left, Constants::List& list);
  [[nodiscard]] std::size_t keep(Constants::List list);
  [[nodiscard]] std::size_t add_pattern(FactIndex fact, const Token& token);

  ExpressionCursor& cursor_;
  ProgramWriter& writer_;
  const Names& names_;
};

}  // namespace plumbline::rules
