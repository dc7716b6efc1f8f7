// How values are said in a tongue: statuses, figures, targets, dates. Shared by all writers and by
// the command line.
#pragma once

#include <optional>
#include <string>

#include "model/analysis.h"
#include "reports/catalogue.h"

namespace plumbline::reports {

[[nodiscard]] std::string status_name(model::Status status, const Catalogue& words);
[[nodiscard]] std::string pace_name(model::Pace pace, const Catalogue& words);
[[nodiscard]] std::string stage_name(model::Stage stage, const Catalogue& words);
[[nodiscard]] std::string kind_name(model::TaskKind kind, const Catalogue& words);
[[nodiscard]] std::string relation_name(model::Relation relation, const Catalogue& words);
[[nodiscard]] std::string finding_name(model::FindingKind kind, const Catalogue& words);
[[nodiscard]] std::string document_kind_name(model::DocumentKind kind, const Catalogue& words);

/// A figure with its unit as people write it: 1.26 trillion 元, 126.06万亿元, 5.2%, 1,200 units.
/// At most four significant decimals, no trailing zeros, never scientific.
[[nodiscard]] std::string figure(double value, const std::string& unit, const Catalogue& words);
/// A measure as a target: `GDP growth: about 5%`, `新增…不少于300张`.
[[nodiscard]] std::string target_phrase(const model::Measure& measure, const Catalogue& words);
/// 0.533 as `53.3%`; one decimal, trailing `.0` dropped.
[[nodiscard]] std::string percent(double share);
/// 533 tenths as `53.3%`: always one decimal.
[[nodiscard]] std::string percent_of_tenths(int tenths);
/// 2025年12月31日, 31 December 2025.
[[nodiscard]] std::string day(const calendar::Date& date, const Catalogue& words);

}  // namespace plumbline::reports
