#include "pipeline/judge.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "linking/weigh_pairs.h"
#include "mapping/decisions.h"

namespace plumbline::pipeline {
namespace {

using Pair = std::pair<std::size_t, std::size_t>;

template <class Id, class Statement>
std::map<Id, std::size_t> index_of(const std::vector<Statement>& statements) {
  std::map<Id, std::size_t> index;
  for (std::size_t i = 0; i < statements.size(); ++i) index.emplace(statements[i].id, i);
  return index;
}

// Weighs each pair among the tasks of its plan and the results of that year, as a run does.
void weigh(const model::Analysis& analysis, const Packs& packs, std::vector<JudgedLink>& links) {
  using PlanKey = std::pair<std::string, int>;
  std::map<PlanKey, std::vector<JudgedLink*>> by_plan;
  for (JudgedLink& link : links) {
    const model::Task& task = analysis.tasks[link.task];
    by_plan[{task.jurisdiction, task.year}].push_back(&link);
  }
  for (auto& [plan, judged] : by_plan) {
    std::vector<model::Task> tasks;
    std::vector<model::Result> results;
    std::map<std::size_t, std::size_t> task_at;
    std::map<std::size_t, std::size_t> result_at;
    const auto in_plan = [&plan = plan](const model::Statement& one) {
      return one.jurisdiction == plan.first && one.year == plan.second;
    };
    for (std::size_t i = 0; i < analysis.tasks.size(); ++i) {
      if (!in_plan(analysis.tasks[i])) continue;
      task_at.emplace(i, tasks.size());
      tasks.push_back(analysis.tasks[i]);
    }
    for (std::size_t i = 0; i < analysis.results.size(); ++i) {
      const bool asked = std::any_of(judged.begin(), judged.end(),
                                     [i](const JudgedLink* link) { return link->result == i; });
      if (!in_plan(analysis.results[i]) && !asked) continue;
      result_at.emplace(i, results.size());
      results.push_back(analysis.results[i]);
    }
    std::vector<Pair> pairs;
    for (const JudgedLink* link : judged) {
      pairs.emplace_back(task_at.at(link->task), result_at.at(link->result));
    }
    auto weights = linking::weigh_pairs(pairs, tasks, results, packs.link, *packs.lexicon);
    for (std::size_t i = 0; i < judged.size(); ++i) judged[i]->weight = std::move(weights[i]);
  }
}

std::vector<JudgedLink> judge_links(const TrialInputs& inputs, const Packs& packs,
                                    const model::Analysis& analysis, std::size_t& without_clause) {
  source::DiagnosticSink unheard;
  const auto decisions =
      mapping::decide_links(inputs.mappings.mappings, analysis.tasks, analysis.results, unheard);
  without_clause = static_cast<std::size_t>(
      std::count_if(decisions.unplaced.begin(), decisions.unplaced.end(),
                    [](const auto& one) { return one.decision == model::Decision::confirmed; }));
  const auto task_at = index_of<model::TaskId>(analysis.tasks);
  const auto result_at = index_of<model::ResultId>(analysis.results);
  std::map<std::pair<model::TaskId, model::ResultId>, const model::Link*> machine;
  for (const auto& link : analysis.links) machine.emplace(std::pair(link.task, link.result), &link);
  std::map<Pair, JudgedLink> judged;  // a pair decided twice keeps the later word
  for (const auto& decided : decisions.links) {
    if (decided.decision == model::Decision::proposed && !decided.by_hand) continue;
    const auto task = task_at.find(decided.task);
    const auto result = result_at.find(decided.result);
    if (task == task_at.end() || result == result_at.end()) continue;
    JudgedLink one;
    one.task = task->second;
    one.result = result->second;
    one.confirmed = decided.decision != model::Decision::rejected;
    if (const auto link = machine.find({decided.task, decided.result}); link != machine.end()) {
      one.verdict = link->second->verdict;
      one.probability = link->second->probability;
    }
    judged.insert_or_assign({one.task, one.result}, std::move(one));
  }
  std::vector<JudgedLink> links;
  for (auto& [pair, link] : judged) links.push_back(std::move(link));
  weigh(analysis, packs, links);
  for (JudgedLink& link : links) {
    if (!link.verdict) link.probability = 1.0 / (1.0 + std::exp2(-link.weight.bits));
  }
  return links;
}

std::vector<JudgedStatus> judge_statuses(const TrialInputs& inputs,
                                         const model::Analysis& analysis) {
  const auto rulings = mapping::rulings(inputs.mappings.mappings);
  std::vector<JudgedStatus> judged;
  for (std::size_t i = 0; i < analysis.tasks.size(); ++i) {
    const auto ruling = rulings.find(analysis.tasks[i].id);
    if (ruling == rulings.end()) continue;
    judged.push_back({i, ruling->second.status, analysis.assessments[i].effective()});
  }
  return judged;
}

}  // namespace

Judgement judge(const TrialInputs& inputs, const Packs& packs, const RunOptions& options,
                source::DiagnosticSink& sink) {
  Judgement judgement;
  judgement.analysis = try_packs(inputs, packs, Decisions::ignored, options, sink);
  judgement.links = judge_links(inputs, packs, judgement.analysis, judgement.without_clause);
  judgement.statuses = judge_statuses(inputs, judgement.analysis);
  return judgement;
}

}  // namespace plumbline::pipeline
