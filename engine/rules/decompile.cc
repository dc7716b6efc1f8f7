// Runs the program over formulas and forms instead of values. A jump leaves its left side waiting
// until the place it jumps to.
#include "rules/decompile.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <utility>
#include <variant>
#include <vector>

#include "rules/evaluate.h"

namespace plumbline::rules {
namespace {

struct Choice {  // a text or a flag that a fact holds
  FactIndex fact = 0;
};
using Literal = std::string;  // a text
using Entry = std::variant<FormulaIndex, LinearForm, Choice, Literal>;

Op turned(Op op) {
  switch (op) {
    case Op::less:
      return Op::greater;
    case Op::less_equal:
      return Op::greater_equal;
    case Op::greater:
      return Op::less;
    case Op::greater_equal:
      return Op::less_equal;
    default:
      return op;
  }
}

LinearForm scaled(LinearForm form, double by) {
  for (auto& [variable, factor] : form.factors) factor *= by;
  form.constant *= by;
  return form;
}

LinearForm sum(LinearForm left, const LinearForm& right, double sign) {
  for (const auto& [variable, factor] : right.factors) {
    left.factors[variable] += sign * factor;
    if (std::abs(left.factors[variable]) < 1e-12) left.factors.erase(variable);
  }
  left.constant += sign * right.constant;
  return left;
}

}  // namespace

class Decompiler {
 public:
  Decompiler(const Program& program, Conditions& conditions)
      : program_(program), all_(conditions) {}

  FormulaIndex run() {
    const auto& code = program_.code;
    for (std::size_t i = 0; i <= code.size(); ++i) {
      join(i);
      if (i == code.size()) break;
      const Instruction& step = code[i];
      if (step.op == Op::jump_if_false || step.op == Op::jump_if_true) {
        waiting_.push_back({i + 1 + step.operand, step.op, pop_formula()});
        ++i;  // the pop behind it
      } else {
        take(step);
      }
    }
    return pop_formula();
  }

 private:
  using Formula = Conditions::Formula;
  struct Waiting {
    std::size_t until;
    Op op;
    FormulaIndex left;
  };

  void join(std::size_t at) {
    while (!waiting_.empty() && waiting_.back().until == at) {
      const Waiting waiting = waiting_.back();
      waiting_.pop_back();
      const FormulaIndex right = pop_formula();
      push(all_.add({waiting.op == Op::jump_if_false ? Formula::Kind::conjunction
                                                     : Formula::Kind::disjunction,
                     waiting.left, right}));
    }
  }

  void take(const Instruction& step) {
    switch (step.op) {
      case Op::push_number:
        return push(LinearForm{{}, all_.constants_.numbers[step.operand]});
      case Op::push_text:
        return push(Literal(all_.constants_.texts[step.operand]));
      case Op::push_flag:
        return push(truth(step.operand != 0));
      case Op::load:
        return load(step.operand);
      case Op::missing:
        return push(all_.add_atom({Atom::Kind::missing, step.operand}));
      case Op::count:
        return push(variable(fmt::format("count({})", name(step.fact)), {step.fact}));
      case Op::has_any:
        return push(has_any(step.fact, all_.constants_.lists[step.operand].texts));
      case Op::matches:
        return push(truth_of(fmt::format("{} ~ pattern {}",
                                         name(all_.patterns_.fact_of(step.operand)), step.operand),
                             {all_.patterns_.fact_of(step.operand)}));
      case Op::invert:
        return push(all_.add({Formula::Kind::negation, pop_formula(), 0}));
      case Op::in_list:
        return in_list(all_.constants_.lists[step.operand]);
      case Op::negate:
        return push(scaled(pop_form(), -1.0));
      case Op::absolute:
        return opaque("abs({})", {pop_form()}, true);
      default:
        break;
    }
    const Entry right = pop();
    const Entry left = pop();
    if (step.op >= Op::equal && step.op <= Op::greater_equal) {
      push(compare(step.op, left, right));
    } else {
      calculate(step.op, std::get<LinearForm>(left), std::get<LinearForm>(right));
    }
  }

  void load(FactIndex fact) {
    if (all_.vocabulary_.facts()[fact].type == FactType::number) {
      push(variable(name(fact), {fact}));
    } else {
      push(Choice{fact});
    }
  }

  void calculate(Op op, const LinearForm& left, const LinearForm& right) {
    if (op == Op::add || op == Op::subtract) {
      return push(sum(left, right, op == Op::add ? 1.0 : -1.0));
    }
    if (op == Op::multiply && right.factors.empty()) return push(scaled(left, right.constant));
    if (op == Op::multiply && left.factors.empty()) return push(scaled(right, left.constant));
    if (op == Op::divide && right.factors.empty() && right.constant != 0.0) {
      return push(scaled(left, 1.0 / right.constant));
    }
    switch (op) {
      case Op::multiply:
        return opaque("({}) * ({})", {left, right}, true);
      case Op::divide:
        return opaque("({}) / ({})", {left, right}, false);
      case Op::minimum:
        return opaque("min({}, {})", {left, right}, true);
      default:
        return opaque("max({}, {})", {left, right}, true);
    }
  }

  // A calculation that is no sum: a variable of its own.
  void opaque(std::string_view shape, const std::vector<LinearForm>& of, bool has_value) {
    std::set<FactIndex> facts;
    for (const LinearForm& form : of) {
      for (const auto& [variable, factor] : form.factors) {
        const auto& known = all_.variables_[variable];
        facts.insert(known.facts.begin(), known.facts.end());
        has_value = has_value && known.has_value;
      }
    }
    std::string text =
        of.size() == 1 ? fmt::format(fmt::runtime(shape), all_.text_of(of[0]))
                       : fmt::format(fmt::runtime(shape), all_.text_of(of[0]), all_.text_of(of[1]));
    push(variable(std::move(text), {facts.begin(), facts.end()}, has_value));
  }

  FormulaIndex compare(Op op, const Entry& left, const Entry& right) {
    const auto* left_form = std::get_if<LinearForm>(&left);
    const auto* right_form = std::get_if<LinearForm>(&right);
    if (left_form != nullptr && right_form != nullptr) {
      return compare_forms(op, sum(*left_form, *right_form, -1.0));
    }
    const auto* fact = std::get_if<Choice>(&left);
    const Entry& other = fact != nullptr ? right : left;
    if (fact == nullptr) fact = std::get_if<Choice>(&right);
    const auto value = literal(other);
    if (fact != nullptr && value) {
      return choice(*fact, op == Op::equal ? Atom::Kind::one_of : Atom::Kind::none_of, {*value});
    }
    const auto a = literal(left);
    const auto b = literal(right);
    if (a && b) return truth((*a == *b) == (op == Op::equal));
    // Two facts, or a condition held against another: free to be anything.
    return truth_of(fmt::format("comparison {}", all_.atoms_.size()), {});
  }

  FormulaIndex compare_forms(Op op, const LinearForm& form) {
    if (form.factors.empty()) return truth(compare_numbers(op, form.constant, 0.0));
    const double first = form.factors.begin()->second;
    Atom atom{Atom::Kind::compare, all_.number_term(form)};
    atom.op = first < 0.0 ? turned(op) : op;
    atom.numbers = {0.0 - form.constant / first};
    return all_.add_atom(std::move(atom));
  }

  void in_list(const Constants::List& list) {
    const Entry entry = pop();
    if (const auto* form = std::get_if<LinearForm>(&entry); form && !form->factors.empty()) {
      const double first = form->factors.begin()->second;
      Atom atom{Atom::Kind::one_of, all_.number_term(*form)};
      for (const double number : list.numbers) {
        atom.numbers.push_back((number - form->constant) / first);
      }
      return push(all_.add_atom(std::move(atom)));
    }
    if (const auto* fact = std::get_if<Choice>(&entry)) {
      return push(choice(*fact, Atom::Kind::one_of, list.texts));
    }
    push(truth_of(fmt::format("list {}", all_.atoms_.size()), {}));
  }

  FormulaIndex has_any(FactIndex fact, const std::vector<std::string>& words) {
    std::optional<FormulaIndex> any;
    for (const std::string& word : words) {
      const FormulaIndex one = truth_of(fmt::format("{} has \"{}\"", name(fact), word), {fact});
      any = any ? all_.add({Formula::Kind::disjunction, *any, one}) : one;
    }
    return any.value_or(truth(false));
  }

  FormulaIndex truth(bool value) {
    return all_.add({value ? Formula::Kind::always : Formula::Kind::never, 0, 0});
  }
  FormulaIndex truth_of(std::string text, std::vector<FactIndex> facts) {
    Term term{Term::Kind::truth, std::move(text), std::move(facts), {}, true};
    return all_.add_atom({Atom::Kind::is_true, all_.term(std::move(term))});
  }
  FormulaIndex choice(const Choice& of, Atom::Kind kind, std::vector<std::string> values) {
    const FactDeclaration& declared = all_.vocabulary_.facts()[of.fact];
    Term term{Term::Kind::choice, declared.name, {of.fact}, declared.values, true};
    if (declared.type == FactType::flag) term.values = {"true", "false"};
    Atom atom{kind, all_.term(std::move(term))};
    atom.values = std::move(values);
    return all_.add_atom(std::move(atom));
  }
  LinearForm variable(std::string text, std::vector<FactIndex> facts, bool has_value = true) {
    return {{{all_.variable({std::move(text), std::move(facts), has_value}), 1.0}}, 0.0};
  }

  // A text that stands in the rule; true and false as texts.
  [[nodiscard]] std::optional<std::string> literal(const Entry& entry) const {
    if (const auto* text = std::get_if<Literal>(&entry)) return *text;
    if (const auto* formula = std::get_if<FormulaIndex>(&entry)) {
      const auto kind = all_.formulas_[*formula].kind;
      if (kind == Formula::Kind::always) return "true";
      if (kind == Formula::Kind::never) return "false";
    }
    return std::nullopt;
  }

  [[nodiscard]] const std::string& name(FactIndex fact) const {
    return all_.vocabulary_.facts()[fact].name;
  }
  void push(Entry entry) { stack_.push_back(std::move(entry)); }
  Entry pop() {
    Entry top = std::move(stack_.back());
    stack_.pop_back();
    return top;
  }
  LinearForm pop_form() { return std::get<LinearForm>(pop()); }
  FormulaIndex pop_formula() {
    const Entry entry = pop();
    if (const auto* formula = std::get_if<FormulaIndex>(&entry)) return *formula;
    return choice(std::get<Choice>(entry), Atom::Kind::one_of, {"true"});
  }

  const Program& program_;
  Conditions& all_;
  std::vector<Entry> stack_;
  std::vector<Waiting> waiting_;
};

FormulaIndex decompile(const Program& program, Conditions& conditions) {
  return Decompiler(program, conditions).run();
}

}  // namespace plumbline::rules
