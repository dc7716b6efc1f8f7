// Markdown: the text without the marks that only say how it looks.
#pragma once

#include "reading/cleanup_log.h"
#include "reading/glyph.h"

namespace plumbline::reading {

/// Headings without #, words without ** and `, links as their words, escapes as what they escape,
/// rows of tables as lines, list items as they are numbered, bullets as -. Front matter, rules
/// between paragraphs, fences, pictures and notes ([^1] and what stands behind [^1]:) are dropped.
/// HTML tags in the text go as in a page. Lines stay lines, each character keeps its bytes.
[[nodiscard]] Glyphs read_markdown(const Glyphs& text, CleanupLog& log);

}  // namespace plumbline::reading
