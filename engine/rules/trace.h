// Every rule of a layer held against one set of facts: which fired, and which condition kept the
// others from it. What `why` and `why-not` are made of; runs ask RuleSet instead.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/ids.h"
#include "rules/facts.h"
#include "rules/rule_set.h"

namespace plumbline::rules {

/// A condition that does not hold, with what it looked at.
struct FailedCondition {
  std::string text;                                        // as written in the rule
  std::vector<std::pair<std::string, std::string>> facts;  // name and value, `missing` among them
};

/// A level of a comparison or a case of a status rule.
struct AnswerTrace {
  std::string name;
  std::string gives;                      // of a case: the status or pace, as a word
  double bits = 0.0;                      // of a level, rarity included as far as the facts say
  bool has_rarity = false;                // under other facts the bits would be others
  std::optional<FailedCondition> failed;  // the first condition that does not hold
};

struct RuleTrace {
  model::RuleId id;
  int version = 1;
  std::string why;
  bool is_comparison = false;             // of the link layer
  std::optional<FailedCondition> failed;  // of the rule's own condition, the first that fails
  std::size_t conditions = 0;             // that `and` joins in it
  std::size_t conditions_met = 0;
  std::vector<AnswerTrace> answers;  // as written; none for rules that just fire
  std::optional<std::size_t> taken;  // the first answer that holds, where the rule's own does
  std::optional<model::RuleId> beaten_by;

  /// Whether its condition and, where it has answers, one of them holds.
  [[nodiscard]] bool holds() const { return !failed && (answers.empty() || taken); }
};

/// The active rules but the decision of the link layer, in order of id.
[[nodiscard]] std::vector<RuleTrace> trace_rules(const RuleSet& rules, const Facts& facts);

/// A comparison that would give more bits at another level.
struct Lever {
  model::RuleId rule;
  std::string now;  // the level that holds; empty: the rule is silent
  double bits_now = 0.0;
  std::string level;  // the level that gives most
  double bits = 0.0;
  bool has_rarity = false;  // and more, as rare as what is shared
  FailedCondition needs;    // what keeps the level, or the rule, from holding

  [[nodiscard]] double gain() const { return bits - bits_now; }
};

/// For each comparison its best lever, those that gain most first, then by id. Gains below
/// kLeastGain are left out.
[[nodiscard]] std::vector<Lever> find_levers(const std::vector<RuleTrace>& traces);
inline constexpr double kLeastGain = 0.05;  // bits

}  // namespace plumbline::rules
