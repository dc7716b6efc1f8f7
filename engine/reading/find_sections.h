// The cleaned paragraphs to nested sections, sentences and clauses.
#pragma once

#include <cstddef>

#include "model/document.h"
#include "reading/clean_text.h"
#include "reading/section_words.h"

namespace plumbline::reading {

/// The first paragraph of the report itself: before it stand title, date and speaker.
[[nodiscard]] std::size_t find_body(const CleanText& text, const SectionWords& words);

/// Fills in sections, sentences and clauses of `document` (whose text is set), without parts and
/// years. A heading is a line with a number or bullet, a line that is one by its shape (short,
/// without a final mark), or the short first sentence of a paragraph that says its topic.
void find_sections(const CleanText& text, std::size_t body, const SectionWords& words,
                   model::Document& document);

}  // namespace plumbline::reading
