#include "rules/satisfy.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <vector>

namespace plumbline::rules {
namespace {

enum class Truth : std::uint8_t { open, yes, no };

Truth truth(bool value) {
  return value ? Truth::yes : Truth::no;
}
Truth inverse(Truth value) {
  return value == Truth::open ? value : truth(value == Truth::no);
}

// Values of which at least one fits wherever any does: the bounds, what lies between, beyond both.
std::vector<double> number_candidates(const std::vector<const Atom*>& atoms) {
  std::vector<double> bounds;
  for (const Atom* atom : atoms) {
    bounds.insert(bounds.end(), atom->numbers.begin(), atom->numbers.end());
  }
  std::sort(bounds.begin(), bounds.end());
  if (bounds.empty()) return {0.0};
  std::vector<double> candidates = bounds;
  for (std::size_t i = 1; i < bounds.size(); ++i) {
    candidates.push_back((bounds[i - 1] + bounds[i]) / 2.0);
  }
  candidates.push_back(bounds.back() + 1.0);
  candidates.push_back(bounds.front() - 1.0);
  return candidates;
}

std::vector<std::string> choice_candidates(const Term& term,
                                           const std::vector<const Atom*>& atoms) {
  if (!term.values.empty()) return term.values;
  std::vector<std::string> candidates;
  for (const Atom* atom : atoms) {
    candidates.insert(candidates.end(), atom->values.begin(), atom->values.end());
  }
  candidates.emplace_back("something else");
  return candidates;
}

class Search {
 public:
  Search(const Conditions& conditions, std::span<const Demand> demands, Missing missing)
      : all_(conditions),
        demands_(demands),
        missing_(missing),
        values_(conditions.atoms().size(), Truth::open) {}

  Satisfied run() {
    for (int step = 0; step < kSearchLimit; ++step) {
      const Truth state = fits_together() ? evaluate() : Truth::no;
      if (state == Truth::yes) return {true, example()};
      if (state == Truth::open) {
        decide();
      } else if (!turn_back()) {
        return {false, {}};
      }
    }
    return {};
  }

 private:
  struct Decision {
    std::uint32_t atom;
    bool turned;  // the second of its two values
  };
  using Kind = Conditions::Formula::Kind;

  // All formulas under the atoms decided so far; whether all demands are met, or one never can be.
  Truth evaluate() {
    truths_.clear();
    for (const auto& formula : all_.formulas()) truths_.push_back(evaluate(formula));
    Truth all = Truth::yes;
    for (const Demand& demand : demands_) {
      const Truth is = truths_[demand.formula];
      if (is == truth(!demand.holds)) return Truth::no;
      if (is == Truth::open) all = Truth::open;
    }
    return all;
  }
  [[nodiscard]] Truth evaluate(const Conditions::Formula& formula) const {
    switch (formula.kind) {
      case Kind::always:
        return Truth::yes;
      case Kind::never:
        return Truth::no;
      case Kind::atom:
        return values_[formula.left];
      case Kind::negation:
        return inverse(truths_[formula.left]);
      default:
        break;
    }
    // What settles the whole: `no` of an `and`, `yes` of an `or`.
    const Truth settling = formula.kind == Kind::conjunction ? Truth::no : Truth::yes;
    const Truth left = truths_[formula.left];
    const Truth right = truths_[formula.right];
    if (left == settling || right == settling) return settling;
    if (left == Truth::open || right == Truth::open) return Truth::open;
    return inverse(settling);
  }

  // The first open atom below the first open demand, with the value that it is wanted to have.
  void decide() {
    for (const Demand& demand : demands_) {
      if (truths_[demand.formula] != Truth::open) continue;
      bool wanted = demand.holds;
      std::uint32_t at = demand.formula;
      while (all_.formulas()[at].kind != Kind::atom) {
        const auto& formula = all_.formulas()[at];
        if (formula.kind == Kind::negation) wanted = !wanted;
        at = formula.kind == Kind::negation || truths_[formula.left] == Truth::open ? formula.left
                                                                                    : formula.right;
      }
      const std::uint32_t atom = all_.formulas()[at].left;
      values_[atom] = truth(wanted);
      decisions_.push_back({atom, false});
      return;
    }
  }

  bool turn_back() {
    while (!decisions_.empty()) {
      Decision& last = decisions_.back();
      if (!last.turned) {
        last.turned = true;
        values_[last.atom] = inverse(values_[last.atom]);
        return true;
      }
      values_[last.atom] = Truth::open;
      decisions_.pop_back();
    }
    return false;
  }

  // Whether there are facts under which the atoms are what was decided.
  bool fits_together() {
    presence_.assign(all_.vocabulary().facts().size(),
                     missing_ == Missing::none ? Truth::yes : Truth::open);
    by_term_.assign(all_.terms().size(), {});
    for (std::uint32_t i = 0; i < values_.size(); ++i) {
      if (values_[i] == Truth::open) continue;
      const Atom& atom = all_.atoms()[i];
      if (atom.kind == Atom::Kind::missing) {
        if (!set_presence(atom.term, inverse(values_[i]))) return false;
        continue;
      }
      by_term_[atom.term].push_back(i);
      if (values_[i] == Truth::no) continue;
      for (const FactIndex fact : all_.terms()[atom.term].facts) {
        if (!set_presence(fact, Truth::yes)) return false;
      }
    }
    for (std::uint32_t term = 0; term < by_term_.size(); ++term) {
      if (!by_term_[term].empty() && !term_fits(term)) return false;
    }
    return true;
  }
  bool set_presence(FactIndex fact, Truth value) {
    if (presence_[fact] == inverse(value)) return false;
    presence_[fact] = value;
    return true;
  }
  [[nodiscard]] bool must_have_value(std::uint32_t index) const {
    const auto& atoms = by_term_[index];
    if (std::any_of(atoms.begin(), atoms.end(),
                    [this](std::uint32_t atom) { return values_[atom] == Truth::yes; })) {
      return true;
    }
    const Term& term = all_.terms()[index];
    return term.has_value && !term.facts.empty() &&
           std::all_of(term.facts.begin(), term.facts.end(),
                       [this](FactIndex fact) { return presence_[fact] == Truth::yes; });
  }
  [[nodiscard]] bool term_fits(std::uint32_t index) const {
    if (all_.terms()[index].kind == Term::Kind::truth) return true;
    return !must_have_value(index) || value_of(index).has_value();
  }

  // A value that fits all that was decided of the term, as text.
  [[nodiscard]] std::optional<std::string> value_of(std::uint32_t index) const {
    std::vector<const Atom*> atoms;
    for (const std::uint32_t atom : by_term_[index]) atoms.push_back(&all_.atoms()[atom]);
    const auto fits_all = [&](const auto& value) {
      return std::all_of(by_term_[index].begin(), by_term_[index].end(), [&](std::uint32_t atom) {
        return fits(all_.atoms()[atom], value) == (values_[atom] == Truth::yes);
      });
    };
    const Term& term = all_.terms()[index];
    if (term.kind == Term::Kind::number) {
      for (const double value : number_candidates(atoms)) {
        if (fits_all(value)) return fmt::format("{:.6g}", value);
      }
      return std::nullopt;
    }
    for (const std::string& value : choice_candidates(term, atoms)) {
      if (fits_all(value)) return value;
    }
    return std::nullopt;
  }

  // Of the terms that something was decided about, in the order of the conditions.
  [[nodiscard]] std::string example() const {
    constexpr int kMostTerms = 6;  // more would not be read
    std::string text;
    int count = 0;
    const auto say = [&](const std::string& one) {
      if (++count <= kMostTerms) text += (text.empty() ? "" : ", ") + one;
    };
    for (std::uint32_t term = 0; term < by_term_.size(); ++term) {
      if (by_term_[term].empty() || !must_have_value(term)) continue;
      const Term& known = all_.terms()[term];
      if (known.kind == Term::Kind::truth) {
        if (values_[by_term_[term].front()] == Truth::yes) say(known.text);
      } else {
        say(fmt::format("{} = {}", known.text, *value_of(term)));
      }
    }
    if (count > kMostTerms) text += ", ...";
    return text;
  }

  const Conditions& all_;
  std::span<const Demand> demands_;
  Missing missing_;
  std::vector<Truth> values_;  // of the atoms
  std::vector<Truth> truths_;  // of the formulas
  std::vector<Decision> decisions_;
  std::vector<Truth> presence_;                      // of the facts
  std::vector<std::vector<std::uint32_t>> by_term_;  // atoms with a value
};

}  // namespace

Satisfied satisfy(const Conditions& conditions, std::span<const Demand> demands, Missing missing) {
  return Search(conditions, demands, missing).run();
}

}  // namespace plumbline::rules
