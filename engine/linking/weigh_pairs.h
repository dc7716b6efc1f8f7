// What the rules say of pairs that need not be candidates: for holding them against decisions.
#pragma once

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include "lexicon/lexicon.h"
#include "model/task.h"
#include "rules/rule_set.h"

namespace plumbline::linking {

/// `pairs` are indices into `tasks` and `results`, which are those that a run would compare: words
/// are rare or common among them. One weight with its evidence a pair, in their order.
[[nodiscard]] std::vector<rules::LinkWeight> weigh_pairs(
    std::span<const std::pair<std::size_t, std::size_t>> pairs, std::span<const model::Task> tasks,
    std::span<const model::Result> results, const rules::RuleSet& rules,
    const lexicon::Lexicon& lexicon);

}  // namespace plumbline::linking
