// The due date that a clause states.
#pragma once

#include <optional>

#include "calendar/date.h"
#include "source/byte_span.h"

namespace plumbline::extraction {

class SentenceReader;

/// The last day of the period named in `span`: a word of a lexicon class due.month_NN (上半年 is of
/// due.month_06), or one of due.month (月底前, 月前) with the month's digits before it. The latest
/// where several stand; nullopt where none stands. `year` is the plan year.
[[nodiscard]] std::optional<calendar::Date> find_due_date(const SentenceReader& reader,
                                                          source::TextSpan span, int year);

}  // namespace plumbline::extraction
