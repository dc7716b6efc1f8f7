// What kinds of characters a line holds, so that no pass runs over a line for what it lacks.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "reading/glyph.h"
#include "source/utf8.h"

namespace plumbline::reading {

/// Bits; those of a line are those of its characters together.
using Traits = std::uint16_t;
inline constexpr Traits kHan = 1;
inline constexpr Traits kLatin = 2;
inline constexpr Traits kDigit = 4;
inline constexpr Traits kLineEnd = 8;
inline constexpr Traits kSpace = 16;
inline constexpr Traits kInvisible = 32;
inline constexpr Traits kAccented = 64;      // Latin letters and marks that a tone can stand on
inline constexpr Traits kLookalike = 128;    // l I O o: can stand for a digit
inline constexpr Traits kMark = 256;         // , ; : ! ? ( ) ": half-width marks
inline constexpr Traits kComma = 512;        // ，
inline constexpr Traits kOtherWidth = 1024;  // forms of another width, and some that have none
inline constexpr Traits kAllTraits = 2047;

/// Read off the character alone; traits_of is the same and faster.
[[nodiscard]] constexpr Traits find_traits(char32_t c) {
  Traits traits = 0;
  if (source::is_han(c)) traits |= kHan;
  if (is_latin(c)) traits |= kLatin;
  if (is_digit(c)) traits |= kDigit;
  if (is_line_end(c)) traits |= kLineEnd;
  if (is_space(c)) traits |= kSpace;
  if (is_invisible(c)) traits |= kInvisible;
  if ((c >= 0xC0 && c <= 0x24F) || (c >= 0x300 && c <= 0x30C) || c == 0x1E3F) traits |= kAccented;
  if (c == U'l' || c == U'I' || c == U'O' || c == U'o') traits |= kLookalike;
  if (c == U',' || c == U';' || c == U':' || c == U'!' || c == U'?' || c == U'(' || c == U')' ||
      c == U'"') {
    traits |= kMark;
  }
  if (c == U'，') traits |= kComma;
  const bool is_usual = c == U'，' || c == U'；' || c == U'：' || c == U'！' || c == U'？' ||
                        c == U'（' || c == U'）';
  if (c >= 0xFE50 && !is_usual) traits |= kOtherWidth;
  return traits;
}

inline constexpr auto kAsciiTraits = [] {
  std::array<Traits, 128> traits{};
  for (char32_t c = 0; c < traits.size(); ++c) traits[c] = find_traits(c);
  return traits;
}();

[[nodiscard]] constexpr Traits traits_of(char32_t c) {
  if (c >= 0x4E00 && c <= 0x9FFF) return kHan;
  return c < kAsciiTraits.size() ? kAsciiTraits[c] : find_traits(c);
}

[[nodiscard]] inline Traits traits_of(std::span<const Glyph> line) {
  Traits traits = 0;
  for (const Glyph& glyph : line) traits |= traits_of(glyph.value);
  return traits;
}

}  // namespace plumbline::reading
