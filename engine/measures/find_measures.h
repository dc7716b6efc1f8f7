// Clause to measures.
#pragma once

#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "model/document.h"
#include "model/measure.h"

namespace plumbline::measures {

/// All measures of one sentence, in order. Indicators may be taken from earlier clauses of the
/// sentence (ellipsis, 分别). Passages are not filled in: extraction makes them from `text`.
[[nodiscard]] std::vector<model::Measure> find_measures(const model::Document& document,
                                                        int sentence,
                                                        const lexicon::Lexicon& lexicon);

/// The same for a bare text (rule examples, mapping targets): spans are offsets into `text`.
[[nodiscard]] std::vector<model::Measure> find_measures(std::string_view text, model::Part part,
                                                        const lexicon::Lexicon& lexicon);

}  // namespace plumbline::measures
