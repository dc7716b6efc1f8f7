#include "rules/conditions.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "rules/decompile.h"
#include "rules/evaluate.h"

namespace plumbline::rules {
namespace {

template <class Value>
bool contains(const std::vector<Value>& all, const auto& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

}  // namespace

bool fits(const Atom& atom, double value) {
  if (atom.kind == Atom::Kind::compare) return compare_numbers(atom.op, value, atom.numbers[0]);
  return std::any_of(atom.numbers.begin(), atom.numbers.end(),
                     [value](double number) { return compare_numbers(Op::equal, value, number); });
}

bool fits(const Atom& atom, std::string_view value) {
  return contains(atom.values, value) == (atom.kind == Atom::Kind::one_of);
}

FormulaIndex Conditions::add(const Program& program) {
  return decompile(program, *this);
}

FormulaIndex Conditions::add(Formula formula) {
  formulas_.push_back(formula);
  return static_cast<FormulaIndex>(formulas_.size() - 1);
}

FormulaIndex Conditions::add_atom(Atom atom) {
  const auto found = std::find(atoms_.begin(), atoms_.end(), atom);
  const auto index = static_cast<std::uint32_t>(found - atoms_.begin());
  if (found == atoms_.end()) atoms_.push_back(std::move(atom));
  return add({Formula::Kind::atom, index, 0});
}

std::uint32_t Conditions::term(Term term) {
  const auto found = std::find_if(terms_.begin(), terms_.end(), [&term](const Term& known) {
    return known.kind == term.kind && known.text == term.text;
  });
  if (found == terms_.end()) {
    terms_.push_back(std::move(term));
    return static_cast<std::uint32_t>(terms_.size() - 1);
  }
  return static_cast<std::uint32_t>(found - terms_.begin());
}

std::uint32_t Conditions::variable(Variable variable) {
  const auto found =
      std::find_if(variables_.begin(), variables_.end(),
                   [&variable](const Variable& known) { return known.text == variable.text; });
  if (found == variables_.end()) {
    variables_.push_back(std::move(variable));
    return static_cast<std::uint32_t>(variables_.size() - 1);
  }
  return static_cast<std::uint32_t>(found - variables_.begin());
}

std::string Conditions::text_of(const LinearForm& form) const {
  std::string text;
  for (const auto& [variable, factor] : form.factors) {
    const double size = factor < 0.0 ? -factor : factor;
    text += text.empty() ? (factor < 0.0 ? "-" : "") : (factor < 0.0 ? " - " : " + ");
    if (size != 1.0) text += fmt::format("{:.10g} * ", size);
    text += variables_[variable].text;
  }
  if (form.constant != 0.0 || text.empty()) {
    text += fmt::format("{}{:.10g}", text.empty() ? "" : " + ", form.constant);
  }
  return text;
}

std::uint32_t Conditions::number_term(const LinearForm& form) {
  Term term;
  term.kind = Term::Kind::number;
  LinearForm scaled;
  std::set<FactIndex> facts;
  for (const auto& [variable, factor] : form.factors) {
    scaled.factors[variable] = factor / form.factors.begin()->second;
    facts.insert(variables_[variable].facts.begin(), variables_[variable].facts.end());
    term.has_value = term.has_value && variables_[variable].has_value;
  }
  term.text = text_of(scaled);
  term.facts.assign(facts.begin(), facts.end());
  return this->term(std::move(term));
}

}  // namespace plumbline::rules
