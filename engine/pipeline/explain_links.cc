#include "pipeline/explain_links.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <unordered_map>
#include <utility>

#include "pipeline/plan_pairs.h"

namespace plumbline::pipeline {
namespace {

const model::Link* find_link(const model::Analysis& analysis, const model::TaskId& task,
                             const model::ResultId& result) {
  const auto found = std::find_if(
      analysis.links.begin(), analysis.links.end(),
      [&](const model::Link& link) { return link.task == task && link.result == result; });
  return found == analysis.links.end() ? nullptr : &*found;
}

}  // namespace

// The plan's own copies, side by side as linking wants them, with the way back to the analysis.
struct LinkExplainer::Plan {
  std::vector<model::Task> tasks;
  std::vector<model::Result> results;
  std::vector<linking::Decided> decided;
  std::unordered_map<model::TaskId, const model::Task*> task_of;
  std::unordered_map<model::ResultId, const model::Result*> result_of;
  std::unordered_map<model::ResultId, std::size_t> index;  // of results
  std::size_t task = 0;                                    // of tasks
  std::optional<linking::Tracer> tracer;
};

LinkExplainer::LinkExplainer(const model::Analysis& analysis, std::size_t task,
                             std::span<const mapping::Mapping> mappings, const Packs& packs,
                             const model::Result* outsider)
    : analysis_(analysis), packs_(packs), plan_(std::make_unique<Plan>()) {
  const model::Task& asked = analysis.tasks[task];
  std::vector<model::Task>& tasks = plan_->tasks;
  for (const model::Task& one : analysis.tasks) {
    if (one.jurisdiction != asked.jurisdiction || one.year != asked.year) continue;
    if (&one == &asked) plan_->task = tasks.size();
    tasks.push_back(one);
    plan_->task_of.emplace(one.id, &one);
  }
  auto pairs = pair_up(tasks, analysis.results, decisions_of(analysis, mappings));
  PlanPair& pair = pairs.begin()->second;
  plan_->decided = std::move(pair.decided);
  std::vector<model::Result>& results = plan_->results;
  results.assign(pair.results.all().begin(), pair.results.all().end());
  if (outsider != nullptr) results.push_back(*outsider);
  for (std::size_t i = 0; i < results.size(); ++i) plan_->index.emplace(results[i].id, i);
  for (const model::Result& result : analysis.results) {
    if (plan_->index.contains(result.id)) plan_->result_of.emplace(result.id, &result);
  }
  plan_->tracer.emplace(tasks, results, plan_->decided, packs.link, *packs.lexicon);
}

LinkExplainer::~LinkExplainer() = default;

std::vector<PairExplanation> LinkExplainer::compared() const {
  std::vector<PairExplanation> linked;
  std::vector<PairExplanation> others;
  std::set<const model::Link*> seen;
  for (linking::PairTrace& trace : plan_->tracer->compared(plan_->task)) {
    PairExplanation pair = explain(std::move(trace));
    if (pair.link != nullptr) seen.insert(pair.link);
    (pair.link != nullptr ? linked : others).push_back(std::move(pair));
  }
  for (const model::Link& link : analysis_.links) {
    if (link.task != plan_->tasks[plan_->task].id || seen.contains(&link)) continue;
    if (auto other = pair(link.result)) linked.push_back(*std::move(other));
  }
  // The links of an analysis stand together by task: their addresses are in its order.
  std::sort(linked.begin(), linked.end(),
            [](const PairExplanation& a, const PairExplanation& b) { return a.link < b.link; });
  std::move(others.begin(), others.end(), std::back_inserter(linked));
  return linked;
}

std::optional<PairExplanation> LinkExplainer::pair(const model::ResultId& result) const {
  const auto found = plan_->index.find(result);
  if (found == plan_->index.end()) return std::nullopt;
  return explain(plan_->tracer->trace({plan_->task, found->second}));
}

PairExplanation LinkExplainer::explain(linking::PairTrace trace) const {
  const auto task_at = [this](std::size_t index) {
    return plan_->task_of.at(plan_->tasks[index].id);
  };
  const auto result_at = [this](std::size_t index) {
    return plan_->result_of.at(plan_->results[index].id);
  };
  const auto rival = [&](const std::optional<linking::Rival>& one) {
    return one ? std::optional<ExplainedRival>(
                     {task_at(one->pair.first), result_at(one->pair.second), one->bits})
               : std::nullopt;
  };
  PairExplanation pair;
  pair.task = task_at(trace.pair.first);
  pair.result = result_at(trace.pair.second);
  pair.link = find_link(analysis_, pair.task->id, pair.result->id);
  pair.weighed = result_at(trace.weighed);
  if (trace.linked_as) pair.linked_as = result_at(*trace.linked_as);
  pair.stopped_at = trace.stopped_at;
  pair.forced = trace.forced;
  pair.weight = std::move(trace.weight);
  pair.lines = packs_.link.decision();
  pair.levers = rules::find_levers(rules::trace_rules(packs_.link, trace.facts));
  pair.next_of_task = rival(trace.next_of_task);
  pair.next_of_result = rival(trace.next_of_result);
  pair.blocker = rival(trace.blocker);
  pair.shared_bits = trace.shared_bits;
  pair.shared_rank = trace.shared_rank;
  for (const model::Link& link : analysis_.links) {
    if (link.result == pair.result->id && link.task != pair.task->id) {
      pair.other_links.push_back(&link);
    }
  }
  return pair;
}

}  // namespace plumbline::pipeline
