#include "cli/line_diff.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace plumbline::cli {
namespace {

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

}  // namespace

std::string line_diff(std::string_view path, std::string_view before, std::string_view after) {
  const auto old_lines = lines_of(before);
  const auto new_lines = lines_of(after);
  const std::size_t count = std::min(old_lines.size(), new_lines.size());
  std::string text;
  for (std::size_t i = 0; i < count;) {
    if (old_lines[i] == new_lines[i]) {
      ++i;
      continue;
    }
    // A hunk goes on as long as changes lie no more than two lines apart.
    std::size_t last = i;
    for (std::size_t j = i; j < count && j <= last + 2; ++j) {
      if (old_lines[j] != new_lines[j]) last = j;
    }
    const std::size_t from = i > 0 ? i - 1 : 0;
    const std::size_t to = std::min(last + 2, count);
    text += fmt::format("@@ -{0},{1} +{0},{1} @@\n", from + 1, to - from);
    for (std::size_t j = from; j < to;) {
      if (old_lines[j] == new_lines[j]) {
        text += fmt::format(" {}\n", old_lines[j++]);
        continue;
      }
      std::size_t end = j;
      while (end < to && old_lines[end] != new_lines[end]) ++end;
      for (std::size_t k = j; k < end; ++k) text += fmt::format("-{}\n", old_lines[k]);
      for (std::size_t k = j; k < end; ++k) text += fmt::format("+{}\n", new_lines[k]);
      j = end;
    }
    i = last + 1;
  }
  if (text.empty()) return text;
  return fmt::format("--- {0}\n+++ {0}\n{1}", path, text);
}

}  // namespace plumbline::cli
