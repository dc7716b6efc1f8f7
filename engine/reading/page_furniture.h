// What stands on a printed page beside the text: page numbers and running heads.
#pragma once

#include "reading/cleanup_log.h"
#include "reading/glyph.h"

namespace plumbline::reading {

/// A text with form feeds (as PDF files are converted to) as one run of lines: the number of a page
/// and lines that stand at the same edge of three pages and of half of them go, and the break
/// between two pages becomes a line end, so that a sentence can go on over it. A text without form
/// feeds stays as it is.
[[nodiscard]] Glyphs join_pages(Glyphs text, CleanupLog& log);

}  // namespace plumbline::reading
