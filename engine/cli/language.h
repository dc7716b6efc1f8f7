// Which language the user reads, before a verb runs or after it failed.
#pragma once

#include <string>
#include <vector>

#include "cli/session.h"
#include "reports/catalogue.h"

namespace plumbline::cli {

/// The words of --lang among the arguments, else of the plumbline.yaml they stand in, else of the
/// locale. Arguments need not make sense, and what fails on the way is no failure.
[[nodiscard]] reports::Catalogue words_for(const std::vector<std::string>& arguments,
                                           Console& console);

}  // namespace plumbline::cli
