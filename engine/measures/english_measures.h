// The measures of an English sentence, as find_measures gives those of a Chinese one.
#pragma once

#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "measures/english_numbers.h"
#include "model/document.h"
#include "model/measure.h"

namespace plumbline::measures {

/// All numbers of the sentence that measure something, in order: amounts, shares, rates, durations,
/// and ordinals behind a word of ranking. No years, dates, names of things or words such as `one`.
/// Units are those of the unit table (元, 平方米, %), empty for a bare count; values are in the
/// unit, scales multiplied out. The indicator is in English, as the sentence has it: what is
/// counted, or the subject of the clause, which a clause without one takes from the measure before.
/// Role and form as for Chinese; passages are not filled in, and spans are bytes of `sentence`.
[[nodiscard]] std::vector<model::Measure> find_english_measures(std::string_view sentence,
                                                                model::Part part,
                                                                const EnglishNumberReader& reader);

}  // namespace plumbline::measures
