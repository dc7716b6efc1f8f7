// Byte offset to line and column. Computed only when somebody complains or quotes.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace plumbline::source {

/// 1-based; the column counts code points (bytes where the text is no valid UTF-8).
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;

  auto operator<=>(const Position&) const = default;
};

/// Line starts of one text. Keeps a view: the text must outlive the index.
/// "\n", "\r\n" and a lone "\r" end a line. A leading byte order mark has no column.
class LineIndex {
 public:
  explicit LineIndex(std::string_view text);

  /// `offset` past the end is taken as the end.
  [[nodiscard]] Position position(std::uint32_t offset) const;
  /// The text of a 1-based line without its line end; empty when there is no such line.
  [[nodiscard]] std::string_view line(std::uint32_t number) const;
  [[nodiscard]] std::uint32_t line_count() const;

 private:
  std::string_view text_;
  bool is_utf8_;
  std::vector<std::uint32_t> starts_;
};

}  // namespace plumbline::source
