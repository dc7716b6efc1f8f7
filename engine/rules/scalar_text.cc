#include "rules/scalar_text.h"

#include <algorithm>

namespace plumbline::rules {
namespace {

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// Where the content begins: behind the opening quote, or behind the header line of a block.
std::size_t content_start(std::string_view bytes, const yaml::Node& node) {
  switch (node.style) {
    case yaml::ScalarStyle::plain:
      return node.span.from;
    case yaml::ScalarStyle::single_quoted:
    case yaml::ScalarStyle::double_quoted:
      return node.span.from + 1;
    case yaml::ScalarStyle::literal:
    case yaml::ScalarStyle::folded:
      return std::min<std::size_t>(bytes.find('\n', node.span.from), node.span.to);
  }
  return node.span.from;
}

// Pairs each byte of the value with a byte of the file: equal bytes pair up, a run of space in the
// value (a folded line end) pairs with a run of space in the file, and a quote or backslash that
// only escapes the next byte is stepped over. Empty when the two do not follow each other.
std::vector<std::uint32_t> pair_up(std::string_view bytes, const yaml::Node& node) {
  std::vector<std::uint32_t> offsets;
  std::size_t at = content_start(bytes, node);
  const std::size_t end = node.span.to;
  const auto skip_space = [&] {
    while (at < end && is_space(bytes[at])) ++at;
  };
  bool in_space = false;
  for (const char c : node.value) {
    if (is_space(c)) {
      offsets.push_back(static_cast<std::uint32_t>(std::min(at, end)));
      if (!in_space) skip_space();
      in_space = true;
      continue;
    }
    in_space = false;
    skip_space();
    const bool escaped =
        at + 1 < end && bytes[at + 1] == c &&
        ((node.style == yaml::ScalarStyle::double_quoted && bytes[at] == '\\') ||
         (node.style == yaml::ScalarStyle::single_quoted && bytes[at] == '\'' && c == '\''));
    if (escaped) ++at;
    if (at >= end || bytes[at] != c) return {};
    offsets.push_back(static_cast<std::uint32_t>(at++));
  }
  return offsets;
}

}  // namespace

ScalarText::ScalarText(const source::SourceFile& file, const yaml::Node& node)
    : text_(node.value), whole_(node.span), offsets_(pair_up(file.bytes, node)) {}

source::ByteSpan ScalarText::place(std::size_t from, std::size_t to) const {
  if (offsets_.empty()) return whole_;
  const std::size_t last = offsets_.size() - 1;
  if (from > last) return {offsets_[last] + 1, offsets_[last] + 1};
  if (to <= from) return {offsets_[from], offsets_[from]};
  return {offsets_[from], offsets_[std::min(to - 1, last)] + 1};
}

}  // namespace plumbline::rules
