// Web pages: the characters that a browser would show, each with its bytes in the page.
#pragma once

#include "reading/cleanup_log.h"
#include "reading/glyph.h"

namespace plumbline::reading {

/// The page without tags, comments, scripts, navigation (<nav>, <footer>, and lines that are
/// nothing but links), readings over characters (<rt>); entities are read as what they stand for;
/// each block (paragraph, list item, heading, table row, <br>) is one line. Line breaks inside a
/// block are spaces, or nothing between Chinese characters. Takes any bytes as a page, in linear
/// time; an element that is never closed ends with the page.
[[nodiscard]] Glyphs read_html(const Glyphs& page, CleanupLog& log);

/// Only the tags and entities that stand in a text of another format; its lines stay.
[[nodiscard]] Glyphs read_inline_html(const Glyphs& text, CleanupLog& log);

}  // namespace plumbline::reading
