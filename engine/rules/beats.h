// Which rule beats which: `beats: [id]`, known and without a cycle.
#pragma once

#include <vector>

#include "rules/read_packs.h"
#include "rules/rule.h"
#include "source/diagnostic.h"

namespace plumbline::rules {

/// Fills Rule::beats. `raw` and `rules` are parallel. Codes: rule-unknown-beats, rule-beats-cycle
/// (with the way round).
void read_beats(const std::vector<const RawRule*>& raw, std::vector<Rule>& rules,
                source::DiagnosticSink& sink);

/// Of the rules that fire, those that no other that fires beats. Both lists ascend.
[[nodiscard]] std::vector<std::size_t> unbeaten(const std::vector<Rule>& rules,
                                                const std::vector<std::size_t>& fired);

}  // namespace plumbline::rules
