// What can never be reached, and what falls between the cases.
#pragma once

#include "rules/compile_rules.h"
#include "source/diagnostic.h"

namespace plumbline::rules {

/// Codes: rule-unreachable (an error: conditions that can't hold together, a level or case behind
/// those that hold wherever it does), rule-hole (a warning: values between two thresholds for which
/// no level or case holds, where there are some on both sides).
void check_reach(const CompiledRules& compiled, source::DiagnosticSink& sink);

}  // namespace plumbline::rules
