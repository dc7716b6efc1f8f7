#include "reading/normalise.h"

#include <string_view>
#include <utility>

#include "reading/glyph_traits.h"
#include "source/utf8.h"

namespace plumbline::reading {
namespace {

using source::is_han;

source::ByteSpan place(const Glyph& glyph) {
  return {glyph.from, glyph.to};
}

void change(Glyph& glyph, char32_t value, Cleanup kind, CleanupLog& log) {
  if (glyph.value == value) return;
  glyph.value = value;
  log.add(kind, place(glyph));
}

void drop_invisible(Glyphs& line, CleanupLog& log) {
  std::erase_if(line, [&log](const Glyph& glyph) {
    if (!is_invisible(glyph.value)) return false;
    log.add(Cleanup::invisible_removed, place(glyph));
    return true;
  });
  for (Glyph& glyph : line) {
    if (is_space(glyph.value)) glyph.value = U' ';
  }
}

// Full-width forms of letters, digits and signs; half-width and small forms of Chinese marks.
char32_t usual_width(char32_t c) {
  static constexpr std::u32string_view kFrom = U"％﹪．＋－／＆＃＊＝＜＞～｡､､﹐﹑﹔﹕﹖﹗﹙﹚＂＇";
  static constexpr std::u32string_view kTo = U"%%.+-/&#*=<>～。、、，、；：？！（）\"'";
  if (c >= U'０' && c <= U'９') return c - U'０' + U'0';
  if (c >= U'Ａ' && c <= U'Ｚ') return c - U'Ａ' + U'A';
  if (c >= U'ａ' && c <= U'ｚ') return c - U'ａ' + U'a';
  if (c < 0xFE50 && c != U'％') return c;
  const auto at = kFrom.find(c);
  return at == std::u32string_view::npos ? c : kTo[at];
}

// A run of single digits with spaces between them, such as 1 9 9 7.
struct SpacedDigits {
  std::size_t end = 0;
  bool is_number = false;
};

// Taken for one number when a space and a Chinese word or sign follow, so that “6 4” and “1 4 n”
// (pluses that got lost) stay as they are.
SpacedDigits spaced_digits_at(const Glyphs& line, std::size_t at) {
  const auto value = [&line](std::size_t i) { return i < line.size() ? line[i].value : U'\0'; };
  std::size_t digits = 1;
  std::size_t i = at + 1;
  for (;;) {
    std::size_t next = i;
    if (value(next) == U' ') ++next;
    if (value(next) == U'.') {
      ++next;
      if (value(next) == U' ') ++next;
    }
    if (next == i || !is_digit(value(next))) break;
    ++digits;
    i = next + 1;
  }
  if (digits < 2 || value(i) != U' ') return {i, false};
  const char32_t after = value(i + 1);
  return {i, !is_latin(after) && !is_digit(after) && after != U'\0'};
}

void join_spaced_digits(Glyphs& line, CleanupLog& log) {
  Glyphs joined;
  joined.reserve(line.size());
  for (std::size_t i = 0; i < line.size();) {
    const bool begins = is_digit(line[i].value) && (i == 0 || !is_digit(line[i - 1].value));
    if (!begins) {
      joined.push_back(line[i++]);
      continue;
    }
    const SpacedDigits run = spaced_digits_at(line, i);
    if (run.is_number) log.add(Cleanup::digits_joined, {line[i].from, line[run.end - 1].to});
    for (; i < run.end; ++i) {
      if (!run.is_number || line[i].value != U' ') joined.push_back(line[i]);
    }
  }
  line = std::move(joined);
}

// 25l亿, 2O24年: a letter among digits that can only be a digit.
void read_letters_as_digits(Glyphs& line, CleanupLog& log) {
  static constexpr std::u32string_view kAfter = U".%‰亿万千百元年";
  for (std::size_t i = 1; i + 1 < line.size(); ++i) {
    const char32_t c = line[i].value;
    const bool one = c == U'l' || c == U'I';
    const bool zero = c == U'O' || c == U'o';
    if ((!one && !zero) || !is_digit(line[i - 1].value)) continue;
    const char32_t after = line[i + 1].value;
    if (!is_digit(after) && kAfter.find(after) == std::u32string_view::npos) continue;
    change(line[i], one ? U'1' : U'0', Cleanup::letter_read_as_digit, log);
  }
}

// $20，300美元: an amount is marked once, so that these are two. Whoever writes $20,300 with a mark
// of the keyboard means one, whatever stands behind.
bool parts_amounts(const Glyphs& line, std::size_t at, std::size_t digits_before) {
  static constexpr std::u32string_view kSigns = U"$¥￥€£";
  static constexpr std::u32string_view kMoney = U"元圆块美港欧英日台人";
  if (line[at].value != U'，' || at <= digits_before || at + 4 >= line.size()) return false;
  const char32_t sign = line[at - 1 - digits_before].value;
  return kSigns.find(sign) != std::u32string_view::npos &&
         kMoney.find(line[at + 4].value) != std::u32string_view::npos;
}

// 1,234: a comma with three digits behind it and up to three before it.
bool is_thousands_comma(const Glyphs& line, std::size_t at) {
  if (at == 0 || at + 3 >= line.size()) return false;
  for (std::size_t i = at + 1; i <= at + 3; ++i) {
    if (!is_digit(line[i].value)) return false;
  }
  if (at + 4 < line.size() && is_digit(line[at + 4].value)) return false;
  std::size_t before = 0;
  while (before < at && before < 4 && is_digit(line[at - 1 - before].value)) ++before;
  return before >= 1 && before <= 3 && !parts_amounts(line, at, before);
}

char32_t chinese_mark(const Glyphs& line, std::size_t at) {
  const char32_t before = at > 0 ? line[at - 1].value : U'\0';
  const char32_t after = at + 1 < line.size() ? line[at + 1].value : U'\0';
  switch (line[at].value) {
    case U',':
    case U'，':
      return is_thousands_comma(line, at) ? U',' : U'，';
    case U';':
      return U'；';
    case U':':
      return (is_digit(before) && is_digit(after)) || after == U'/' ? U':' : U'：';
    case U'!':
      return U'！';
    case U'?':  // elsewhere it stands for a character that got lost
      return after == U'\0' || after == U'”' || after == U' ' ? U'？' : U'?';
    case U'(':
      return U'（';
    case U')':
      return U'）';
    default:
      return line[at].value;
  }
}

void normalise_marks(Glyphs& line, CleanupLog& log) {
  std::size_t quotes = 0;
  for (const Glyph& glyph : line) quotes += glyph.value == U'"' ? 1 : 0;
  const bool paired = quotes % 2 == 0;
  bool open = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    char32_t mark = chinese_mark(line, i);
    if (mark == U'"' && paired) {
      open = !open;
      mark = open ? U'“' : U'”';
    }
    change(line[i], mark, Cleanup::punctuation_normalised, log);
  }
}

// Characters of Latin words and numbers: a space between two of them parts words.
bool joins_latin(char32_t c) {
  return is_digit(c) || is_latin(c) || c == U'.' || c == U'%' || c == U'&' || c == U'\'' ||
         c == U'-' || c == U'+' || c == U'/';
}

// How many characters without a space stand before (step -1) or behind (step 1) the space.
std::size_t phrase_length(const Glyphs& line, std::size_t at, int step) {
  std::size_t length = 0;
  for (auto i = static_cast<std::ptrdiff_t>(at); i >= 0 && i < std::ssize(line); i += step) {
    if (!is_han(line[static_cast<std::size_t>(i)].value)) break;
    ++length;
  }
  return length;
}

bool keeps_space(const Glyphs& line, std::size_t before, std::size_t after) {
  constexpr std::size_t kPhrase = 4;  // characters; shorter is a spaced-out name or title
  const char32_t left = line[before].value;
  const char32_t right = line[after].value;
  if (right == U'%') return false;
  if (joins_latin(left) && joins_latin(right)) return true;
  return is_han(left) && is_han(right) && phrase_length(line, before, -1) >= kPhrase &&
         phrase_length(line, after, 1) >= kPhrase;
}

// Runs of spaces: one is kept where `keeps` says so, never at the ends of the line.
template <class Keeps>
void drop_spaces(Glyphs& line, CleanupLog& log, Keeps keeps) {
  Glyphs kept;
  kept.reserve(line.size());
  for (std::size_t i = 0; i < line.size();) {
    if (line[i].value != U' ') {
      kept.push_back(line[i++]);
      continue;
    }
    std::size_t end = i;
    while (end < line.size() && line[end].value == U' ') ++end;
    const bool inside = i > 0 && end < line.size();
    std::size_t first = i;
    if (inside && keeps(i - 1, end)) kept.push_back(line[first++]);
    for (std::size_t j = first; j < end; ++j) log.add(Cleanup::spaces_removed, place(line[j]));
    i = end;
  }
  line = std::move(kept);
}

}  // namespace

void normalise_chinese(Glyphs& line, CleanupLog& log) {
  Traits traits = traits_of(line);
  const auto has = [&traits](Traits wanted) { return (traits & wanted) != 0; };
  if (has(kInvisible | kSpace)) drop_invisible(line, log);
  if (has(kOtherWidth)) {
    for (Glyph& glyph : line) {
      change(glyph, usual_width(glyph.value), Cleanup::width_normalised, log);
    }
    traits = kAllTraits;
  }
  if (has(kDigit) && has(kSpace)) join_spaced_digits(line, log);
  if (has(kDigit) && has(kLookalike)) read_letters_as_digits(line, log);
  if (has(kSpace)) {
    drop_spaces(line, log, [&line](std::size_t before, std::size_t after) {
      return keeps_space(line, before, after);
    });
  }
  if (has(kMark) || (has(kComma) && has(kDigit))) normalise_marks(line, log);
}

void normalise_foreign(Glyphs& line, CleanupLog& log) {
  drop_invisible(line, log);
  drop_spaces(line, log, [](std::size_t, std::size_t) { return true; });
}

}  // namespace plumbline::reading
