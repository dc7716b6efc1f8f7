// Expressions over facts, compiled to programs for the stack machine.
//
//   expression := condition { and | or ... }       not, comparisons, arithmetic, parentheses
//   comparison := a == b | != < <= > >= | a in [..] | a not in [..] | words has "w" or ["v", "w"]
//               | text ~ "regex" | text !~ "regex"
//   functions  := missing(fact) min(a, b, ..) max(a, b, ..) abs(a) count(words)
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "rules/facts.h"
#include "rules/pattern_table.h"
#include "rules/program.h"
#include "rules/rule_set.h"
#include "rules/scalar_text.h"
#include "source/diagnostic.h"

namespace plumbline::rules {

enum class ExpressionType : std::uint8_t { flag, number, text, words };

/// How deep parentheses, `not` and signs may nest.
inline constexpr int kDepthLimit = 64;

/// A `let` of a pack: an expression with a name, put in wherever the name stands. Its errors are
/// reported where it is used.
struct Definition {
  Program program;
  ExpressionType type = ExpressionType::flag;
  std::vector<source::Diagnostic> errors;
};

/// Where names lead to while compiling one pack. Pools are shared by the rule set.
struct Names {
  const Vocabulary& vocabulary;
  const lexicon::Lexicon& lexicon;
  const std::map<std::string, std::vector<std::string>>& word_lists;  // of the pack
  const std::map<std::string, Definition>& definitions;               // of the pack
  Constants& constants;
  PatternTable& patterns;
  const ForeignFacts& foreign;
};

struct CompiledExpression {
  Program program;
  ExpressionType type = ExpressionType::flag;
};

/// Codes: rule-syntax, rule-type, rule-unknown-fact, rule-other-layer, rule-unknown-value,
/// rule-unknown-class, rule-regex, rule-too-deep. Each expression reports its first error only.
[[nodiscard]] std::optional<CompiledExpression> compile_expression(const ScalarText& source,
                                                                   std::string_view path,
                                                                   const Names& names,
                                                                   source::DiagnosticSink& sink);

/// The same, and reports an expression of another type (rule-type).
[[nodiscard]] std::optional<Program> compile_expression(const ScalarText& source,
                                                        std::string_view path, const Names& names,
                                                        ExpressionType wanted,
                                                        source::DiagnosticSink& sink);

}  // namespace plumbline::rules
