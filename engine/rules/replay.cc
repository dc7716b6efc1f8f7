#include "rules/replay.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <string_view>

#include "rules/apply.h"
#include "rules/compile_rules.h"
#include "rules/evaluate.h"

namespace plumbline::rules {
namespace {

constexpr std::string_view kRarity = " (rarity)";

std::optional<FactValue> value_of(const FactDeclaration& fact, const std::string& text) {
  if (text == to_text(FactValue())) return FactValue();
  switch (fact.type) {
    case FactType::flag:
      if (text != "true" && text != "false") return std::nullopt;
      return FactValue(text == "true");
    case FactType::number: {
      double number = 0.0;
      const char* end = text.data() + text.size();
      const auto [stop, error] = std::from_chars(text.data(), end, number);
      if (error != std::errc() || stop != end) return std::nullopt;
      return FactValue(number);
    }
    case FactType::text:
      return FactValue(text);
    case FactType::words:  // of a list its words were recorded one by one
      return FactValue(std::vector<std::string>{text});
  }
  return std::nullopt;
}

// What a firing recorded as facts; what it did not look at is missing. A sentence of difference
// where the vocabulary has no such fact or no such value.
std::string read_facts(const model::Firing& firing, const Vocabulary& vocabulary, Facts& facts) {
  for (const auto& [name, text] : firing.matched) {
    const auto index = vocabulary.find(name);
    if (!index) return fmt::format("there is no fact '{}'", name);
    auto value = value_of(vocabulary.facts()[*index], text);
    if (!value) return fmt::format("'{}' is no value of '{}'", text, name);
    auto* words = std::get_if<std::vector<std::string>>(&*value);
    if (const auto* known = std::get_if<std::vector<std::string>>(&facts.get(*index));
        words != nullptr && known != nullptr) {
      words->insert(words->begin(), known->begin(), known->end());
    }
    facts.set(*index, *std::move(value));
  }
  return {};
}

std::string compare_bits(double recorded, double again) {
  const double slack = kReplayedBits * std::max(1.0, std::abs(again));
  if (std::abs(recorded - again) <= slack) return {};
  return fmt::format("{} bits were recorded, the rule gives {}", recorded, again);
}

std::string replay_level(const CompareBody& body, const model::Firing& firing,
                         Evaluator& evaluator) {
  if (firing.level.ends_with(kRarity)) {
    const std::string_view name =
        std::string_view(firing.level).substr(0, firing.level.size() - kRarity.size());
    const auto level = std::find_if(body.levels.begin(), body.levels.end(),
                                    [&](const Level& one) { return one.name == name; });
    if (level == body.levels.end() || !level->rarity) {
      return fmt::format("the rule has no rarity at level '{}'", name);
    }
    return compare_bits(firing.bits, evaluator.number(*level->rarity).value_or(0.0));
  }
  const Level* level = find_level(body, evaluator);
  if (level == nullptr || level->name != firing.level) {
    return fmt::format("level '{}' was recorded, the rule gives '{}'", firing.level,
                       level == nullptr ? "none" : level->name);
  }
  return compare_bits(firing.bits, level->bits);
}

Replay replay_case(const StatusBody& body, const model::Firing& firing, Evaluator& evaluator) {
  const StatusCase* one = find_case(body, evaluator);
  if (one == nullptr || one->name != firing.level) {
    return {{},
            fmt::format("case '{}' was recorded, the rule gives '{}'", firing.level,
                        one == nullptr ? "none" : one->name)};
  }
  return {std::string(one->pace ? model::to_word(*one->pace) : model::to_word(one->status)), {}};
}

}  // namespace

Replay replay(const RuleSet& rules, const model::Firing& firing) {
  const CompiledRules& compiled = rules.compiled();
  const auto rule = std::find_if(compiled.rules.begin(), compiled.rules.end(),
                                 [&](const Rule& one) { return one.id == firing.rule; });
  if (rule == compiled.rules.end()) return {{}, "there is no such rule"};
  if (rule->version != firing.version) {
    return {
        {},
        fmt::format("version {} was recorded, the rule is at {}", firing.version, rule->version)};
  }
  if (const auto* decide = std::get_if<DecideBody>(&rule->body)) {
    return {{}, compare_bits(firing.bits, decide->prior)};
  }
  Facts facts(compiled.vocabulary);
  if (std::string differs = read_facts(firing, compiled.vocabulary, facts); !differs.empty()) {
    return {{}, std::move(differs)};
  }
  Evaluator evaluator(compiled.vocabulary, compiled.constants, compiled.patterns, facts);
  const auto* compare = std::get_if<CompareBody>(&rule->body);
  // What rarity looked at is recorded on its own, without the rule's condition.
  const bool is_rarity = compare != nullptr && firing.level.ends_with(kRarity);
  if (rule->when && !is_rarity && !evaluator.holds(*rule->when)) {
    return {{}, fmt::format("its condition does not hold: {}", first_failed(*rule, evaluator))};
  }
  if (compare != nullptr) return {{}, replay_level(*compare, firing, evaluator)};
  if (const auto* status = std::get_if<StatusBody>(&rule->body)) {
    return replay_case(*status, firing, evaluator);
  }
  return {};
}

}  // namespace plumbline::rules
