// Conditions that several rules of a layer have in common, such as `part == "plan"`, are asked
// once.
#pragma once

#include <vector>

#include "rules/program.h"
#include "rules/rule.h"

namespace plumbline::rules {

/// Fills Program::questions of all conditions, levels and cases: the conditions of a program with a
/// number that equal ones share, those that most programs have first (of what fails, they fail
/// most), and regular expressions last. Sets Constants::questions. Once, when all is compiled.
void share_conditions(std::vector<Rule>& rules, Constants& constants);

}  // namespace plumbline::rules
