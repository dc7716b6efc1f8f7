// Compiled conditions as formulas, for asking whether they can hold together: what `rules check`
// knows of unreachable, overlapping and missing cases.
//
// A formula is and, or, not over atoms. An atom speaks of one term: a number (a linear form over
// facts such as `share - elapsed`), a choice (a text or flag that has one of some values), or
// something that is only true or false here (a word, a regular expression). What can't be brought
// into this form becomes a term of its own, which is free to be anything: so conditions that are
// said to exclude each other do, while some that do are not found to.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "rules/facts.h"
#include "rules/pattern_table.h"
#include "rules/program.h"

namespace plumbline::rules {

struct Term {
  enum class Kind : std::uint8_t { number, choice, truth };
  Kind kind = Kind::truth;
  std::string text;                 // as people read it; terms of one kind differ by it
  std::vector<FactIndex> facts;     // missing where one of them is
  std::vector<std::string> values;  // of a choice whose fact has a closed list
  bool has_value = true;  // where no fact is missing (a quotient has none where it divides by zero)
};

/// Holds where the term has a value and that value fits.
struct Atom {
  enum class Kind : std::uint8_t {
    missing,  // `term` is the index of a fact
    compare,  // number `op` numbers[0]
    one_of,   // number in numbers, or choice in values
    none_of,  // choice not in values
    is_true   // truth
  };
  Kind kind = Kind::is_true;
  std::uint32_t term = 0;
  Op op = Op::equal;
  std::vector<double> numbers = {};
  std::vector<std::string> values = {};

  bool operator==(const Atom&) const = default;
};

/// Whether a number fits an atom, to the tolerance of the evaluator.
[[nodiscard]] bool fits(const Atom& atom, double value);
[[nodiscard]] bool fits(const Atom& atom, std::string_view value);

using FormulaIndex = std::uint32_t;

/// A sum of numbers: factors of variables, and a constant.
struct LinearForm {
  std::map<std::uint32_t, double> factors;  // by variable
  double constant = 0.0;
};

class Conditions {
 public:
  struct Formula {  // operands stand before the formulas they are part of
    enum class Kind : std::uint8_t { always, never, atom, negation, conjunction, disjunction };
    Kind kind = Kind::always;
    std::uint32_t left = 0;  // of an atom its index
    std::uint32_t right = 0;
  };

  /// Keeps references to all three.
  Conditions(const Vocabulary& vocabulary, const Constants& constants, const PatternTable& patterns)
      : vocabulary_(vocabulary), constants_(constants), patterns_(patterns) {}

  /// A program of type flag, or one of its conditions.
  FormulaIndex add(const Program& program);
  FormulaIndex add_always() { return add({Formula::Kind::always, 0, 0}); }
  FormulaIndex add_or(FormulaIndex left, FormulaIndex right) {
    return add({Formula::Kind::disjunction, left, right});
  }
  FormulaIndex add_atom(Atom atom);

  [[nodiscard]] const std::vector<Formula>& formulas() const { return formulas_; }
  [[nodiscard]] const std::vector<Atom>& atoms() const { return atoms_; }
  [[nodiscard]] const std::vector<Term>& terms() const { return terms_; }
  [[nodiscard]] const Vocabulary& vocabulary() const { return vocabulary_; }

 private:
  friend class Decompiler;

  /// A fact of type number, or an expression that is no sum.
  struct Variable {
    std::string text;
    std::vector<FactIndex> facts;
    bool has_value = true;
  };

  FormulaIndex add(Formula formula);
  [[nodiscard]] std::uint32_t term(Term term);
  [[nodiscard]] std::uint32_t variable(Variable variable);
  [[nodiscard]] std::string text_of(const LinearForm& form) const;
  /// The form as a term: without its constant, and with the first factor made 1.
  [[nodiscard]] std::uint32_t number_term(const LinearForm& form);

  const Vocabulary& vocabulary_;
  const Constants& constants_;
  const PatternTable& patterns_;
  std::vector<Formula> formulas_;
  std::vector<Atom> atoms_;
  std::vector<Term> terms_;
  std::vector<Variable> variables_;
};

}  // namespace plumbline::rules
