// The pass: read profiles, block, weigh the candidates, assign, then weigh what is kept once more
// with its evidence.
#include "linking/link.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "linking/assign.h"
#include "linking/candidates.h"
#include "linking/figures.h"
#include "linking/pair_facts.h"
#include "linking/profile.h"
#include "linking/widen.h"

namespace plumbline::linking {
namespace {

using Pair = std::pair<std::size_t, std::size_t>;  // indices of task and result

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

bool is_forced(const Decided& decided) {
  return decided.decision == model::Decision::confirmed ||
         (decided.by_hand && decided.decision != model::Decision::rejected);
}

// Odds of 2^bits to 1.
double probability_of(double bits) {
  return 1.0 / (1.0 + std::exp2(-bits));
}

class Linker {
 public:
  Linker(std::span<const model::Task> tasks, std::span<const model::Result> results,
         std::span<const Decided> decided, const rules::RuleSet& rules,
         const lexicon::Lexicon& lexicon)
      : tasks_(tasks),
        results_(results),
        rules_(rules),
        profiles_(tasks, results, lexicon),
        decided_(place(decided, tasks, results)) {}

  std::vector<model::Link> run(LinkStatistics* statistics) {
    weigh_candidates();
    if (statistics != nullptr) {
      statistics->pairs_possible = tasks_.size() * results_.size();
      statistics->pairs_compared = compared_;
    }
    const auto chosen = assign(pairs_, rules_.decision(), profiles_.terms());
    const auto answers = widen(pairs_, chosen, results_);
    std::map<Pair, model::Link> links;  // of several clauses of one whole the strongest stands
    for (std::size_t i = 0; i < chosen.size(); ++i) {
      const Pair pair{pairs_[chosen[i].pair].task, answers[i]};
      if (is_rejected(pair)) continue;
      model::Link link = make_link(pairs_[chosen[i].pair], pair, chosen[i].verdict);
      const auto [found, is_new] = links.try_emplace(pair, link);
      if (!is_new && found->second.bits < link.bits) found->second = std::move(link);
    }
    return ordered(std::move(links));
  }

 private:
  [[nodiscard]] bool answers(std::size_t task, std::size_t result) const {
    return tasks_[task].jurisdiction == results_[result].jurisdiction &&
           tasks_[task].year == results_[result].year;
  }

  void weigh_candidates() {
    const auto candidates = find_candidates(profiles_);
    std::set<Pair> pairs;
    std::set<std::pair<std::size_t, model::ResultId>> rejected;
    for (const auto& [pair, decided] : decided_) {
      if (decided->decision == model::Decision::rejected) {
        rejected.emplace(pair.first, decided->result);
      }
    }
    // What was rejected as a whole is not proposed by its parts, and claims none of them.
    const auto is_out = [&](std::size_t task, const model::Result& result) {
      return rejected.contains({task, result.id}) ||
             (result.part_of && rejected.contains({task, *result.part_of}));
    };
    for (std::size_t task = 0; task < candidates.size(); ++task) {
      for (const std::size_t result : candidates[task]) {
        if (answers(task, result) && !is_out(task, results_[result])) pairs.emplace(task, result);
      }
    }
    for (const auto& [pair, decided] : decided_) {
      if (is_forced(*decided)) pairs.insert(pair);
    }
    for (const Pair& pair : pairs) weigh(pair);
    compared_ = pairs.size();
  }

  void weigh(const Pair& pair) {
    const Profile& task = profiles_.tasks()[pair.first];
    const Profile& result = profiles_.results()[pair.second];
    const auto decided = decided_.find(pair);
    const bool forced = decided != decided_.end() && is_forced(*decided->second);
    const auto weight = rules_.weigh_bits(pair_facts(task, result, profiles_));
    if ((weight.vetoed || weight.bits < rules_.decision().review) && !forced) return;
    const auto figures = match_figures(task, result, profiles_);
    pairs_.push_back({pair.first, pair.second, weight.bits,
                      shared_terms(task.words.terms, result.words.terms), forced,
                      task.kind == model::TaskKind::target,
                      closest(task.families, result.families, profiles_.family_bits()).kinship ==
                          Kinship::sums_up,
                      figures && figures->unit >= UnitMatch::converts});
  }

  [[nodiscard]] bool is_rejected(const Pair& pair) const {
    const auto found = decided_.find(pair);
    return found != decided_.end() && found->second->decision == model::Decision::rejected;
  }

  // `pair`: the task and the result that answers it, of which the weighed result may be a part.
  [[nodiscard]] model::Link make_link(const WeighedPair& weighed, const Pair& pair,
                                      model::Verdict verdict) const {
    auto weight = rules_.weigh(pair_facts(profiles_.tasks()[weighed.task],
                                          profiles_.results()[weighed.result], profiles_));
    model::Link link;
    link.task = tasks_[pair.first].id;
    link.result = results_[pair.second].id;
    link.relation = weight.relation.value_or(model::Relation::fulfils);
    link.bits = weight.bits;
    link.probability = probability_of(weight.bits);
    link.evidence = std::move(weight.evidence);
    link.verdict = verdict;
    if (const auto found = decided_.find(pair); found != decided_.end()) {
      link.decision = found->second->decision;
      link.by_hand = found->second->by_hand;
      link.relation = found->second->relation.value_or(link.relation);
    }
    return link;
  }

  // The keys are in the order of the tasks.
  static std::vector<model::Link> ordered(std::map<Pair, model::Link> links) {
    std::vector<std::pair<std::size_t, model::Link>> by_task;
    for (auto& [pair, link] : links) by_task.emplace_back(pair.first, std::move(link));
    std::sort(by_task.begin(), by_task.end(), [](const auto& a, const auto& b) {
      return std::tuple(a.first, -a.second.bits, a.second.result) <
             std::tuple(b.first, -b.second.bits, b.second.result);
    });
    std::vector<model::Link> sorted;
    for (auto& [task, link] : by_task) sorted.push_back(std::move(link));
    return sorted;
  }

  std::span<const model::Task> tasks_;
  std::span<const model::Result> results_;
  const rules::RuleSet& rules_;
  Profiles profiles_;
  std::map<Pair, const Decided*> decided_;
  std::vector<WeighedPair> pairs_;
  std::size_t compared_ = 0;
};

}  // namespace

std::vector<model::Link> link(std::span<const model::Task> tasks,
                              std::span<const model::Result> results,
                              std::span<const Decided> decided, const rules::RuleSet& rules,
                              const lexicon::Lexicon& lexicon, LinkStatistics* statistics) {
  return Linker(tasks, results, decided, rules, lexicon).run(statistics);
}

rules::LinkWeight weigh_pair(const model::Task& task, const model::Result& result,
                             std::span<const model::Task> tasks,
                             std::span<const model::Result> results, const rules::RuleSet& rules,
                             const lexicon::Lexicon& lexicon) {
  const Profiles profiles(tasks, results, lexicon);
  const auto at = [](const auto& all, const auto& one) -> std::size_t {
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&one](const auto& each) { return each.id == one.id; });
    return static_cast<std::size_t>(found - all.begin());
  };
  const std::size_t task_at = at(tasks, task);
  const std::size_t result_at = at(results, result);
  if (task_at == tasks.size() || result_at == results.size()) return {};
  return rules.weigh(
      pair_facts(profiles.tasks()[task_at], profiles.results()[result_at], profiles));
}

}  // namespace plumbline::linking
