// Whether the bits of the link rules can do what the lines ask for.
#pragma once

#include "rules/compile_rules.h"
#include "source/diagnostic.h"

namespace plumbline::rules {

/// rule-decide (an error): no pair can reach the accept line, or none can stay below review.
/// Warnings: rule-bits-order (a level tells more than the one before it; the last level without a
/// condition is left out), rule-missing-counts (what is not known counts as evidence, because it
/// falls to a last level that has bits).
void check_weights(const CompiledRules& compiled, source::DiagnosticSink& sink);

}  // namespace plumbline::rules
