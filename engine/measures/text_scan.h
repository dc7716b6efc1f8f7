// Small steps over a UTF-8 sentence, in bytes.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "source/byte_span.h"

namespace plumbline::measures {

/// The character that begins at `at`; 0 at the end.
[[nodiscard]] char32_t char_at(std::string_view text, std::uint32_t at);
/// The character that ends at `at`; 0 at the beginning.
[[nodiscard]] char32_t char_before(std::string_view text, std::uint32_t at);
/// Where the character behind or before `at` ends or begins; stays inside the text.
[[nodiscard]] std::uint32_t next(std::string_view text, std::uint32_t at);
[[nodiscard]] std::uint32_t previous(std::string_view text, std::uint32_t at);

[[nodiscard]] bool is_ascii_letter(char32_t c);
[[nodiscard]] bool is_digit(char32_t c);
/// 0, commas, stops, brackets, quotes and spaces: what no word goes across.
[[nodiscard]] bool is_mark(char32_t c);
/// 、 or a one-character conjunction (和, 及, 与).
[[nodiscard]] bool is_joint(char32_t c);

/// Titles 《》 and quotations “” of at most 24 characters, in order: names.
[[nodiscard]] std::vector<source::TextSpan> find_quoted(std::string_view text);

/// Answers for ascending positions whether they lie inside one of the spans.
[[nodiscard]] bool is_inside(const std::vector<source::TextSpan>& spans, std::uint32_t at);

/// Whether one of the spans, which are in order and do not overlap, shares a byte with `span`.
[[nodiscard]] bool overlaps_any(const std::vector<source::TextSpan>& spans, source::TextSpan span);

}  // namespace plumbline::measures
