// The year a report was delivered, where neither its head nor plumbline.yaml says so.
#pragma once

#include <optional>

#include "model/document.h"
#include "reading/find_head.h"
#include "reading/section_words.h"

namespace plumbline::reading {

/// Weighs what the text says: a heading's plan year is the year of delivery, its review year the
/// year before; so do the title, 刚刚过去的2017年, and paragraphs that begin with a year. nullopt
/// when nothing speaks of a year. `document` has its sections and sentences.
[[nodiscard]] std::optional<int> find_delivered_year(const model::Document& document,
                                                     const Head& head, const SectionWords& words);

}  // namespace plumbline::reading
