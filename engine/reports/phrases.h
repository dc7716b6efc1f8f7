// How values are said in a tongue: statuses, figures, targets, dates. Shared by all writers and by
// the command line.
#pragma once

#include <string>

#include "calendar/date.h"
#include "model/analysis.h"
#include "reports/catalogue.h"

namespace plumbline::reports {

[[nodiscard]] std::string status_name(model::Status status, const Catalogue& words);
[[nodiscard]] std::string pace_name(model::Pace pace, const Catalogue& words);
[[nodiscard]] std::string stage_name(model::Stage stage, const Catalogue& words);  // none: empty
[[nodiscard]] std::string kind_name(model::TaskKind kind, const Catalogue& words);
[[nodiscard]] std::string relation_name(model::Relation relation, const Catalogue& words);
[[nodiscard]] std::string finding_name(model::FindingKind kind, const Catalogue& words);
[[nodiscard]] std::string document_kind_name(model::DocumentKind kind, const Catalogue& words);

/// A figure with its unit as people write it: 1.26万套, 126.06万亿元, 5.2%, 0.3个百分点;
/// 14,000 units, 126.06 trillion yuan, 5.2%, 0.3 percentage points. At most four decimals, no
/// trailing zeros, never scientific. An unknown unit stays as it stands.
[[nodiscard]] std::string figure(double value, const std::string& unit, const Catalogue& words);
/// A measure without its indicator, as the column of targets says it: 增长5%左右, 300张以上;
/// growth of about 5%, at least 300.
[[nodiscard]] std::string aim(const model::Measure& measure, const Catalogue& words);
/// The same with its indicator: `国内生产总值增长5%左右`; in English `国内生产总值: growth of…`.
[[nodiscard]] std::string target_phrase(const model::Measure& measure, const Catalogue& words);
/// 0.533 as `53.3%`; one decimal, trailing `.0` dropped. What falls short of the whole is never
/// rounded up to it: 0.9999 is `99.9%`.
[[nodiscard]] std::string percent(double share);
/// 533 tenths as `53.3%`: always one decimal.
[[nodiscard]] std::string percent_of_tenths(int tenths);
/// 2025年12月31日, 31 December 2025.
[[nodiscard]] std::string day(const calendar::Date& date, const Catalogue& words);

}  // namespace plumbline::reports
