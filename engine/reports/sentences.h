// What a report says in running text. Private to the room.
#pragma once

#include <string>
#include <vector>

#include "reports/catalogue.h"
#include "reports/report.h"

namespace plumbline::reports {

[[nodiscard]] std::string title_of(const Report& report, const Catalogue& words);
/// The lead: what was followed, in which sources, up to when.
[[nodiscard]] std::string basis_of(const Report& report, const Catalogue& words);
/// Counts and shares in one sentence: only the classes that occur.
[[nodiscard]] std::string summary_of(const Report& report, const Catalogue& words);
/// What opens the sections of the pace, the silence list, the changes and the unpromised results.
[[nodiscard]] std::string pace_says(const Report& report, const Catalogue& words);
[[nodiscard]] std::string silent_says(const Report& report, const Catalogue& words);
[[nodiscard]] std::string changes_say(const Report& report, const Catalogue& words);
[[nodiscard]] std::string unpromised_say(const Report& report, const Catalogue& words);
/// What a finding found. Analyses say it exactly, but in English only; in Chinese it is said by
/// kind, and the rows and passages beside it tell the rest.
[[nodiscard]] std::string finding_says(const ReportFinding& finding, const Catalogue& words);
/// How the figures are to be read, one sentence each.
[[nodiscard]] std::vector<std::string> notes_of(const Report& report, const Catalogue& words);

}  // namespace plumbline::reports
