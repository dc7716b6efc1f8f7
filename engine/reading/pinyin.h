// Readings that a web page left behind characters: 區(qū) is 區.
#pragma once

#include "reading/cleanup_log.h"
#include "reading/glyph.h"

namespace plumbline::reading {

/// Whether the text is annotated throughout (five readings with tone marks or more): only then are
/// readings without a tone mark, such as 的(de), taken for readings.
[[nodiscard]] bool has_pinyin(const Glyphs& text);

/// Appends the line [from, to) of `text` to `line` without its readings in parentheses.
/// `throughout`: has_pinyin of the whole text.
void copy_without_pinyin(const Glyphs& text, std::size_t from, std::size_t to, bool throughout,
                         Glyphs& line, CleanupLog& log);

}  // namespace plumbline::reading
