// Where -o says.
#pragma once

#include <string>
#include <string_view>

#include "cli/session.h"

namespace plumbline::cli {

/// To standard output when `output` is empty or `-`, else atomically to that file below the
/// directory of -C. Throws Error where it can't be written.
void write_output(Session& session, const std::string& output, std::string_view bytes);

}  // namespace plumbline::cli
