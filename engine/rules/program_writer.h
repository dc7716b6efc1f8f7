// The code of one expression as it is written, with the parts that people are told of by name.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "rules/program.h"

namespace plumbline::rules {

class ProgramWriter {
 public:
  void emit(Op op, std::size_t operand = 0, FactIndex fact = 0) {
    program_.code.push_back({op, static_cast<std::uint32_t>(operand), fact});
  }
  /// Words and texts that are matched do not go through the stack: the load of their fact goes.
  void drop_load() { program_.code.pop_back(); }
  /// A jump whose width `land` fills in, and the pop behind it.
  [[nodiscard]] std::size_t jump(Op op);
  void land(const std::vector<std::size_t>& jumps);
  /// Copies a definition; nothing where that would go far beyond kInstructionLimit.
  void insert(const Program& definition, bool negated);

  [[nodiscard]] std::size_t size() const { return program_.code.size(); }
  /// The instructions from `from` to here, with the text they come from.
  [[nodiscard]] Condition since(std::size_t from, std::string text) const;

  /// A top-level operand of `or` begins; its conditions are those that `and` joins.
  void begin_branch() { branches_.emplace_back(); }
  void add_condition(Condition condition) { branches_.back().push_back(std::move(condition)); }
  void add_alternatives(std::vector<Condition> operands, bool negated);

  /// The finished program, of the text `whole`. Its stack may need more than kStackLimit.
  [[nodiscard]] Program finish(const std::string& whole);

 private:
  Program program_;
  std::vector<std::vector<Condition>> branches_;
};

}  // namespace plumbline::rules
