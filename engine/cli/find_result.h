// A result as people name it on the command line.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "model/analysis.h"
#include "pipeline/explain_links.h"
#include "source/diagnostic.h"

namespace plumbline::cli {

/// The index in analysis.results of the result that `name` means: its number in `why` (1 is the
/// first of `pairs`), its id (SOURCE@FROM-TO), or a place, FILE:LINE or FILE:LINE:COLUMN, where
/// FILE names a source as find_source takes it. A place that lies in several results means the one
/// that is linked with the task, else the shortest; a line without a column must hold one result
/// only. nullopt after `selection-unknown-result`, `selection-unknown-source` or
/// `selection-ambiguous-result`.
[[nodiscard]] std::optional<std::size_t> find_result(
    const model::Analysis& analysis, std::span<const pipeline::PairExplanation> pairs,
    std::string_view name, source::DiagnosticSink& sink);

}  // namespace plumbline::cli
