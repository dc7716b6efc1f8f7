// The chain from a task's status down to rules and passages, in words or as JSON.
#pragma once

#include <cstddef>
#include <nlohmann/json_fwd.hpp>
#include <string>

#include "model/analysis.h"
#include "reports/catalogue.h"

namespace plumbline::cli {

/// `task` is an index into analysis.tasks.
[[nodiscard]] std::string explain_text(const model::Analysis& analysis, std::size_t task,
                                       const reports::Catalogue& words, bool colours);
[[nodiscard]] nlohmann::ordered_json explain_json(const model::Analysis& analysis,
                                                  std::size_t task);

}  // namespace plumbline::cli
