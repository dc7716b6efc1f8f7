#include "source/line_index.h"

#include <algorithm>

#include "source/utf8.h"

namespace plumbline::source {
namespace {
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
}

LineIndex::LineIndex(std::string_view text) : text_(text) {
  starts_.push_back(text.starts_with(kByteOrderMark) ? 3 : 0);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool lone_return = text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n');
    if (text[i] == '\n' || lone_return) starts_.push_back(static_cast<std::uint32_t>(i + 1));
  }
}

Position LineIndex::position(std::uint32_t offset) const {
  offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
  if (after == starts_.begin()) return {1, 1};
  const std::uint32_t start = *(after - 1);
  const auto line = static_cast<std::uint32_t>(after - starts_.begin());
  const auto before = text_.substr(start, offset - start);
  return {line, static_cast<std::uint32_t>(count_code_points(before)) + 1};
}

std::string_view LineIndex::line(std::uint32_t number) const {
  if (number == 0 || number > starts_.size()) return {};
  const std::uint32_t from = starts_[number - 1];
  std::size_t to = number < starts_.size() ? starts_[number] : text_.size();
  while (to > from && (text_[to - 1] == '\n' || text_[to - 1] == '\r')) --to;
  return text_.substr(from, to - from);
}

std::uint32_t LineIndex::line_count() const {
  return static_cast<std::uint32_t>(starts_.size());
}

}  // namespace plumbline::source
