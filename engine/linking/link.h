// Tasks and results to links: blocking, features, rules, assignment.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "lexicon/lexicon.h"
#include "model/link.h"
#include "model/task.h"
#include "rules/facts.h"
#include "rules/rule_set.h"

namespace plumbline::linking {

[[nodiscard]] const rules::Vocabulary& link_vocabulary();

/// What a person has decided, from the mappings. Confirmed and by-hand links are forced, rejected
/// pairs are never proposed.
struct Decided {
  model::TaskId task;
  model::ResultId result;
  model::Decision decision = model::Decision::proposed;
  std::optional<model::Relation> relation;
  bool by_hand = false;
};

struct LinkStatistics {
  std::size_t pairs_possible = 0;
  std::size_t pairs_compared = 0;
};

/// Links tasks to results of the same jurisdiction whose year is the task's plan year. Output
/// order: task (input order), bits descending, result id. Accepted and review links only. The
/// number of threads can't be seen in the links.
[[nodiscard]] std::vector<model::Link> link(
    std::span<const model::Task> tasks, std::span<const model::Result> results,
    std::span<const Decided> decided, const rules::RuleSet& rules, const lexicon::Lexicon& lexicon,
    LinkStatistics* statistics = nullptr, unsigned threads = 1);

/// Why a pair was not linked: the weight of a pair that may not even be a candidate.
[[nodiscard]] rules::LinkWeight weigh_pair(const model::Task& task, const model::Result& result,
                                           std::span<const model::Task> tasks,
                                           std::span<const model::Result> results,
                                           const rules::RuleSet& rules,
                                           const lexicon::Lexicon& lexicon);

}  // namespace plumbline::linking
