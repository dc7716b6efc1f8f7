// The source that a person means.
#pragma once

#include <string_view>

#include "model/analysis.h"
#include "source/diagnostic.h"

namespace plumbline::cli {

/// The reading whose id or path is `name`, else the only one whose id or path ends in `/name` or
/// has `name` as its file name without extension. nullptr after `selection-unknown-source`.
[[nodiscard]] const model::Reading* find_source(const model::Analysis& analysis,
                                                std::string_view name,
                                                source::DiagnosticSink& sink);

}  // namespace plumbline::cli
