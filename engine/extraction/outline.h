// The sections of a document as they are shown and stored.
#pragma once

#include <vector>

#include "model/document.h"
#include "model/reading.h"

namespace plumbline::extraction {

[[nodiscard]] std::vector<model::SectionOutline> outline(const model::Document& document,
                                                         const source::LineIndex& lines);

/// Years of the sentences of a part, ascending, each once.
[[nodiscard]] std::vector<int> years_of(const model::Document& document, model::Part part);

}  // namespace plumbline::extraction
