#include "rules/check_reach.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "rules/rule_conditions.h"

namespace plumbline::rules {
namespace {

using source::DiagnosticSink;
using source::Severity;

const char* word_for_answer(const Rule& rule) {
  return std::holds_alternative<CompareBody>(rule.body) ? "level" : "case";
}

// One stretch of a number: a threshold, or what lies between two (beyond the last).
struct Cell {
  std::vector<FormulaIndex> bounds;  // all hold in it
  std::string text;
};

class RuleReach {
 public:
  RuleReach(const CompiledRules& compiled, const Rule& rule, DiagnosticSink& sink)
      : rule_(rule),
        sink_(sink),
        conditions_(conditions_over(compiled)),
        formulas_(add_rule(conditions_, rule)),
        answers_(answers_of(rule)) {}

  void check() {
    const Demand fires{formulas_.when, true};
    if (!satisfy(conditions_, {&fires, 1}).possible) {
      sink_.error(
          "rule-unreachable", rule_.path, rule_.span,
          fmt::format("rule '{}' never fires: its conditions exclude each other", rule_.id.value));
      return;
    }
    for (std::size_t i = 0; i < answers_.size(); ++i) check_answer(i);
    check_holes();
  }

 private:
  void check_answer(std::size_t index) {
    if (satisfy(conditions_, formulas_.first_is(index)).possible) return;
    source::Diagnostic found{Severity::error,
                             "rule-unreachable",
                             rule_.path,
                             answers_[index].span,
                             fmt::format("{} '{}' is never reached{}", word_for_answer(rule_),
                                         answers_[index].name, reason(index)),
                             {}};
    for (std::size_t i = 0; i < index; ++i) {
      if (!covers(i, index)) continue;
      found.related.push_back({rule_.path, answers_[i].span,
                               fmt::format("'{}' holds wherever it does", answers_[i].name)});
      break;
    }
    sink_.report(std::move(found));
  }
  [[nodiscard]] const char* reason(std::size_t index) const {
    const Demand alone[] = {{formulas_.when, true}, {formulas_.answers[index], true}};
    return satisfy(conditions_, alone).possible ? ": those before it hold wherever it does"
                                                : ": it can't hold together with 'when'";
  }
  [[nodiscard]] bool covers(std::size_t earlier, std::size_t later) const {
    const Demand apart[] = {{formulas_.when, true},
                            {formulas_.answers[later], true},
                            {formulas_.answers[earlier], false}};
    return !satisfy(conditions_, apart).possible;
  }

  // Of each number that the answers compare with thresholds: are there values without an answer
  // between values with one?
  void check_holes() {
    if (answers_.size() < 2) return;
    for (std::uint32_t term = 0; term < conditions_.terms().size(); ++term) {
      const std::vector<Cell> cells = cells_of(term);
      std::vector<bool> open;
      std::vector<bool> covered;
      for (const Cell& cell : cells) {
        const bool reached = possible({{formulas_.when, true}}, cell);
        open.push_back(reached && possible(formulas_.none_is(), cell));
        covered.push_back(reached && !open.back());
      }
      const auto first = std::find(covered.begin(), covered.end(), true);
      if (first == covered.end()) continue;
      const auto last = std::find(covered.rbegin(), covered.rend(), true).base();
      const auto hole = std::find(open.begin() + (first - covered.begin()),
                                  open.begin() + (last - covered.begin()), true);
      if (hole == open.begin() + (last - covered.begin())) continue;
      const Cell& cell = cells[static_cast<std::size_t>(hole - open.begin())];
      sink_.warning("rule-hole", rule_.path, rule_.span,
                    fmt::format("rule '{}' has a hole between its thresholds: no {} holds where {}",
                                rule_.id.value, word_for_answer(rule_), cell.text));
      return;
    }
  }
  [[nodiscard]] bool possible(std::vector<Demand> demands, const Cell& cell) const {
    for (const FormulaIndex bound : cell.bounds) demands.push_back({bound, true});
    return satisfy(conditions_, demands, Missing::none).possible;
  }

  // By rising value; none for a term that is no number.
  std::vector<Cell> cells_of(std::uint32_t term) {
    if (conditions_.terms()[term].kind != Term::Kind::number) return {};
    std::set<double> thresholds;
    for (const Atom& atom : conditions_.atoms()) {
      if (atom.kind != Atom::Kind::missing && atom.term == term) {
        thresholds.insert(atom.numbers.begin(), atom.numbers.end());
      }
    }
    if (thresholds.empty()) return {};
    const std::string name = conditions_.terms()[term].text;
    const auto bound = [&](Op op, double at) {
      Atom atom{Atom::Kind::compare, term, op, {at}, {}};
      return conditions_.add_atom(std::move(atom));
    };
    std::vector<Cell> cells;
    const double* below = nullptr;
    for (const double& at : thresholds) {
      cells.push_back({{bound(Op::less, at)}, fmt::format("{} < {:.6g}", name, at)});
      if (below != nullptr) {
        cells.back().bounds.push_back(bound(Op::greater, *below));
        cells.back().text = fmt::format("{:.6g} < {} < {:.6g}", *below, name, at);
      }
      cells.push_back({{bound(Op::equal, at)}, fmt::format("{} == {:.6g}", name, at)});
      below = &at;
    }
    cells.push_back({{bound(Op::greater, *below)}, fmt::format("{} > {:.6g}", name, *below)});
    return cells;
  }

  const Rule& rule_;
  DiagnosticSink& sink_;
  Conditions conditions_;
  RuleConditions formulas_;
  std::vector<AnswerView> answers_;
};

}  // namespace

void check_reach(const CompiledRules& compiled, DiagnosticSink& sink) {
  for (const Rule& rule : compiled.rules) RuleReach(compiled, rule, sink).check();
}

}  // namespace plumbline::rules
