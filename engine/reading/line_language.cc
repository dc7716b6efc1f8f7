#include "reading/line_language.h"

#include <algorithm>
#include <string_view>

#include "source/utf8.h"

namespace plumbline::reading {
namespace {

using model::Language;

// A stretch of a foreign language is at least so long: shorter it is a name in a sentence.
constexpr std::size_t kForeignLetters = 12;
constexpr std::size_t kForeignWords = 3;
// A cell of its own may be as short as a word (Housing).
constexpr std::size_t kCellLetters = 4;

bool is_separator(std::span<const Glyph> line, std::size_t at) {
  const char32_t c = line[at].value;
  if (c == U'\t' || c == U'|' || c == U'｜' || c == U'│') return true;
  if (!is_space(c)) return false;
  const bool before = at > 0 && is_space(line[at - 1].value);
  const bool after = at + 1 < line.size() && is_space(line[at + 1].value);
  return before || after;
}

std::vector<LineCell> split_at_separators(std::span<const Glyph> line) {
  std::vector<LineCell> cells;
  std::size_t from = 0;
  for (std::size_t i = 0; i <= line.size(); ++i) {
    if (i < line.size() && !is_separator(line, i)) continue;
    if (i > from) cells.push_back({from, i});
    from = i + 1;
  }
  return cells;
}

bool is_foreign(std::span<const Glyph> piece) {
  const LetterCount count = count_letters(piece);
  return count.han == 0 && count.latin >= kCellLetters;
}

bool is_foreign_sentence(std::span<const Glyph> piece) {
  std::size_t words = 0;
  bool inside = false;
  for (const Glyph& glyph : piece) {
    const bool letter = is_latin(glyph.value);
    if (letter && !inside) ++words;
    inside = letter || (inside && (glyph.value == U'\'' || glyph.value == U'’'));
  }
  const LetterCount count = count_letters(piece);
  return words >= kForeignWords && count.han == 0 && count.latin >= kForeignLetters;
}

// Neighbouring cells in one language belong together: a comma may have been typed as spaces.
std::vector<LineCell> merge_cells(std::span<const Glyph> line, const std::vector<LineCell>& cells) {
  std::vector<LineCell> merged;
  bool last_foreign = false;
  for (const LineCell& cell : cells) {
    const auto piece = line.subspan(cell.from, cell.to - cell.from);
    const LetterCount count = count_letters(piece);
    const bool silent = count.han == 0 && count.latin == 0;
    const bool foreign = count.latin > 0 && count.han == 0;
    if (!merged.empty() && (silent || foreign == last_foreign)) {
      merged.back().to = cell.to;
    } else {
      merged.push_back(cell);
      last_foreign = foreign;
    }
  }
  return merged;
}

bool has_both(std::span<const Glyph> line, const std::vector<LineCell>& cells) {
  bool han = false;
  bool foreign = false;
  for (const LineCell& cell : cells) {
    const auto piece = line.subspan(cell.from, cell.to - cell.from);
    han = han || count_letters(piece).han > 0;
    foreign = foreign || is_foreign(piece);
  }
  return han && foreign;
}

// Chinese characters and the marks that only Chinese has.
bool is_chinese(char32_t c) {
  constexpr std::u32string_view kMarks = U"。！？；：，、《》（）";
  return source::is_han(c) || kMarks.find(c) != std::u32string_view::npos;
}

// Where a Chinese sentence ends and only foreign words follow, or the other way about.
std::vector<LineCell> split_at_change(std::span<const Glyph> line) {
  constexpr std::u32string_view kEnds = U"/／)”";
  std::size_t last_han = 0;
  std::size_t first_han = line.size();
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (!is_chinese(line[i].value)) continue;
    first_han = std::min(first_han, i);
    last_han = i + 1;
  }
  std::size_t cut = last_han;
  while (cut < line.size() && kEnds.find(line[cut].value) != std::u32string_view::npos) ++cut;
  if (cut == 0) return {{0, line.size()}};
  const bool parted = cut > last_han || !source::is_han(line[cut - 1].value) ||
                      (cut < line.size() && is_space(line[cut].value));
  if (parted && is_foreign_sentence(line.subspan(cut))) {
    return {{0, cut}, {cut, line.size()}};
  }
  std::size_t end = first_han;
  while (end > 0 && (is_space(line[end - 1].value) || line[end - 1].value == U'/')) --end;
  constexpr std::u32string_view kForeignEnds = U".!?;";
  const bool closed =
      end > 0 && kForeignEnds.find(line[end - 1].value) != std::u32string_view::npos;
  if (first_han < line.size() && closed && is_foreign_sentence(line.first(end))) {
    return {{0, end}, {end, line.size()}};
  }
  return {{0, line.size()}};
}

}  // namespace

LetterCount count_letters(std::span<const Glyph> line) {
  LetterCount count;
  for (const Glyph& glyph : line) {
    if (source::is_han(glyph.value)) ++count.han;
    if (is_latin(glyph.value)) ++count.latin;
  }
  return count;
}

Language language_of(const LetterCount& count, bool bilingual) {
  const std::size_t least = bilingual ? 2 : kForeignLetters;
  return count.latin >= least && count.han * 8 < count.latin ? Language::en : Language::zh;
}

std::vector<LineCell> split_languages(std::span<const Glyph> line) {
  const LetterCount count = count_letters(line);
  if (count.han == 0 || count.latin < kCellLetters) return {{0, line.size()}};
  std::vector<LineCell> cells = merge_cells(line, split_at_separators(line));
  if (cells.size() > 1 && has_both(line, cells)) return cells;
  return split_at_change(line);
}

}  // namespace plumbline::reading
