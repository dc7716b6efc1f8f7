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

/// Decodes the code point at `at`; an invalid byte gives kReplacement with length 1.
/// `at` must be smaller than text.size().
[[nodiscard]] CodePoint decode_at(std::string_view text, std::size_t at);

/// Offset of the first byte that is no valid UTF-8; nullopt when all of it is.
[[nodiscard]] std::optional<std::size_t> find_invalid_utf8(std::string_view text);

[[nodiscard]] std::size_t count_code_points(std::string_view text);

void append_utf8(std::string& out, char32_t code_point);

/// All code points of `text`.
[[nodiscard]] std::u32string to_utf32(std::string_view text);

/// CJK Unified Ideographs, extension A and the compatibility block.
[[nodiscard]] bool is_han(char32_t code_point);

/// Offset where the code point that covers `at` begins.
[[nodiscard]] std::size_t floor_code_point(std::string_view text, std::size_t at);

}  // namespace plumbline::source
