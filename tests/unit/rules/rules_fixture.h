// A small vocabulary, a small lexicon, and packs, expressions and facts written as texts.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lexicon/lexicon.h"
#include "rules/compile_expression.h"
#include "rules/evaluate.h"
#include "rules/facts.h"
#include "rules/rule_set.h"

namespace plumbline::test {

/// named, missed: flags; planned, actual, links: numbers; text: open text; part: plan or review;
/// actions: words; lead: words of issue, build, guide.
[[nodiscard]] const rules::Vocabulary& vocabulary();
/// action.issue: 出台 印发; action.build: 建设 新建; stage.started: 开工.
[[nodiscard]] const lexicon::Lexicon& small_lexicon();

using FactPairs = std::vector<std::pair<std::string_view, rules::FactValue>>;
[[nodiscard]] rules::Facts facts(const FactPairs& pairs);

/// One expression with the pools that it was compiled into.
struct Expression {
  rules::Constants constants;
  rules::PatternTable patterns;
  std::optional<rules::CompiledExpression> compiled;
  std::string diagnostics;  // as printed; the expression stands in line 1 of e.yaml
};
[[nodiscard]] Expression compile(const std::string& expression);
/// The value over `facts`: true, false, a number, missing; or the diagnostics.
[[nodiscard]] std::string value_of(const std::string& expression, const rules::Facts& facts);
/// The parsed expression written back with all its parentheses.
[[nodiscard]] std::string parenthesised(const Expression& expression);

/// A pack named p with these lines under `rules:`, indented by two; the rules begin in line 4.
[[nodiscard]] std::string pack(const std::string& rules);

struct CompiledPack {
  std::optional<rules::RuleSet> rules;
  std::string diagnostics;
};
/// Packs are named 1.yaml, 2.yaml, ... in the order given.
[[nodiscard]] CompiledPack compile_packs(rules::Layer layer, const std::vector<std::string>& packs);
/// REQUIREs that it compiles without a word.
[[nodiscard]] rules::RuleSet rule_set(rules::Layer layer, const std::vector<std::string>& packs);

/// Ids, one a word.
[[nodiscard]] std::string ids_of(const std::vector<rules::ExtractFiring>& firings);

}  // namespace plumbline::test
