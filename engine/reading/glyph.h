// One character on its way from the file to the cleaned text, with the bytes it stems from.
#pragma once

#include <cstdint>
#include <vector>

namespace plumbline::reading {

/// `value` may be changed or the glyph dropped; the bytes [from, to) of the file stay with it.
struct Glyph {
  char32_t value = 0;
  std::uint32_t from = 0;
  std::uint32_t to = 0;
};

using Glyphs = std::vector<Glyph>;

[[nodiscard]] constexpr bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}
[[nodiscard]] constexpr bool is_ascii_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}
/// Letters of Latin scripts, accented ones included.
[[nodiscard]] constexpr bool is_latin(char32_t c) {
  return is_ascii_letter(c) || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7);
}
[[nodiscard]] constexpr bool is_line_end(char32_t c) {
  return c == U'\n' || c == U'\r' || c == 0x2028 || c == 0x2029;
}
/// Spaces of every width; no line ends.
[[nodiscard]] constexpr bool is_space(char32_t c) {
  return c == U' ' || c == U'\t' || c == 0xA0 || c == 0x3000 || c == 0x1680 || c == 0x202F ||
         c == 0x205F || (c >= 0x2000 && c <= 0x200A);
}
/// Zero-width characters, byte order marks, soft hyphens and control characters.
[[nodiscard]] constexpr bool is_invisible(char32_t c) {
  return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF || c == 0xAD || c == 0xFFFD ||
         (c < 0x20 && c != U'\t' && !is_line_end(c)) || (c >= 0x7F && c < 0xA0);
}

}  // namespace plumbline::reading
