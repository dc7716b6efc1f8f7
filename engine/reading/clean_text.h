// The decoded characters of a file to the text that all later stages read, with the map back.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/document.h"
#include "model/offset_map.h"
#include "reading/cleanup_log.h"
#include "reading/glyph.h"
#include "reading/traditional.h"
#include "source/byte_span.h"

namespace plumbline::reading {

/// One paragraph of the cleaned text: the lines of the file that belong together.
struct Paragraph {
  source::TextSpan span;  // without the line end; never empty
  model::Language language = model::Language::zh;
  std::uint32_t blank_before = 0;  // empty lines above it
};

/// Paragraphs are parted by one "\n" each.
struct CleanText {
  std::string text;
  model::OffsetMap offsets;
  std::vector<Paragraph> paragraphs;
  bool traditional = false;  // was converted
  bool pinyin = false;       // was annotated throughout
};

[[nodiscard]] CleanText clean_text(const Glyphs& glyphs, CleanupLog& log);

/// What clean_text makes of a piece of a line when it stands alone (line ends in it vanish).
[[nodiscard]] std::string clean_piece(const Glyphs& piece, bool traditional, bool pinyin);
/// The same with tables that are loaded already; nullptr for a text that is not Traditional.
[[nodiscard]] std::string clean_piece(const Glyphs& piece, const Simplifier* simplifier,
                                      bool pinyin);

}  // namespace plumbline::reading
