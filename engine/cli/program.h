// The command line as a whole: the common flags, the verbs, help and usage errors.
#pragma once

#include <string>
#include <vector>

#include "cli/session.h"

namespace plumbline::cli {

/// Runs the program with the arguments after its name; returns the exit code of design section 4.
/// Throws plumbline::Error when the environment fails.
[[nodiscard]] int run_program(std::vector<std::string> arguments, Console& console);

}  // namespace plumbline::cli
