#include "reading/join_lines.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "reading/enumerator.h"
#include "source/utf8.h"

namespace plumbline::reading {
namespace {

bool is_one_of(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
}

// How the file parts its paragraphs.
struct Layout {
  bool by_blank_lines = false;
  std::size_t wrap_width = 0;  // columns; 0: lines are not broken at a width
};

// Columns that a line takes in print: a wide character takes two. Not counted beyond any page.
std::size_t width_of(const Glyphs& glyphs, const TextLine& line) {
  constexpr std::size_t kEnough = 200;
  std::size_t width = 0;
  for (std::size_t i = line.from; i < line.to && width < kEnough; ++i) {
    width += glyphs[i].value < 0x1100 ? 1 : 2;
  }
  return width;
}

// A line goes to the edge of the page when it leaves less than the indent of a paragraph and a mark
// that may not begin a line.
constexpr std::size_t kSlack = 6;  // columns

// A file is wrapped when half of its lines are about as wide as its widest; the head and a table
// may have a few wider ones.
std::size_t find_wrap_width(const Glyphs& glyphs, std::span<const TextLine> lines) {
  constexpr std::size_t kWidestPage = 120;
  constexpr std::size_t kNarrowestPage = 40;
  constexpr std::size_t kFewestLines = 20;
  if (lines.size() < kFewestLines) return 0;
  std::vector<std::size_t> widths;
  widths.reserve(lines.size());
  for (const TextLine& line : lines) widths.push_back(width_of(glyphs, line));
  const auto almost_widest =
      widths.end() - 1 - static_cast<std::ptrdiff_t>(widths.size() / kFewestLines);
  std::nth_element(widths.begin(), almost_widest, widths.end());
  const std::size_t widest = *almost_widest;
  if (widest > kWidestPage || widest < kNarrowestPage) return 0;
  const auto full = std::count_if(widths.begin(), widths.end(), [widest](std::size_t width) {
    return width + kSlack >= widest && width <= widest + kSlack;
  });
  return static_cast<std::size_t>(full) * 2 >= lines.size() ? widest : 0;
}

Layout find_layout(const Glyphs& glyphs, std::span<const TextLine> lines) {
  std::size_t blocks = 0;
  for (const TextLine& line : lines) blocks += line.blank_before > 0 ? 1 : 0;
  return {blocks > 1 && blocks * 5 >= lines.size(), find_wrap_width(glyphs, lines)};
}

// The paragraph as far as it is joined.
struct Open {
  std::size_t from = 0;
  std::size_t to = 0;
  int brackets = 0;       // opened and not closed
  bool is_item = false;   // begins with a number or bullet
  std::size_t mark = 0;   // characters of the number or bullet
  bool has_stop = false;  // a sentence has ended in it, so that it is no heading
};

class Joiner {
 public:
  Joiner(const Glyphs& glyphs, std::span<const TextLine> lines)
      : glyphs_(glyphs), lines_(lines), layout_(find_layout(glyphs, lines)) {}

  std::vector<bool> run() {
    std::vector<bool> continued(lines_.size(), false);
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      continued[i] = i > 0 && continues(i);
      if (!continued[i]) {
        open_ = {};
        open_.from = lines_[i].from;
        open_.mark = mark_of(lines_[i]);
        open_.is_item = open_.mark > 0;
      }
      take(lines_[i]);
    }
    return continued;
  }

 private:
  [[nodiscard]] char32_t first_of(const TextLine& line) const { return glyphs_[line.from].value; }
  [[nodiscard]] char32_t last() const { return glyphs_[open_.to - 1].value; }

  // Of a line only the beginning can be a number.
  [[nodiscard]] std::size_t mark_of(const TextLine& line) const {
    std::array<char32_t, kLongestEnumerator> head{};
    const std::size_t size = std::min(line.to - line.from, head.size());
    for (std::size_t i = 0; i < size; ++i) head[i] = glyphs_[line.from + i].value;
    const auto mark = find_enumerator({head.data(), size});
    return mark ? mark->length : 0;
  }

  void take(const TextLine& line) {
    for (std::size_t i = line.from; i < line.to; ++i) {
      switch (glyphs_[i].value) {
        case U'。':
          open_.has_stop = true;
          break;
        case U'《':
        case U'（':
        case U'“':
          ++open_.brackets;
          break;
        case U'》':
        case U'）':
        case U'”':
          open_.brackets = std::max(open_.brackets - 1, 0);
          break;
        default:
          break;
      }
    }
    open_.to = line.to;
  }

  [[nodiscard]] bool continues(std::size_t index) const {
    const TextLine& line = lines_[index];
    if (line.language != model::Language::zh) return false;
    if (lines_[index - 1].language != model::Language::zh) return false;
    if (line.blank_before > 0) return continues_title(index);
    const bool ends = is_one_of(last(), U"。！？；：");
    if (is_one_of(first_of(line), U"，、。；：）》”！？%")) return true;
    if (is_one_of(last(), U"，、《（“的和与及")) return true;
    if (mark_of(line) > 0) return false;
    if (open_.brackets > 0 && !ends) return true;
    if (is_date_line(line)) return true;
    if (ends) return layout_.by_blank_lines && last() != U'：';
    const std::size_t length = open_.to - open_.from;
    if (layout_.wrap_width > 0) {
      return width_of(glyphs_, lines_[index - 1]) + kSlack >= layout_.wrap_width;
    }
    if (open_.is_item && length <= open_.mark) return true;  // 一是 alone on its line
    if ((open_.is_item && !open_.has_stop) || !layout_.by_blank_lines) return false;
    return length <= 3 || length > 24;  // between them it is a heading
  }

  // A title of several lines may be spaced out: its next line begins with a word that joins.
  [[nodiscard]] bool continues_title(std::size_t index) const {
    constexpr std::size_t kHead = 12;   // lines
    constexpr std::size_t kTitle = 60;  // characters
    const TextLine& line = lines_[index];
    return index < kHead && line.blank_before == 1 && is_one_of(first_of(line), U"及和与暨并的") &&
           !open_.is_item && !is_one_of(last(), U"。！？；：，") && line.to - line.from <= kTitle &&
           open_.to - open_.from <= kTitle;
  }

  // ——2025年1月8日在某区第一届 / 代表大会会议上
  [[nodiscard]] bool is_date_line(const TextLine& line) const {
    if (glyphs_[open_.from].value != U'—' || line.to - line.from > 40) return false;
    if (open_.to - open_.from > 60) return false;
    const auto has = [this](char32_t c) {
      return std::any_of(glyphs_.begin() + static_cast<std::ptrdiff_t>(open_.from),
                         glyphs_.begin() + static_cast<std::ptrdiff_t>(open_.to),
                         [c](const Glyph& glyph) { return glyph.value == c; });
    };
    const char32_t line_last = glyphs_[line.to - 1].value;
    return has(U'年') && has(U'月') && has(U'日') && last() != U'上' && line_last == U'上';
  }

  const Glyphs& glyphs_;
  std::span<const TextLine> lines_;
  Layout layout_;
  Open open_;
};

}  // namespace

std::vector<bool> find_continued_lines(const Glyphs& glyphs, std::span<const TextLine> lines) {
  return Joiner(glyphs, lines).run();
}

}  // namespace plumbline::reading
