#include "linking/weigh_pairs.h"

#include "linking/pair_facts.h"
#include "linking/profile.h"

namespace plumbline::linking {

std::vector<rules::LinkWeight> weigh_pairs(
    std::span<const std::pair<std::size_t, std::size_t>> pairs, std::span<const model::Task> tasks,
    std::span<const model::Result> results, const rules::RuleSet& rules,
    const lexicon::Lexicon& lexicon) {
  if (pairs.empty()) return {};
  const Profiles profiles(tasks, results, lexicon);
  std::vector<rules::LinkWeight> weights;
  weights.reserve(pairs.size());
  for (const auto& [task, result] : pairs) {
    weights.push_back(
        rules.weigh(pair_facts(profiles.tasks()[task], profiles.results()[result], profiles)));
  }
  return weights;
}

}  // namespace plumbline::linking
