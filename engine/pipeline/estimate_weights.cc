#include "pipeline/estimate_weights.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "linking/weigh_pairs.h"
#include "rules/compile_rules.h"
#include "rules/rule.h"

namespace plumbline::pipeline {
namespace {

using Pair = std::pair<std::size_t, std::size_t>;

// What one level was found in.
struct LevelCount {
  std::size_t pairs = 0;
  double rarity = 0.0;  // sum of the bits that rarity added
};
using RuleCounts = std::map<std::pair<std::string, std::string>, LevelCount>;  // rule, level

constexpr std::string_view kRarity = " (rarity)";

void count(const rules::LinkWeight& weight, RuleCounts& counts) {
  for (const model::Firing& firing : weight.evidence) {
    if (firing.level.ends_with(kRarity)) {
      const std::string level = firing.level.substr(0, firing.level.size() - kRarity.size());
      counts[{firing.rule.value, level}].rarity += firing.bits;
    } else {
      ++counts[{firing.rule.value, firing.level}].pairs;
    }
  }
}

// Pairs of one plan and its year's results, spread evenly over all there are: the k-th is the
// fractional part of k times the golden ratio, so the same workspace gives the same pairs.
std::vector<Pair> random_pairs(std::size_t tasks, std::size_t results) {
  const std::size_t all = tasks * results;
  std::set<std::size_t> chosen;
  for (std::size_t k = 0; k < std::min(all, kRandomPairs); ++k) {
    double whole = 0.0;
    const double part = std::modf(static_cast<double>(k) * 0.6180339887498949, &whole);
    chosen.insert(std::min(all - 1, static_cast<std::size_t>(part * static_cast<double>(all))));
  }
  std::vector<Pair> pairs;
  for (const std::size_t at : chosen) pairs.emplace_back(at / results, at % results);
  return pairs;
}

struct Plan {
  std::vector<model::Task> tasks;
  std::vector<model::Result> results;
};

std::size_t count_random(const Judgement& judgement, const Packs& packs, RuleCounts& counts) {
  std::map<std::pair<std::string, int>, Plan> plans;
  const auto& analysis = judgement.analysis;
  for (const auto& task : analysis.tasks)
    plans[{task.jurisdiction, task.year}].tasks.push_back(task);
  for (const auto& result : analysis.results) {
    const auto plan = plans.find({result.jurisdiction, result.year});
    if (plan != plans.end()) plan->second.results.push_back(result);
  }
  std::set<std::pair<model::TaskId, model::ResultId>> confirmed;
  for (const JudgedLink& link : judgement.links) {
    if (link.confirmed) {
      confirmed.emplace(analysis.tasks[link.task].id, analysis.results[link.result].id);
    }
  }
  std::size_t random = 0;
  for (const auto& [key, plan] : plans) {
    if (plan.results.empty()) continue;
    auto pairs = random_pairs(plan.tasks.size(), plan.results.size());
    std::erase_if(pairs, [&, &plan = plan](const Pair& pair) {
      return confirmed.contains({plan.tasks[pair.first].id, plan.results[pair.second].id});
    });
    random += pairs.size();
    for (const auto& weight :
         linking::weigh_pairs(pairs, plan.tasks, plan.results, packs.link, *packs.lexicon)) {
      count(weight, counts);
    }
  }
  return random;
}

double share(std::size_t pairs, std::size_t all, std::size_t levels) {
  return (static_cast<double>(pairs) + 0.5) /
         (static_cast<double>(all) + static_cast<double>(levels) / 2.0);
}

double to_tenth(double bits) {
  return std::round(bits * 10.0) / 10.0 + 0.0;
}

LevelCount counted(const RuleCounts& counts, const std::string& rule, const std::string& level) {
  const auto found = counts.find({rule, level});
  return found != counts.end() ? found->second : LevelCount{};
}

RuleEstimate estimate_rule(const rules::Rule& rule, const rules::CompareBody& body,
                           const RuleCounts& matches, const RuleCounts& others) {
  RuleEstimate estimate;
  estimate.rule = rule.id.value;
  std::size_t all_matches = 0;
  std::size_t all_others = 0;
  for (const rules::Level& level : body.levels) {
    all_matches += counted(matches, rule.id.value, level.name).pairs;
    all_others += counted(others, rule.id.value, level.name).pairs;
  }
  for (const rules::Level& level : body.levels) {
    const LevelCount match = counted(matches, rule.id.value, level.name);
    LevelEstimate one;
    one.level = level.name;
    one.old_bits = level.bits;
    one.confirmed = match.pairs;
    one.random = counted(others, rule.id.value, level.name).pairs;
    one.m = share(one.confirmed, all_matches, body.levels.size());
    one.u = share(one.random, all_others, body.levels.size());
    const auto n = static_cast<double>(one.confirmed);
    const double rarity = match.pairs > 0 ? match.rarity / n : 0.0;
    const double weight = n / (n + kPriorPairs);
    const double estimated = std::log2(one.m / one.u) - rarity;
    one.new_bits = to_tenth(level.bits + weight * (estimated - level.bits));
    if (std::abs(one.new_bits - level.bits) < 0.1) one.new_bits = level.bits;
    estimate.levels.push_back(std::move(one));
  }
  return estimate;
}

// What the new figures add to the bits of a pair.
double change_of(const rules::LinkWeight& weight, const Estimate& estimate) {
  double change = 0.0;
  for (const model::Firing& firing : weight.evidence) {
    for (const RuleEstimate& rule : estimate.rules) {
      if (rule.rule != firing.rule.value) continue;
      for (const LevelEstimate& level : rule.levels) {
        if (level.level == firing.level) change += level.new_bits - level.old_bits;
      }
    }
  }
  return change;
}

void count_right(const Judgement& judgement, double accept, Estimate& estimate) {
  for (const JudgedLink& link : judgement.links) {
    const double bits = link.weight.bits;
    const double after = bits + change_of(link.weight, estimate);
    ++estimate.decided;
    estimate.right_before += (bits >= accept) == link.confirmed ? 1 : 0;
    estimate.right_after += (after >= accept) == link.confirmed ? 1 : 0;
  }
}

}  // namespace

bool RuleEstimate::is_changed() const {
  return std::any_of(levels.begin(), levels.end(),
                     [](const LevelEstimate& one) { return one.new_bits != one.old_bits; });
}

Estimate estimate_weights(const Judgement& judgement, const Packs& packs) {
  Estimate estimate;
  RuleCounts matches;
  RuleCounts others;
  for (const JudgedLink& link : judgement.links) {
    if (!link.confirmed) continue;
    ++estimate.confirmed;
    count(link.weight, matches);
  }
  estimate.random = count_random(judgement, packs, others);
  for (const rules::Rule& rule : packs.link.compiled().rules) {
    const auto* body = std::get_if<rules::CompareBody>(&rule.body);
    if (body == nullptr || rule.state != rules::RuleState::active) continue;
    estimate.rules.push_back(estimate_rule(rule, *body, matches, others));
  }
  count_right(judgement, packs.link.decision().accept, estimate);
  return estimate;
}

}  // namespace plumbline::pipeline
