// How each rule did in a workspace: how often it fired, together with which others, and whether
// people agreed.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/passage.h"
#include "pipeline/cover_rules.h"
#include "pipeline/judge.h"
#include "pipeline/packs.h"

namespace plumbline::pipeline {

/// Where people said otherwise than the rule: a task struck out, a pair decided against its bits, a
/// status ruled otherwise.
struct WrongExample {
  model::TaskId task;
  std::string said;  // what the rule said and what the person did
  model::Passage passage;
};
/// The most that are kept of one rule: enough to see what it does wrong.
inline constexpr std::size_t kWrongExamples = 10;

struct RuleUse {
  rules::Layer layer = rules::Layer::extract;
  std::string rule;
  std::size_t asked = 0;
  std::size_t fired = 0;
  std::size_t decided = 0;  // of what it had a say in: how much people decided
  std::size_t agreed = 0;   // and how often as it says
  std::vector<WrongExample> wrong;
};

struct RulePair {
  rules::Layer layer = rules::Layer::extract;
  std::string first;
  std::string second;
  std::size_t both = 0;
  std::size_t conflict = 0;
};

struct RuleStatistics {
  std::vector<RuleUse> rules;   // by layer, then id
  std::vector<RulePair> pairs;  // by layer, then the most frequent first
};

/// An extraction rule agrees with a person who kept working with its task (confirmed or rejected a
/// result of it, ruled on it), not with one who struck it out; a comparison with one who confirmed
/// a pair that it speaks for, or rejected one that it speaks against; a status rule with one who
/// ruled the status that follows.
[[nodiscard]] RuleStatistics rule_statistics(const TrialInputs& inputs, const Packs& packs,
                                             const UseOfRules& use, const Judgement& judgement);

}  // namespace plumbline::pipeline
