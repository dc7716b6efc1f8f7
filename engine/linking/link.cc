// The pass: read profiles, block, weigh the candidates, assign, then weigh what is kept once more
// with its evidence.
#include "linking/link.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "linking/assign.h"
#include "linking/in_stretches.h"
#include "linking/pair_facts.h"
#include "linking/profile.h"
#include "linking/weighing.h"
#include "linking/widen.h"

namespace plumbline::linking {
namespace {

class Linker {
 public:
  Linker(std::span<const model::Task> tasks, std::span<const model::Result> results,
         std::span<const Decided> decided, const rules::RuleSet& rules,
         const lexicon::Lexicon& lexicon, unsigned threads)
      : tasks_(tasks),
        results_(results),
        rules_(rules),
        threads_(threads),
        weighing_(tasks, results, decided, rules, lexicon, threads) {}

  std::vector<model::Link> run(LinkStatistics* statistics) {
    if (statistics != nullptr) {
      statistics->pairs_possible = tasks_.size() * results_.size();
      statistics->pairs_compared = weighing_.compared();
    }
    const auto& pairs = weighing_.pairs();
    const auto chosen = assign(pairs, rules_.decision(), weighing_.profiles().terms());
    const auto answers = widen(pairs, chosen, results_);
    auto made = in_stretches(chosen.size(), threads_, [&](std::size_t from, std::size_t to) {
      std::vector<std::pair<Pair, model::Link>> some;
      for (std::size_t i = from; i < to; ++i) {
        const WeighedPair& weighed = pairs[chosen[i].pair];
        const Pair pair{weighed.task, answers[i]};
        if (is_rejected(pair)) continue;
        some.emplace_back(pair, make_link(weighed, pair, chosen[i].verdict));
      }
      return some;
    });
    std::map<Pair, model::Link> links;  // of several clauses of one whole the strongest stands
    for (auto& [pair, link] : made) {
      const auto found = links.find(pair);
      if (found == links.end()) {
        links.emplace(pair, std::move(link));
      } else if (found->second.bits < link.bits) {
        found->second = std::move(link);
      }
    }
    return ordered(std::move(links));
  }

 private:
  [[nodiscard]] bool is_rejected(const Pair& pair) const {
    const Decided* decided = weighing_.decided(pair);
    return decided != nullptr && decided->decision == model::Decision::rejected;
  }

  // `pair`: the task and the result that answers it, of which the weighed result may be a part.
  [[nodiscard]] model::Link make_link(const WeighedPair& weighed, const Pair& pair,
                                      model::Verdict verdict) const {
    auto weight = rules_.weigh(weighing_.facts({weighed.task, weighed.result}));
    model::Link link;
    link.task = tasks_[pair.first].id;
    link.result = results_[pair.second].id;
    link.relation = weight.relation.value_or(model::Relation::fulfils);
    link.bits = weight.bits;
    link.probability = probability_of(weight.bits);
    link.evidence = std::move(weight.evidence);
    link.verdict = verdict;
    if (const Decided* decided = weighing_.decided(pair)) {
      link.decision = decided->decision;
      link.by_hand = decided->by_hand;
      link.relation = decided->relation.value_or(link.relation);
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
  unsigned threads_;
  Weighing weighing_;
};

}  // namespace

std::vector<model::Link> link(std::span<const model::Task> tasks,
                              std::span<const model::Result> results,
                              std::span<const Decided> decided, const rules::RuleSet& rules,
                              const lexicon::Lexicon& lexicon, LinkStatistics* statistics,
                              unsigned threads) {
  if (tasks.empty() || results.empty()) return {};
  return Linker(tasks, results, decided, rules, lexicon, threads).run(statistics);
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
