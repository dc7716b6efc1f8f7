// The chain from a task's status down to rules and passages, in words or as JSON.
#pragma once

#include <cstddef>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "model/analysis.h"
#include "pipeline/explain_links.h"
#include "pipeline/explain_status.h"
#include "reports/catalogue.h"

namespace plumbline::cli {

/// One task with all that was asked of it. Refers to the analysis, which must outlive it.
struct TaskExplanation {
  const model::Analysis& analysis;
  std::size_t task = 0;                               // index into analysis.tasks
  std::vector<pipeline::PairExplanation> pairs = {};  // its links, then what was compared
  std::vector<pipeline::StatusQuestion> questions = {};
};

[[nodiscard]] std::string explain_text(const TaskExplanation& explanation,
                                       const reports::Catalogue& words, bool colours);
[[nodiscard]] nlohmann::ordered_json explain_json(const TaskExplanation& explanation);

/// One pair, for `why-not`.
[[nodiscard]] std::string explain_pair_text(const pipeline::PairExplanation& pair,
                                            const model::Analysis& analysis,
                                            const reports::Catalogue& words, bool colours);
[[nodiscard]] nlohmann::ordered_json explain_pair_json(const pipeline::PairExplanation& pair,
                                                       const model::Analysis& analysis);

}  // namespace plumbline::cli
