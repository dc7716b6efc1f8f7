#include "source/line_index.h"

#include <algorithm>
#include <cstring>

#include "source/utf8.h"

namespace plumbline::source {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

// The code points of valid UTF-8, eight bytes at a time: lines are as long as paragraphs, and every
// task has its column.
std::size_t count_begun(std::string_view text) {
  constexpr std::uint64_t kLowBits = 0x0101010101010101;
  std::size_t continuations = 0;
  std::size_t at = 0;
  for (; at + sizeof(std::uint64_t) <= text.size(); at += sizeof(std::uint64_t)) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + at, sizeof(bytes));
    const std::uint64_t flags = (bytes >> 7) & ~(bytes >> 6) & kLowBits;
    continuations += flags * kLowBits >> 56;
  }
  for (; at < text.size(); ++at) continuations += is_continuation(text[at]) ? 1 : 0;
  return text.size() - continuations;
}

}  // namespace

LineIndex::LineIndex(std::string_view text)
    : text_(text), is_utf8_(!find_invalid_utf8(text).has_value()) {
  starts_.push_back(text.starts_with(kByteOrderMark) ? 3 : 0);
  const auto add = [this](std::size_t start) {
    starts_.push_back(static_cast<std::uint32_t>(start));
  };
  if (text.find('\r') == text.npos) {
    for (auto at = text.find('\n'); at != text.npos; at = text.find('\n', at + 1)) add(at + 1);
    return;
  }
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool lone_return = text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n');
    if (text[i] == '\n' || lone_return) add(i + 1);
  }
}

Position LineIndex::position(std::uint32_t offset) const {
  offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
  if (after == starts_.begin()) return {1, 1};
  const std::uint32_t start = *(after - 1);
  const auto line = static_cast<std::uint32_t>(after - starts_.begin());
  const auto before = text_.substr(start, offset - start);
  const bool whole = offset == text_.size() || !is_continuation(text_[offset]);
  const std::size_t count = is_utf8_ && whole ? count_begun(before) : count_code_points(before);
  return {line, static_cast<std::uint32_t>(count) + 1};
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
