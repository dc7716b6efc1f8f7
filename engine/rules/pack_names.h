// The word lists and definitions of the packs, compiled for one layer.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "lexicon/lexicon.h"
#include "rules/compile_expression.h"
#include "rules/facts.h"
#include "rules/pattern_table.h"
#include "rules/program.h"
#include "rules/read_packs.h"
#include "source/diagnostic.h"

namespace plumbline::rules {

struct PackNames {
  std::map<std::string, std::vector<std::string>> word_lists;
  std::map<std::string, Definition> definitions;
};

/// Errors of word lists are reported; those of a definition wait until a rule of this layer uses
/// it, because a pack can hold rules of several layers.
[[nodiscard]] PackNames read_pack_names(const Pack& pack, const Vocabulary& vocabulary,
                                        const lexicon::Lexicon& lexicon,
                                        const ForeignFacts& foreign, Constants& constants,
                                        PatternTable& patterns, source::DiagnosticSink& sink);

}  // namespace plumbline::rules
