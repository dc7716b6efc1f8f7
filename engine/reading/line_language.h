// Which language a line is in, and where two languages share one.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "model/document.h"
#include "reading/glyph.h"

namespace plumbline::reading {

/// Letters of a line as they stand in the file.
struct LetterCount {
  std::size_t han = 0;
  std::size_t latin = 0;
};

[[nodiscard]] LetterCount count_letters(std::span<const Glyph> line);

/// A line is foreign when nearly all its letters are Latin; a few letters alone (a link, a formula)
/// take the language of the file, so that in one that is not bilingual they are Chinese.
[[nodiscard]] model::Language language_of(const LetterCount& count, bool bilingual);

/// A stretch of a line: glyphs [from, to).
struct LineCell {
  std::size_t from = 0;
  std::size_t to = 0;
};

/// The cells of a line that holds both languages beside each other, as in the row of a table:
/// parted by tabs, bars or runs of spaces, else where one language ends for good and the other
/// begins. One cell where the line is in one language, a few foreign words or not.
[[nodiscard]] std::vector<LineCell> split_languages(std::span<const Glyph> line);

}  // namespace plumbline::reading
