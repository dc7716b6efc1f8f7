// All that can be said of the rules and lexicons of a workspace without a report at hand.
#pragma once

#include "pipeline/packs.h"
#include "source/diagnostic.h"

namespace plumbline::pipeline {

struct RulesChecked {
  int packs = 0;
  int rules = 0;  // of the layers without an error, replaced and retired ones left out
  int lexicons = 0;
};

/// Compiles the packs and checks what the rules of each layer mean where that succeeds: see
/// rules/check_packs.h, check_reach.h, check_overlaps.h and check_weights.h. Of the workspace's own
/// lexicons a class that neither a shipped lexicon has nor a rule names is reported as
/// lexicon-unused-class (a warning, with the nearest name). Whether there were errors, the sink
/// tells.
[[nodiscard]] RulesChecked check_rules(const PackFiles& files, source::DiagnosticSink& sink);

}  // namespace plumbline::pipeline
