// The rules of one layer, from YAML to programs, with all checks of meaning.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "lexicon/lexicon.h"
#include "rules/facts.h"
#include "rules/pattern_table.h"
#include "rules/program.h"
#include "rules/rule.h"
#include "source/diagnostic.h"
#include "yaml/parsed_file.h"

namespace plumbline::rules {

struct CompiledRules {
  Vocabulary vocabulary;
  Constants constants;
  PatternTable patterns;
  std::vector<Rule> rules;  // by id
};

/// nullopt after an error. Codes besides those of read_packs and compile_expression:
/// rule-unknown-word (a kind, status, relation, aspect or state that is none),
/// rule-missing-example, rule-unreachable, rule-unknown-beats, rule-beats-cycle, rule-decide.
[[nodiscard]] std::optional<CompiledRules> compile_rules(
    Layer layer, std::span<const yaml::ParsedFile> packs, const Vocabulary& vocabulary,
    const lexicon::Lexicon& lexicon, const ForeignFacts& foreign, source::DiagnosticSink& sink);

}  // namespace plumbline::rules
