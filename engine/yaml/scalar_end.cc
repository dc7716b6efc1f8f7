#include "yaml/scalar_end.h"

#include <algorithm>

namespace plumbline::yaml {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

std::size_t line_end(std::string_view bytes, std::size_t at) {
  return std::min(bytes.find('\n', at), bytes.size());
}

// The explicit indentation digit of a block scalar's header; 0 when there is none.
int explicit_indent(std::string_view header) {
  for (const char c : header.substr(0, 3)) {
    if (c >= '1' && c <= '9') return c - '0';
    if (is_blank(c)) break;
  }
  return 0;
}

}  // namespace

std::optional<std::size_t> quoted_end(std::string_view bytes, std::size_t at) {
  const char quote = bytes[at];
  for (std::size_t i = at + 1; i < bytes.size(); ++i) {
    if (quote == '"' && bytes[i] == '\\') {
      ++i;
    } else if (bytes[i] == quote) {
      const bool doubled = quote == '\'' && i + 1 < bytes.size() && bytes[i + 1] == '\'';
      if (!doubled) return i + 1;
      ++i;
    }
  }
  return std::nullopt;
}

std::optional<std::size_t> plain_end(std::string_view bytes, std::size_t at,
                                     std::string_view value) {
  std::size_t v = 0;
  while (v < value.size()) {
    if (at < bytes.size() && bytes[at] == value[v] && value[v] != '\n') {
      // A space may be one of the text or a folded line end: look for the line end first.
      std::size_t space = at;
      while (space < bytes.size() && is_blank(bytes[space])) ++space;
      const bool folded = space < bytes.size() && (bytes[space] == '\n' || bytes[space] == '\r');
      if (!is_blank(bytes[at]) || !folded) {
        ++at;
        ++v;
        continue;
      }
    }
    std::size_t breaks = 0;
    while (at < bytes.size() && (is_blank(bytes[at]) || bytes[at] == '\r' || bytes[at] == '\n')) {
      if (bytes[at] == '\n') ++breaks;
      ++at;
    }
    if (breaks == 0) return std::nullopt;
    const std::size_t wanted = breaks == 1 ? 1 : breaks - 1;
    const char fold = breaks == 1 ? ' ' : '\n';
    for (std::size_t i = 0; i < wanted; ++i, ++v) {
      if (v >= value.size() || value[v] != fold) return std::nullopt;
    }
  }
  return at;
}

std::size_t block_scalar_end(std::string_view bytes, std::size_t at, int parent_column) {
  std::size_t end = line_end(bytes, at);
  const int digit = explicit_indent(bytes.substr(at + 1, end - at - 1));
  int indent = digit > 0 ? std::max(parent_column, 0) + digit : -1;
  if (digit > 0 && parent_column < 0) indent = digit;
  std::size_t last = end;
  if (last > at && bytes[last - 1] == '\r') --last;
  while (end < bytes.size()) {
    const std::size_t begin = end + 1;
    end = line_end(bytes, begin);
    std::size_t content = begin;
    while (content < end && bytes[content] == ' ') ++content;
    const auto column = static_cast<int>(content - begin);
    const bool blank = content == end || bytes[content] == '\r';
    if (blank) continue;
    if (indent < 0) indent = std::max(column, parent_column + 1);
    if (column < indent) break;
    last = bytes[end - 1] == '\r' ? end - 1 : end;
  }
  return last;
}

std::size_t skip_space_and_comments(std::string_view bytes, std::size_t at) {
  while (at < bytes.size()) {
    const char c = bytes[at];
    if (is_blank(c) || c == '\n' || c == '\r') {
      ++at;
    } else if (c == '#') {
      at = line_end(bytes, at);
    } else {
      break;
    }
  }
  return at;
}

std::size_t skip_properties(std::string_view bytes, std::size_t at) {
  while (at < bytes.size() && (bytes[at] == '&' || bytes[at] == '!')) {
    while (at < bytes.size() && !is_blank(bytes[at]) && bytes[at] != '\n' && bytes[at] != '\r' &&
           bytes[at] != ',' && bytes[at] != ']' && bytes[at] != '}') {
      ++at;
    }
    at = skip_space_and_comments(bytes, at);
  }
  return at;
}

}  // namespace plumbline::yaml
