#include "reading/enumerator.h"

#include "reading/glyph.h"

namespace plumbline::reading {
namespace {

using model::NumberingStyle;

bool is_one_of(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
}

// Characters from `at` on that stand in `set`, at most `most`.
std::size_t run(std::u32string_view line, std::size_t at, std::u32string_view set,
                std::size_t most) {
  std::size_t length = 0;
  while (length < most && at + length < line.size() && is_one_of(line[at + length], set)) ++length;
  return length;
}

constexpr std::u32string_view kNumerals = U"一二三四五六七八九十百";
constexpr std::u32string_view kDigits = U"0123456789";
constexpr std::u32string_view kBullets = U"●◆■▲○★☆◇□※•▪►◎⚫";

char32_t at_or_end(std::u32string_view line, std::size_t at) {
  return at < line.size() ? line[at] : U'\0';
}

// 第一部分, 第二章; 第一，.
std::optional<Enumerator> after_ordinal_sign(std::u32string_view line) {
  const std::size_t numerals = run(line, 1, kNumerals, 3);
  if (numerals == 0) return std::nullopt;
  const std::size_t at = 1 + numerals;
  if (line.substr(at).starts_with(U"部分")) {
    return Enumerator{NumberingStyle::part, at + 2 + run(line, at + 2, U"：、， ", 1)};
  }
  if (is_one_of(at_or_end(line, at), U"章篇")) {
    return Enumerator{NumberingStyle::part, at + 1 + run(line, at + 1, U"：、， ", 1)};
  }
  if (is_one_of(at_or_end(line, at), U"，、：")) {
    return Enumerator{NumberingStyle::ordinal, at + 1};
  }
  return std::nullopt;
}

// 一、 and 一是.
std::optional<Enumerator> after_numerals(std::u32string_view line) {
  const std::size_t numerals = run(line, 0, kNumerals, 3);
  if (numerals == 0) return std::nullopt;
  const char32_t mark = at_or_end(line, numerals);
  if (is_one_of(mark, U"、.")) return Enumerator{NumberingStyle::chinese, numerals + 1};
  if (is_one_of(mark, U"是要")) return Enumerator{NumberingStyle::first_is, numerals + 1};
  return std::nullopt;
}

// （一） and （1）.
std::optional<Enumerator> in_parentheses(std::u32string_view line) {
  const std::size_t numerals = run(line, 1, kNumerals, 3);
  const std::size_t digits = run(line, 1, kDigits, 2);
  const std::size_t length = 1 + (numerals > 0 ? numerals : digits);
  if (length == 1 || at_or_end(line, length) != U'）') return std::nullopt;
  if (numerals > 0) return Enumerator{NumberingStyle::parenthesised, length + 1};
  return Enumerator{NumberingStyle::arabic, length + 1, true};
}

// 1. and 1、; not 1.5.
std::optional<Enumerator> after_digits(std::u32string_view line) {
  const std::size_t digits = run(line, 0, kDigits, 2);
  if (digits == 0 || is_digit(at_or_end(line, digits))) return std::nullopt;
  const char32_t mark = at_or_end(line, digits);
  if (mark == U'）') return Enumerator{NumberingStyle::arabic, digits + 1, true};
  if (!is_one_of(mark, U".、") || is_digit(at_or_end(line, digits + 1))) return std::nullopt;
  return Enumerator{NumberingStyle::arabic, digits + 1};
}

std::optional<Enumerator> after_dashes(std::u32string_view line) {
  const std::size_t dashes = run(line, 0, U"—─-–", 3);
  if (dashes == 0 || is_digit(at_or_end(line, dashes))) return std::nullopt;
  return Enumerator{NumberingStyle::bullet, dashes + run(line, dashes, U" ", 1)};
}

}  // namespace

std::optional<Enumerator> find_enumerator(std::u32string_view line) {
  if (line.empty()) return std::nullopt;
  const char32_t first = line[0];
  if (first == U'第') return after_ordinal_sign(line);
  if (first == U'（') return in_parentheses(line);
  if (is_digit(first)) return after_digits(line);
  if (is_one_of(first, U"—─-–")) return after_dashes(line);
  if (is_one_of(first, kBullets)) {
    return Enumerator{NumberingStyle::bullet, 1 + run(line, 1, U" ", 1)};
  }
  return after_numerals(line);
}

}  // namespace plumbline::reading
