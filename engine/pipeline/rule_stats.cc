#include "pipeline/rule_stats.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "rules/compile_rules.h"
#include "rules/rule.h"

namespace plumbline::pipeline {
namespace {

// What one rule said, and what a person did.
struct Opinion {
  bool agrees = false;
  WrongExample example;
};
using Opinions = std::map<std::string, std::vector<Opinion>>;  // by rule

std::set<model::TaskId> struck_out(const TrialInputs& inputs) {
  std::set<model::TaskId> ids;
  for (const auto& mapping : inputs.mappings.mappings) {
    for (const auto& task : mapping.tasks) {
      if (task.not_a_task) ids.insert(task.id);
    }
  }
  return ids;
}

void hear_extraction(const TrialInputs& inputs, const Judgement& judgement, Opinions& opinions) {
  const auto struck = struck_out(inputs);
  std::set<model::TaskId> worked_on;
  for (const JudgedLink& link : judgement.links) {
    worked_on.insert(judgement.analysis.tasks[link.task].id);
  }
  for (const JudgedStatus& status : judgement.statuses) {
    worked_on.insert(judgement.analysis.tasks[status.task].id);
  }
  for (const auto& reading : judgement.analysis.readings) {
    for (const auto& task : reading.tasks) {
      const bool is_struck = struck.contains(task.id);
      if (!is_struck && !worked_on.contains(task.id)) continue;
      for (const auto& firing : task.found_by) {
        opinions[firing.rule.value].push_back(
            {!is_struck, {task.id, "took it for a task, a person struck it out", task.passage}});
      }
    }
  }
}

void hear_links(const Judgement& judgement, Opinions& opinions) {
  for (const JudgedLink& link : judgement.links) {
    const model::Task& task = judgement.analysis.tasks[link.task];
    const model::Result& result = judgement.analysis.results[link.result];
    std::map<std::string, double> bits;  // rarity counts for its rule
    for (const auto& firing : link.weight.evidence) {
      if (firing.level != "prior") bits[firing.rule.value] += firing.bits;
    }
    for (const auto& [rule, sum] : bits) {
      if (sum == 0.0) continue;
      opinions[rule].push_back(
          {(sum > 0.0) == link.confirmed,
           {task.id,
            fmt::format("{:+.1f} bits, {}", sum, link.confirmed ? "confirmed" : "rejected"),
            result.passage}});
    }
  }
}

void hear_statuses(const Judgement& judgement, Opinions& opinions) {
  for (const JudgedStatus& status : judgement.statuses) {
    const model::Task& task = judgement.analysis.tasks[status.task];
    const auto& proof = judgement.analysis.assessments[status.task].proof;
    const auto step = std::find_if(proof.rbegin(), proof.rend(),
                                   [](const auto& one) { return one.rule.has_value(); });
    if (step == proof.rend()) continue;
    opinions[step->rule->rule.value].push_back(
        {status.found == status.ruled,
         {task.id,
          fmt::format("gave {}, ruled {}", model::to_word(status.found),
                      model::to_word(status.ruled)),
          task.passage}});
  }
}

void take_opinions(const Opinions& opinions, RuleUse& use) {
  const auto found = opinions.find(use.rule);
  if (found == opinions.end()) return;
  for (const Opinion& opinion : found->second) {
    ++use.decided;
    if (opinion.agrees) {
      ++use.agreed;
    } else if (use.wrong.size() < kWrongExamples) {
      use.wrong.push_back(opinion.example);
    }
  }
}

void add_pairs(rules::Layer layer, const rules::CompiledRules& compiled,
               const rules::Overlaps& overlaps, std::vector<RulePair>& pairs) {
  const std::size_t from = pairs.size();
  for (const auto& [rules, count] : overlaps.counts()) {
    pairs.push_back({layer, compiled.rules[rules.first].id.value,
                     compiled.rules[rules.second].id.value, count.both, count.conflict});
  }
  std::stable_sort(pairs.begin() + static_cast<std::ptrdiff_t>(from), pairs.end(),
                   [](const RulePair& a, const RulePair& b) {
                     return std::pair(a.conflict, a.both) > std::pair(b.conflict, b.both);
                   });
}

}  // namespace

RuleStatistics rule_statistics(const TrialInputs& inputs, const Packs& packs, const UseOfRules& use,
                               const Judgement& judgement) {
  Opinions opinions;
  hear_extraction(inputs, judgement, opinions);
  hear_links(judgement, opinions);
  hear_statuses(judgement, opinions);
  RuleStatistics statistics;
  for (const rules::Layer layer : rules::kLayers) {
    const rules::CompiledRules& compiled = rules_of(packs, layer).compiled();
    for (const auto& point : use.points(layer)) {
      if (point.kind != rules::CoveragePoint::Kind::rule) continue;
      RuleUse one{layer, compiled.rules[point.rule].id.value, point.reached, point.hits, 0, 0, {}};
      take_opinions(opinions, one);
      statistics.rules.push_back(std::move(one));
    }
    add_pairs(layer, compiled, use.overlaps(layer), statistics.pairs);
  }
  return statistics;
}

}  // namespace plumbline::pipeline
