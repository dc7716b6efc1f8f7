// Which stretch of a report reviews, which plans, and for which year.
#pragma once

#include "model/document.h"
#include "reading/find_head.h"
#include "reading/section_words.h"

namespace plumbline::reading {

/// Sets part and year of every section and sentence of `document`, whose info has kind and
/// delivered_year. A heading says what its section is; a paragraph that begins with another time
/// (今年, 过去五年, 2017年) changes it for itself or for good; what thanks, draws lessons, looks at
/// the situation or closes is `other`. Paragraphs before `body` are `other`.
void find_parts(const Head& head, const SectionWords& words, std::size_t body,
                model::Document& document);

}  // namespace plumbline::reading
