// Which lines of a file are one paragraph: a line break in the middle of a sentence (around a
// link, at the width of a page) does not end it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "model/document.h"
#include "reading/glyph.h"

namespace plumbline::reading {

/// A cleaned line that is not blank.
struct TextLine {
  std::size_t from = 0;  // into the glyphs of all lines
  std::size_t to = 0;
  model::Language language = model::Language::zh;
  std::uint32_t blank_before = 0;
};

/// For each line whether it goes on in the paragraph of the line before it.
[[nodiscard]] std::vector<bool> find_continued_lines(const Glyphs& glyphs,
                                                     std::span<const TextLine> lines);

}  // namespace plumbline::reading
