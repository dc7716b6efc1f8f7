// A promise through the years, in words or as JSON.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <span>
#include <string>

#include "model/analysis.h"
#include "pipeline/task_history.h"
#include "reports/catalogue.h"

namespace plumbline::cli {

/// A table of the years, then each year's quotes with their places. `history` is not empty.
[[nodiscard]] std::string history_text(std::span<const pipeline::HistoryYear> history,
                                       const model::Analysis& analysis,
                                       const reports::Catalogue& words, bool colours);
[[nodiscard]] nlohmann::ordered_json history_json(std::span<const pipeline::HistoryYear> history,
                                                  const model::Analysis& analysis);

}  // namespace plumbline::cli
