// What the program carries in itself of datasets/templates.
#pragma once

#include <string>
#include <vector>

#include "source/source_file.h"

namespace plumbline::reports {

/// The templates of all formats, sorted by path.
[[nodiscard]] std::vector<source::SourceFile> shipped_templates();

/// Names of the indicators that lead a report (main_indicators.txt: one a line, # for comments).
[[nodiscard]] std::vector<std::string> shipped_main_indicators();

}  // namespace plumbline::reports
