// One pair of a task and a result in words: its weight as a waterfall, the lines it is held
// against, what stood in its way, and what would change that. Shared by `why` and `why-not`.
#pragma once

#include <cstddef>
#include <string>

#include "model/analysis.h"
#include "pipeline/explain_links.h"
#include "reports/catalogue.h"
#include "rules/trace.h"

namespace plumbline::cli {

/// Levers and near misses that the text shows; all are in the JSON.
inline constexpr std::size_t kShownLevers = 3;
inline constexpr std::size_t kShownNearMisses = 3;
/// What lies further below the review line is no near miss of a task that has links: 3 bits are
/// odds of eight to one.
inline constexpr double kNearBits = 3.0;

/// The place, and below it the quote on one line, both indented by `indent`.
[[nodiscard]] std::string quote_text(const model::Passage& passage, const model::Analysis& analysis,
                                     int indent);
/// `link/act v1 (same) act=same`
[[nodiscard]] std::string firing_text(const model::Firing& firing);
/// `share >= 1 (share=0.6)`
[[nodiscard]] std::string condition_text(const rules::FailedCondition& condition);

/// One line a firing that weighs, then the sum against the lines.
[[nodiscard]] std::string waterfall_text(const pipeline::PairExplanation& pair,
                                         const reports::Catalogue& words, int indent);
/// How far the next pairs of the task and of the result lie behind (or ahead).
[[nodiscard]] std::string margins_text(const pipeline::PairExplanation& pair,
                                       const model::Analysis& analysis,
                                       const reports::Catalogue& words, int indent);
/// One sentence: what stopped the pair, or that nothing did.
[[nodiscard]] std::string stop_text(const pipeline::PairExplanation& pair,
                                    const reports::Catalogue& words);
/// What would make the pair count: the bits it lacks with the comparisons that could give them, and
/// what a person can do. Empty for a pair that counts.
[[nodiscard]] std::string levers_text(const pipeline::PairExplanation& pair,
                                      const reports::Catalogue& words, int indent);

}  // namespace plumbline::cli
