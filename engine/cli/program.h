// The command line as a whole: the common flags, the verbs, help and usage errors.
#pragma once

#include <string>
#include <vector>

#include "cli/session.h"
#include "source/error.h"

namespace plumbline::cli {

/// Runs the program with the arguments after its name; returns the exit code of design section 4.
/// Throws plumbline::Error when the environment fails.
[[nodiscard]] int run_program(const std::vector<std::string>& arguments, Console& console);

/// What main does with such an error: one line in the user's language to standard error. Returns
/// the exit code.
[[nodiscard]] int report_failure(const Error& failure, const std::vector<std::string>& arguments,
                                 Console& console);

}  // namespace plumbline::cli
