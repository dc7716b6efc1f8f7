#include "pipeline/plan_pairs.h"

#include <set>
#include <unordered_map>

#include "mapping/decisions.h"

namespace plumbline::pipeline {

std::map<PlanKey, PlanPair> pair_up(std::span<const model::Task> tasks,
                                    std::span<const model::Result> results,
                                    std::span<const linking::Decided> decided) {
  std::map<PlanKey, PlanPair> pairs;
  std::unordered_map<model::TaskId, PlanPair*> plan_of;
  for (const model::Task& task : tasks) {
    PlanPair& pair = pairs[{task.jurisdiction, task.year}];
    pair.tasks.add(task);
    plan_of.emplace(task.id, &pair);
  }
  std::unordered_map<model::ResultId, std::set<PlanPair*>> tied;
  for (const linking::Decided& one : decided) {
    const auto plan = plan_of.find(one.task);
    if (plan == plan_of.end()) continue;
    plan->second->decided.push_back(one);
    tied[one.result].insert(plan->second);
  }
  for (const model::Result& result : results) {
    const auto own = pairs.find({result.jurisdiction, result.year});
    if (own != pairs.end()) own->second.results.add(result);
    const auto others = tied.find(result.id);
    if (others == tied.end()) continue;
    for (PlanPair* other : others->second) {
      if (own == pairs.end() || other != &own->second) other->results.add(result);
    }
  }
  return pairs;
}

std::vector<linking::Decided> decisions_of(const model::Analysis& analysis,
                                           std::span<const mapping::Mapping> mappings) {
  source::DiagnosticSink ignored;  // the run has reported it
  std::vector<linking::Decided> decided;
  std::set<std::pair<model::TaskId, model::ResultId>> known;
  for (const auto& link :
       mapping::decide_links(mappings, analysis.tasks, analysis.results, ignored).links) {
    decided.push_back({link.task, link.result, link.decision, link.relation, link.by_hand});
    known.emplace(link.task, link.result);
  }
  for (const model::Link& link : analysis.links) {
    if (link.decision == model::Decision::proposed && !link.by_hand) continue;
    if (known.contains({link.task, link.result})) continue;
    decided.push_back({link.task, link.result, link.decision, link.relation, link.by_hand});
  }
  return decided;
}

}  // namespace plumbline::pipeline
