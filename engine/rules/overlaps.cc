#include "rules/overlaps.h"

#include <algorithm>
#include <string>

#include "rules/apply.h"
#include "rules/beats.h"
#include "rules/evaluate.h"

namespace plumbline::rules {
namespace {

bool is_counted(const Rule& rule) {
  return rule.state == RuleState::active && !std::holds_alternative<DecideBody>(rule.body) &&
         !std::holds_alternative<CompareBody>(rule.body);
}

bool gives_status(const Rule& rule) {
  const auto* body = std::get_if<StatusBody>(&rule.body);
  return body != nullptr && !body->cases.empty() && !body->cases.front().pace;
}

}  // namespace

void Overlaps::add(const Facts& facts) {
  Evaluator evaluator(compiled_.vocabulary, compiled_.constants, compiled_.patterns, facts);
  std::vector<std::size_t> fired;
  std::vector<std::string> gives;
  for (std::size_t i = 0; i < compiled_.rules.size(); ++i) {
    if (!is_counted(compiled_.rules[i])) continue;
    Applied applied = apply(compiled_.rules[i], evaluator);
    if (!applied.fires) continue;
    fired.push_back(i);
    gives.push_back(std::move(applied.gives));
  }
  const std::vector<std::size_t> kept = unbeaten(compiled_.rules, fired);
  const auto stands = [&kept](std::size_t rule) {
    return std::binary_search(kept.begin(), kept.end(), rule);
  };
  for (std::size_t i = 0; i < fired.size(); ++i) {
    for (std::size_t j = i + 1; j < fired.size(); ++j) {
      OverlapCount& count = counts_[{fired[i], fired[j]}];
      ++count.both;
      const bool both_say = gives_status(compiled_.rules[fired[i]]) &&
                            gives_status(compiled_.rules[fired[j]]) && stands(fired[i]) &&
                            stands(fired[j]);
      if (both_say && gives[i] != gives[j]) ++count.conflict;
    }
  }
}

}  // namespace plumbline::rules
