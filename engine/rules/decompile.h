// The code of a condition back to a formula.
#pragma once

#include "rules/conditions.h"
#include "rules/program.h"

namespace plumbline::rules {

/// Adds the formulas, terms and atoms of `program`, which is of type flag, to `conditions`.
[[nodiscard]] FormulaIndex decompile(const Program& program, Conditions& conditions);

}  // namespace plumbline::rules
