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
    one.new_bits = level.bits;
    one.confirmed = match.pairs;
    one.random = counted(others, rule.id.value, level.name).pairs;
    one.m = share(one.confirmed, all_matches, body.levels.size());
    one.u = share(one.random, all_others, body.levels.size());
    const auto n = static_cast<double>(one.confirmed);
    const double rarity = match.pairs > 0 ? match.rarity / n : 0.0;
    const double told = std::log2(one.m / one.u) - rarity;
    one.estimated = level.bits + n / (n + kPriorPairs) * (told - level.bits);
    estimate.levels.push_back(std::move(one));
  }
  return estimate;
}

RuleEstimate estimate_decision(const rules::Rule& rule, const rules::DecideBody& body) {
  LevelEstimate prior;
  prior.level = "prior";
  prior.old_bits = prior.new_bits = prior.estimated = body.prior;
  return {rule.id.value, {prior}};
}

void take_step(double step, Estimate& estimate) {
  for (RuleEstimate& rule : estimate.rules) {
    for (LevelEstimate& level : rule.levels) {
      const double bits = to_tenth(level.old_bits + step * (level.estimated - level.old_bits));
      // Less than a tenth is not worth an edit, even where the old figure has more digits.
      level.new_bits = std::abs(bits - level.old_bits) < 0.0999 ? level.old_bits : bits;
    }
  }
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

std::size_t count_right(const std::vector<JudgedLink>& links, const std::vector<double>& changes,
                        double more, double accept) {
  std::size_t right = 0;
  for (std::size_t i = 0; i < links.size(); ++i) {
    right += (links[i].weight.bits + changes[i] + more >= accept) == links[i].confirmed ? 1 : 0;
  }
  return right;
}

// Sets the figures of the step and the prior that put most decided pairs on their side.
void choose_step(const std::vector<JudgedLink>& links, double accept, Estimate& estimate) {
  const std::vector<double> none(links.size(), 0.0);
  estimate.decided = links.size();
  estimate.right_before = count_right(links, none, 0.0, accept);
  estimate.right_after = estimate.right_before;
  double best_step = 0.0;
  double best_more = 0.0;
  for (int tenths = 0; tenths <= 10; ++tenths) {
    take_step(tenths / 10.0, estimate);
    std::vector<double> changes;
    for (const JudgedLink& link : links) changes.push_back(change_of(link.weight, estimate));
    const int reach = static_cast<int>(kPriorReach * 10.0);
    for (int k = 0; k <= 2 * reach; ++k) {
      const double more = (k % 2 == 0 ? k / 2 : -(k + 1) / 2) / 10.0;  // the nearest first
      const std::size_t right = count_right(links, changes, more, accept);
      if (right <= estimate.right_after) continue;
      estimate.right_after = right;
      best_step = tenths / 10.0;
      best_more = more;
    }
  }
  take_step(best_step, estimate);
  for (RuleEstimate& rule : estimate.rules) {
    if (rule.levels.size() != 1 || rule.levels[0].level != "prior" || best_more == 0.0) continue;
    rule.levels[0].new_bits = to_tenth(rule.levels[0].old_bits + best_more);
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
    if (rule.state != rules::RuleState::active) continue;
    if (const auto* body = std::get_if<rules::CompareBody>(&rule.body)) {
      estimate.rules.push_back(estimate_rule(rule, *body, matches, others));
    } else if (const auto* decide = std::get_if<rules::DecideBody>(&rule.body)) {
      estimate.rules.push_back(estimate_decision(rule, *decide));
    }
  }
  choose_step(judgement.links, packs.link.decision().accept, estimate);
  return estimate;
}

}  // namespace plumbline::pipeline
