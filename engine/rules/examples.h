// The examples that rules carry: reading them, and running them.
#pragma once

#include <vector>

#include "rules/facts.h"
#include "rules/read_packs.h"
#include "rules/rule.h"
#include "source/diagnostic.h"

namespace plumbline::rules {

struct CompiledRules;

/// Reads `examples:` of a rule. Codes: rule-unknown-fact, rule-unknown-value, rule-wrong-type,
/// rule-unknown-key.
[[nodiscard]] std::vector<Example> read_examples(const RawRule& raw, const Vocabulary& vocabulary,
                                                 source::DiagnosticSink& sink);

/// The facts of one example: its sentence as read, with those that it states beside it.
[[nodiscard]] Facts facts_of(const Example& example, const Vocabulary& vocabulary,
                             const FactsFromText& from_text);

/// Each example is held against its own rule alone, whatever beats it.
[[nodiscard]] std::vector<ExampleOutcome> run_examples(const CompiledRules& compiled,
                                                       const FactsFromText& from_text);

}  // namespace plumbline::rules
