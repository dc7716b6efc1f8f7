// UTF-8 over string_view: decoding, validity, counting.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::source {

/// A decoded code point and the number of bytes it took (at least 1).
struct CodePoint {
  char32_t value = 0;
  std::uint8_t length = 1;
};

inline constexpr char32_t kReplacement = 0xFFFD;

/// Any code point that `decode_at` does not read by itself.
[[nodiscard]] CodePoint decode_rare(std::string_view text, std::size_t at);

/// Decodes the code point at `at`; an invalid byte gives kReplacement with length 1.
/// `at` must be smaller than text.size(). Here, because it is in every inner loop: ASCII, and
/// characters of three bytes whose lead byte allows no overlong form and no surrogate.
[[nodiscard]] inline CodePoint decode_at(std::string_view text, std::size_t at) {
  const auto byte = [text, at](std::size_t i) {
    return static_cast<std::uint32_t>(static_cast<std::uint8_t>(text[at + i]));
  };
  const std::uint32_t first = byte(0);
  if (first < 0x80) return {first, 1};
  const bool is_plain = first - 0xE1u < 0xF0u - 0xE1u && first != 0xED;
  if (!is_plain || text.size() - at < 3) return decode_rare(text, at);
  const std::uint32_t second = byte(1) ^ 0x80;  // below 0x40 for the bytes that may follow
  const std::uint32_t third = byte(2) ^ 0x80;
  if ((second | third) >= 0x40) return decode_rare(text, at);
  return {((first & 0x0F) << 12) | (second << 6) | third, 3};
}

/// Offset of the first byte that is no valid UTF-8; nullopt when all of it is.
[[nodiscard]] std::optional<std::size_t> find_invalid_utf8(std::string_view text);

[[nodiscard]] std::size_t count_code_points(std::string_view text);

void append_utf8(std::string& out, char32_t code_point);

/// All code points of `text`.
[[nodiscard]] std::u32string to_utf32(std::string_view text);

/// CJK Unified Ideographs, extension A and the compatibility block.
[[nodiscard]] constexpr bool is_han(char32_t code_point) {
  return (code_point >= 0x4E00 && code_point <= 0x9FFF) ||
         (code_point >= 0x3400 && code_point <= 0x4DBF) ||
         (code_point >= 0xF900 && code_point <= 0xFAFF);
}

/// Offset where the code point that covers `at` begins.
[[nodiscard]] std::size_t floor_code_point(std::string_view text, std::size_t at);

}  // namespace plumbline::source
