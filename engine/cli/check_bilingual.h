// plumbline check --bilingual: where the Chinese and the English of a report differ in figures.
#pragma once

#include "cli/session.h"
#include "cli/verb.h"

namespace plumbline::cli {

/// Prints the disagreements of every bilingual source, then the roundings; with `json` as one
/// object. `short_of_plan` (1) where there is a disagreement or a source had errors; roundings are
/// none.
[[nodiscard]] Exit check_bilingual(Session& session, bool json);

}  // namespace plumbline::cli
