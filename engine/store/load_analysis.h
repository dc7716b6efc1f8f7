// The rows of schemas/store back to an analysis. Private to the room.
#pragma once

#include <string>
#include <vector>

#include "model/analysis.h"
#include "source/diagnostic.h"
#include "store/database.h"

namespace plumbline::store {

/// Fills all but the readings. Words and lists that the engine never writes make a StoreError of
/// fault corrupt.
void load_analysis(Database& database, model::Analysis& analysis);

/// The diagnostics of one source, or (empty) of all, by source and position.
[[nodiscard]] std::vector<source::Diagnostic> load_diagnostic_rows(Database& database,
                                                                   const std::string& source);

}  // namespace plumbline::store
