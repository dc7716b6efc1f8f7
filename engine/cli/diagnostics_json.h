// What was reported, as JSON for programs.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "cli/session.h"

namespace plumbline::cli {

/// severity, code, message, file, line, column, related (file, line, column, message): sorted as
/// they are printed. They are still printed at the end, to standard error.
[[nodiscard]] nlohmann::ordered_json diagnostics_json(Session& session);

}  // namespace plumbline::cli
