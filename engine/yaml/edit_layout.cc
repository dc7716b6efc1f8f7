#include "yaml/edit_layout.h"

#include <algorithm>
#include <vector>

#include "yaml/bytes_check.h"
#include "yaml/scalar_end.h"

namespace plumbline::yaml {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r';
}

}  // namespace

std::string_view Layout::line_end() const {
  const std::size_t at = bytes_.find('\n');
  return at != bytes_.npos && at > 0 && bytes_[at - 1] == '\r' ? "\r\n" : "\n";
}

std::size_t Layout::line_start(std::size_t at) const {
  const std::size_t end = at == 0 ? bytes_.npos : bytes_.rfind('\n', at - 1);
  return end == bytes_.npos ? bom_length(bytes_) : end + 1;
}

int Layout::column(std::size_t at) const {
  return static_cast<int>(at - line_start(at));
}

std::optional<std::size_t> Layout::line_after(std::size_t at) const {
  const std::size_t end = std::min(bytes_.find('\n', at), bytes_.size());
  std::size_t i = at;
  while (i < end && is_blank(bytes_[i])) ++i;
  if (i < end && (bytes_[i] != '#' || i == at)) return std::nullopt;
  return std::min(end + 1, bytes_.size());
}

std::optional<std::size_t> Layout::own_line_start(std::size_t at) const {
  std::size_t start = line_start(at);
  const std::size_t indent = at - start;
  if (bytes_.substr(start, indent).find_first_not_of(' ') != bytes_.npos) return std::nullopt;
  while (start > bom_length(bytes_)) {
    const std::size_t above = line_start(start - 1);
    const std::string_view line = bytes_.substr(above, start - above);
    const std::size_t first = line.find_first_not_of(' ');
    if (first != indent || line[first] != '#') break;
    start = above;
  }
  return start;
}

std::size_t Layout::skip_to_content(std::size_t at) const {
  return skip_space_and_comments(bytes_, at);
}

bool Layout::has_comment(source::ByteSpan span) const {
  for (std::size_t i = span.from; i < span.to; ++i) {
    if (bytes_[i] != '#') continue;
    if (i == span.from || is_blank(bytes_[i - 1]) || bytes_[i - 1] == '\n') return true;
  }
  return false;
}

std::optional<source::ByteSpan> Layout::whole_lines(std::size_t from, std::size_t to) const {
  const std::size_t start = line_start(from);
  if (own_line_start(from) != start) return std::nullopt;
  const auto end = line_after(to);
  if (!end) return std::nullopt;
  source::ByteSpan span{static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(*end)};
  if (has_comment(span)) return std::nullopt;
  // The last line of a file without a final line end takes the line end above it along.
  if (*end == bytes_.size() && !bytes_.ends_with('\n') && span.from > bom_length(bytes_)) {
    --span.from;
    if (span.from > 0 && bytes_[span.from - 1] == '\r') --span.from;
  }
  return span;
}

std::vector<const Node*> Layout::ancestors(const Node& node) const {
  std::vector<const Node*> path;
  const Node* at = &tree_;
  const std::uint32_t place = node.span.from;
  while (at != &node) {
    path.push_back(at);
    if (at->kind == NodeKind::map) {
      const auto after =
          std::partition_point(at->entries.begin(), at->entries.end(),
                               [&](const Entry& entry) { return entry.key.span.from <= place; });
      if (after == at->entries.begin()) break;
      const Entry& entry = *(after - 1);
      const bool in_key = &entry.key == &node || place < entry.key.span.to;
      at = in_key ? &entry.key : &entry.value;
    } else if (at->kind == NodeKind::sequence) {
      const auto after =
          std::partition_point(at->items.begin(), at->items.end(),
                               [&](const Node& item) { return item.span.from <= place; });
      if (after == at->items.begin()) break;
      at = &*(after - 1);
    } else {
      break;
    }
  }
  return path;
}

bool Layout::inside_flow(const Node& node) const {
  const auto path = ancestors(node);
  return std::any_of(path.begin(), path.end(), [](const Node* a) { return a->flow; });
}

std::optional<std::size_t> Layout::value_start(const Node& node) const {
  std::size_t at = node.span.from;
  while (at > 0 && (is_blank(bytes_[at - 1]) || bytes_[at - 1] == '\n')) --at;
  if (at == 0 || bytes_[at - 1] != ':') return std::nullopt;
  return at;
}

std::optional<int> Layout::list_column(const Node& node) const {
  const auto path = ancestors(node);
  if (path.empty() || path.back()->kind != NodeKind::map) return std::nullopt;
  if (std::any_of(path.begin(), path.end(), [](const Node* a) { return a->flow; })) {
    return std::nullopt;
  }
  return column(path.back()->span.from) + 2;
}

std::optional<std::string> Layout::block_scalar(const Node& node, std::string_view value) const {
  if (node.style != ScalarStyle::literal) return std::nullopt;
  const std::string_view text = bytes_.substr(node.span.from, node.span.size());
  const std::size_t header = text.find('\n');
  if (header == text.npos) return std::nullopt;
  const std::size_t body = text.find_first_not_of(" \r\n", header);
  if (body == text.npos) return std::nullopt;
  const std::string indent(static_cast<std::size_t>(column(node.span.from + body)), ' ');
  if (value.ends_with('\n')) value.remove_suffix(1);
  std::string out(text.substr(0, header + 1));
  for (std::size_t at = 0; at <= value.size();) {
    const std::size_t end = std::min(value.find('\n', at), value.size());
    if (at > 0) out += line_end();
    if (end > at) out += indent;
    out += value.substr(at, end - at);
    at = end + 1;
  }
  return out;
}

}  // namespace plumbline::yaml
