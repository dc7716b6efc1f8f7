// Which English line of a bilingual report translates which Chinese one.
#pragma once

#include "model/bilingual.h"
#include "model/document.h"

namespace plumbline::reading {

/// Both languages tell the same things in the same order, however their lines lie: one under the
/// other, paragraph by paragraph, in two columns (read_document parts these), or one language
/// behind the other. A dynamic program over the two sequences of lines finds the cheapest way to
/// pair them, one to one, one to two, two to one, two to two, or to leave one alone.
///
/// What a pairing costs: how far the lengths are from the usual ratio (Gale and Church, A program
/// for aligning sentences in bilingual corpora, 1993, with their variance and priors), less what
/// the lines share: figures by their digits, whatever the scale (1097.6亿 and 109.76 billion), and
/// Latin words that stand in the Chinese. A translation mostly stands next to its line.
///
/// Exact up to four million pairs of lines (2,000 of each language); in longer documents only lines
/// about as far from the beginning are compared, so that time and space stay linear.
[[nodiscard]] model::LineAlignment align_lines(const model::Document& document);

}  // namespace plumbline::reading
