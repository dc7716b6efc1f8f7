#include "source/nearest_name.h"

#include <algorithm>

#include "source/utf8.h"

namespace plumbline::source {
namespace {

constexpr std::size_t kFarthest = 2;  // edits; the bound clang and git use for short names

// Optimal string alignment: insertions, deletions, substitutions, transpositions of neighbours.
std::size_t edit_distance(const std::u32string& a, const std::u32string& b) {
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t cost = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + cost});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before[j - 2] + 1);
      }
    }
    before.swap(last);
    last.swap(row);
  }
  return last[b.size()];
}

}  // namespace

std::optional<std::string> nearest_name(std::string_view name,
                                        std::span<const std::string> candidates) {
  const std::u32string wanted = to_utf32(name);
  std::optional<std::string> nearest;
  std::size_t best = kFarthest + 1;
  for (const std::string& candidate : candidates) {
    const std::u32string points = to_utf32(candidate);
    const auto [shorter, longer] = std::minmax({points.size(), wanted.size()});
    if (longer - shorter >= best) continue;
    const std::size_t distance = edit_distance(wanted, points);
    if (distance < best && distance < wanted.size()) {
      best = distance;
      nearest = candidate;
    }
  }
  return nearest;
}

std::string did_you_mean(std::string_view name, std::span<const std::string> candidates) {
  const auto nearest = nearest_name(name, candidates);
  return nearest ? "; did you mean '" + *nearest + "'?" : std::string();
}

}  // namespace plumbline::source
