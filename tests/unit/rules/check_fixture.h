// What a check of meaning says of one pack.
#pragma once

#include <string>
#include <vector>

#include "rules/compile_rules.h"
#include "rules_fixture.h"
#include "source/diagnostic.h"

namespace plumbline::test {

using Check = void (*)(const rules::CompiledRules&, source::DiagnosticSink&);

/// Each rule is a YAML map in braces without the braces and without examples, on a line of its own
/// from line 4 on; link rules stand behind a decision in line 4. Gives lines of
/// `line:column: severity: message [code]`; what belongs to them stands below with two spaces.
[[nodiscard]] std::string found_by(Check check, rules::Layer layer,
                                   const std::vector<std::string>& rules);
[[nodiscard]] std::string lines_of(const source::DiagnosticSink& sink,
                                   const std::vector<source::SourceFile>& files);

}  // namespace plumbline::test
