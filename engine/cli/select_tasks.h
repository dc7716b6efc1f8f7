// The tasks that --jurisdiction, --year and --task name.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "cli/arguments.h"
#include "model/analysis.h"
#include "source/diagnostic.h"

namespace plumbline::cli {

/// Indices into analysis.tasks, ascending. nullopt, with `selection-unknown-jurisdiction`,
/// `selection-unknown-year` or `selection-unknown-task` reported, where a name fits nothing in
/// the workspace. A selection that names what there is but fits no task gives an empty list.
[[nodiscard]] std::optional<std::vector<std::size_t>> select_tasks(const model::Analysis& analysis,
                                                                   const Selection& selection,
                                                                   source::DiagnosticSink& sink);

/// The index of the task with this id (upper or lower case); nullopt after
/// `selection-unknown-task`.
[[nodiscard]] std::optional<std::size_t> find_task(const model::Analysis& analysis,
                                                   std::string_view id,
                                                   source::DiagnosticSink& sink);

}  // namespace plumbline::cli
