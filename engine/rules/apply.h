// One rule against one set of facts.
#pragma once

#include <optional>
#include <string>

#include "rules/evaluate.h"
#include "rules/rule.h"

namespace plumbline::rules {

/// The level or case that applies; nullptr when none does. A rule that fires has its `when` hold
/// and, of a status rule, one of its cases; a comparison fires by a level that has a condition.
[[nodiscard]] const Level* find_level(const CompareBody& body, Evaluator& evaluator);
[[nodiscard]] const StatusCase* find_case(const StatusBody& body, Evaluator& evaluator);

/// Whether the rule fires, and in a word what it gives: a status, pace, relation or level; empty
/// else.
struct Applied {
  bool fires = false;
  std::string gives;
};
[[nodiscard]] Applied apply(const Rule& rule, Evaluator& evaluator);

/// The first condition of `when` that does not hold, as written; empty when all do.
[[nodiscard]] std::string first_failed(const Rule& rule, Evaluator& evaluator);

}  // namespace plumbline::rules
