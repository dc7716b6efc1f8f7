// A small analysis made by hand: one of everything that a report shows.
#pragma once

#include "model/analysis.h"
#include "reports/report.h"

namespace plumbline::test {

/// 云汀区's plan of 2024, answered by a report of 2025. Titles hold what has to be escaped.
[[nodiscard]] model::Analysis sample_analysis();
[[nodiscard]] reports::ReportOptions sample_options();

}  // namespace plumbline::test
