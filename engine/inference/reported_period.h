// Which part of the year a reported figure is for.
#pragma once

#include "lexicon/lexicon.h"
#include "model/measure.h"
#include "model/task.h"

namespace plumbline::inference {

/// Whether the figure is for a month or quarter alone (6月份, 当月, 三季度), by the last word of
/// the lexicon classes `period.slice` and `period.to_date` before or in it within its sentence:
/// such a figure does not answer a target for the year, as 1—6月份 and 累计 do.
[[nodiscard]] bool is_for_slice_of_year(const model::Measure& outcome, const model::Result& result,
                                        const lexicon::Lexicon& lexicon);

/// Whether the figure is a change over several years (比2010年增长60%, 年均增长8%): it answers no
/// target for the one year of `result`.
[[nodiscard]] bool is_over_several_years(const model::Measure& outcome,
                                         const model::Result& result);

}  // namespace plumbline::inference
