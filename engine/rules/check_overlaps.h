// Rules that get in each other's way.
#pragma once

#include "rules/compile_rules.h"
#include "source/diagnostic.h"

namespace plumbline::rules {

/// Warnings, of active rules. rule-overlap: two status rules, neither of which beats the other, can
/// both fire and then give one task different statuses. rule-always-beaten: a rule that beats
/// another fires wherever that one does.
void check_overlaps(const CompiledRules& compiled, source::DiagnosticSink& sink);

}  // namespace plumbline::rules
