// The status rules that were tried for a task, in words.
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "model/analysis.h"
#include "pipeline/explain_status.h"
#include "reports/catalogue.h"

namespace plumbline::cli {

/// Rules that did not fire and are shown; all are in the JSON.
inline constexpr std::size_t kShownRules = 2;

/// By question the figures with their places, the rules that fired with their cases in the order
/// tried, those that nearly fired with the first condition that failed, and for a figure what
/// others would have given. Empty where nothing was asked.
[[nodiscard]] std::string status_text(std::span<const pipeline::StatusQuestion> questions,
                                      const model::Analysis& analysis,
                                      const reports::Catalogue& words);

}  // namespace plumbline::cli
