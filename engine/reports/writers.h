// The formats that need no template. Private to the room.
#pragma once

#include <string>

#include "reports/catalogue.h"
#include "reports/report.h"

namespace plumbline::reports {

/// Every field of the report under stable keys; read_past_reports reads it again.
[[nodiscard]] std::string write_json(const Report& report);
/// The annex table, one line a row, with a byte order mark: spreadsheets take a Chinese CSV file
/// without one for GB18030.
[[nodiscard]] std::string write_csv(const Report& report, const Catalogue& words);

}  // namespace plumbline::reports
