// What a row is said to be in sentences: its gap, the figure reached, its remarks. Private to the
// room.
#pragma once

#include <string>
#include <vector>

#include "reports/catalogue.h"
#include "reports/report.h"

namespace plumbline::reports {

/// The clauses of how far behind a row is, such as `完成年度目标的53.3%`, `低于序时21.7个百分点`.
/// Empty without a shortfall.
[[nodiscard]] std::vector<std::string> gap_clauses(const Row& row, const Catalogue& words);
/// The same as one phrase.
[[nodiscard]] std::string gap(const Row& row, const Catalogue& words);

/// The target as the annex prints it: the figure, else the stage to reach, else empty. A row with
/// parts has none of its own, and nothing reached of its own either.
[[nodiscard]] std::string target_text(const Row& row, const Catalogue& words);
/// The figure or stage reached; empty where nothing comparable was reported.
[[nodiscard]] std::string reached_text(const Row& row, const Catalogue& words);
/// The reached share of the target (53.3%), or the distance in points where a share means nothing;
/// empty without a comparison.
[[nodiscard]] std::string share_text(const Row& row, const Catalogue& words);
/// How the status came about, where it is not simply reported: inferred, ruled.
[[nodiscard]] std::string how_text(const Row& row, const Catalogue& words);
/// The remarks (备注): pace, gap, how the status came about, findings.
[[nodiscard]] std::vector<std::string> remarks(const Row& row, const Catalogue& words);

}  // namespace plumbline::reports
