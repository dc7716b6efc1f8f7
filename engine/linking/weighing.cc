#include "linking/weighing.h"

#include <cmath>
#include <set>
#include <unordered_map>

#include "linking/candidates.h"
#include "linking/figures.h"
#include "linking/in_stretches.h"
#include "linking/pair_facts.h"

namespace plumbline::linking {
namespace {

// Decisions that speak of a task and a result at hand. A pair decided twice keeps the later word.
std::map<Pair, const Decided*> place(std::span<const Decided> decided,
                                     std::span<const model::Task> tasks,
                                     std::span<const model::Result> results) {
  std::unordered_map<model::TaskId, std::size_t> task_index;
  for (std::size_t i = 0; i < tasks.size(); ++i) task_index.emplace(tasks[i].id, i);
  std::unordered_map<model::ResultId, std::size_t> result_index;
  for (std::size_t i = 0; i < results.size(); ++i) result_index.emplace(results[i].id, i);
  std::map<Pair, const Decided*> placed;
  for (const Decided& one : decided) {
    const auto task = task_index.find(one.task);
    const auto result = result_index.find(one.result);
    if (task == task_index.end() || result == result_index.end()) continue;
    placed[{task->second, result->second}] = &one;
  }
  return placed;
}

bool forces(const Decided& decided) {
  return decided.decision == model::Decision::confirmed ||
         (decided.by_hand && decided.decision != model::Decision::rejected);
}

}  // namespace

double probability_of(double bits) {
  return 1.0 / (1.0 + std::exp2(-bits));
}

Weighing::Weighing(std::span<const model::Task> tasks, std::span<const model::Result> results,
                   std::span<const Decided> decided, const rules::RuleSet& rules,
                   const lexicon::Lexicon& lexicon, unsigned threads)
    : tasks_(tasks),
      results_(results),
      rules_(rules),
      profiles_(tasks, results, lexicon),
      decided_(place(decided, tasks, results)) {
  weigh_candidates(threads);
}

const Decided* Weighing::decided(const Pair& pair) const {
  const auto found = decided_.find(pair);
  return found == decided_.end() ? nullptr : found->second;
}

bool Weighing::is_forced(const Pair& pair) const {
  const Decided* decided = this->decided(pair);
  return decided != nullptr && forces(*decided);
}

bool Weighing::is_rejected(const Pair& pair) const {
  const model::Result& result = results_[pair.second];
  for (auto at = decided_.lower_bound({pair.first, 0});
       at != decided_.end() && at->first.first == pair.first; ++at) {
    const Decided& one = *at->second;
    if (one.decision != model::Decision::rejected) continue;
    if (one.result == result.id || one.result == result.part_of) return true;
  }
  return false;
}

bool Weighing::answers(const Pair& pair) const {
  const model::Task& task = tasks_[pair.first];
  const model::Result& result = results_[pair.second];
  return task.jurisdiction == result.jurisdiction && task.year == result.year;
}

rules::Facts Weighing::facts(const Pair& pair) const {
  return pair_facts(profiles_.tasks()[pair.first], profiles_.results()[pair.second], profiles_);
}

void Weighing::weigh_candidates(unsigned threads) {
  candidates_ = find_candidates(profiles_);
  std::set<Pair> pairs;
  for (std::size_t task = 0; task < candidates_.size(); ++task) {
    for (const std::size_t result : candidates_[task]) {
      const Pair pair{task, result};
      if (answers(pair) && !is_rejected(pair)) pairs.insert(pair);
    }
  }
  for (const auto& [pair, decided] : decided_) {
    if (forces(*decided)) pairs.insert(pair);
  }
  const std::vector<Pair> asked(pairs.begin(), pairs.end());
  pairs_ = in_stretches(asked.size(), threads, [&](std::size_t from, std::size_t to) {
    std::vector<WeighedPair> kept;
    for (std::size_t i = from; i < to; ++i) weigh(asked[i], kept);
    return kept;
  });
  compared_ = asked.size();
}

void Weighing::weigh(const Pair& pair, std::vector<WeighedPair>& kept) const {
  const Profile& task = profiles_.tasks()[pair.first];
  const Profile& result = profiles_.results()[pair.second];
  const bool forced = is_forced(pair);
  const auto weight = rules_.weigh_bits(pair_facts(task, result, profiles_));
  if ((weight.vetoed || weight.bits < rules_.decision().review) && !forced) return;
  const auto figures = match_figures(task, result, profiles_);
  kept.push_back(
      {pair.first, pair.second, weight.bits, shared_terms(task.words.terms, result.words.terms),
       forced, task.kind == model::TaskKind::target,
       closest(task.families, result.families, profiles_.family_bits()).kinship == Kinship::sums_up,
       figures && figures->unit >= UnitMatch::converts});
}

}  // namespace plumbline::linking
