// Half-open ranges. Two types, because mixing an offset into the file with an offset into the
// cleaned text is the easiest way to quote the wrong bytes.
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>

namespace plumbline::source {

/// Bytes [from, to) of a file as it is on disk. Files are limited to 4 GiB.
struct ByteSpan {
  std::uint32_t from = 0;
  std::uint32_t to = 0;

  [[nodiscard]] constexpr std::uint32_t size() const { return to - from; }
  [[nodiscard]] constexpr bool empty() const { return to <= from; }
  auto operator<=>(const ByteSpan&) const = default;
};

/// Bytes [from, to) of a document's cleaned UTF-8 text (see model::Document).
struct TextSpan {
  std::uint32_t from = 0;
  std::uint32_t to = 0;

  [[nodiscard]] constexpr std::uint32_t size() const { return to - from; }
  [[nodiscard]] constexpr bool empty() const { return to <= from; }
  auto operator<=>(const TextSpan&) const = default;
};

/// Length of the common part of two spans; 0 when they do not touch.
template <class Span>
[[nodiscard]] constexpr std::uint32_t overlap(const Span& a, const Span& b) {
  const auto from = std::max(a.from, b.from);
  const auto to = std::min(a.to, b.to);
  return to > from ? to - from : 0;
}

}  // namespace plumbline::source
