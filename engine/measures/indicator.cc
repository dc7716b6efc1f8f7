#include "measures/indicator.h"

#include <algorithm>

#include "measures/text_scan.h"
#include "source/utf8.h"

namespace plumbline::measures {
namespace {

bool is_loose(char32_t c) {
  constexpr std::u32string_view kLoose = U"、，,；;：: 的\n。";
  return kLoose.find(c) != std::u32string_view::npos;
}

// At every joint outside brackets and quotes.
std::vector<std::string_view> split_at_joints(std::string_view text) {
  std::vector<std::string_view> parts;
  std::uint32_t from = 0;
  int depth = 0;
  for (std::uint32_t at = 0; at < text.size(); at = next(text, at)) {
    const char32_t c = char_at(text, at);
    if (c == U'（' || c == U'(' || c == U'《' || c == U'“') ++depth;
    if (c == U'）' || c == U')' || c == U'》' || c == U'”') --depth;
    if (depth > 0 || !is_joint(c) || at == from) continue;
    parts.push_back(text.substr(from, at - from));
    from = next(text, at);
  }
  if (from < text.size()) parts.push_back(text.substr(from));
  return parts;
}

// What stands in `whole` behind the first place that ends like `part`: 级 in 区级财政收入.
std::string_view common_end(std::string_view part, std::string_view whole) {
  const std::uint32_t last = previous(part, static_cast<std::uint32_t>(part.size()));
  const std::string_view end = part.substr(last);
  const std::size_t found = whole.find(end);
  return found == std::string_view::npos ? std::string_view() : whole.substr(found + end.size());
}

// The beginning of `whole` that its last word shares with `part`: both end alike (能耗、水耗).
std::string_view common_head(std::string_view whole, std::string_view part) {
  const auto end = static_cast<std::uint32_t>(whole.size());
  if (char_before(whole, end) != char_before(part, static_cast<std::uint32_t>(part.size()))) {
    return {};
  }
  std::uint32_t from = end;
  constexpr std::size_t kLongest = 4;  // characters: of a longer end nothing says how far it goes
  const std::size_t length = source::count_code_points(part);
  if (length > kLongest) return {};
  for (std::size_t i = 0; i < length; ++i) from = previous(whole, from);
  // 火灾死亡起数、死亡人数: what both have is said once.
  constexpr std::uint32_t kWord = 6;  // bytes: two characters
  if (part.size() > kWord && whole.substr(0, from).ends_with(part.substr(0, kWord))) from -= kWord;
  return whole.substr(0, from);
}

// 的支出 in 文化事业的支出; empty when nothing follows a 的.
std::string_view genitive_end(std::string_view whole) {
  constexpr std::string_view kOf = "的";
  const std::size_t of = whole.rfind(kOf);
  return of == std::string_view::npos || of == 0 ? std::string_view() : whole.substr(of);
}

// 中、高等学校: each character stands for the first one of the last name.
bool are_initials(const std::vector<std::string_view>& parts) {
  return std::all_of(parts.begin(), parts.end() - 1,
                     [](std::string_view part) { return next(part, 0) == part.size(); });
}

}  // namespace

std::string tidy_name(std::string_view raw) {
  auto to = static_cast<std::uint32_t>(raw.size());
  std::uint32_t from = 0;
  while (from < to && is_loose(char_at(raw, from))) from = next(raw, from);
  while (to > from && is_loose(char_before(raw, to))) to = previous(raw, to);
  return std::string(raw.substr(from, to - from));
}

std::vector<std::string> share_out(std::string_view subjects, std::size_t count, std::size_t head) {
  const std::vector<std::string_view> parts = split_at_joints(subjects);
  if (parts.size() != count || count < 2) return {};
  std::vector<std::string> names(parts.begin(), parts.end());
  const std::string_view first = parts.front();
  const std::string_view last = parts.back();
  if (are_initials(parts) && source::count_code_points(last) > 2) {
    for (std::size_t i = 0; i + 1 < count; ++i) names[i] += last.substr(next(last, 0));
    return names;
  }
  constexpr std::size_t kShortest = 6;  // bytes: 解决率 is no 解决 with a subject
  if (head > 0 && head + kShortest <= first.size()) {
    for (std::size_t i = 1; i < count; ++i) names[i].insert(0, first.substr(0, head));
  }
  std::string_view end = common_end(first, last);
  if (end.empty()) end = genitive_end(last);
  if (!end.empty() && !first.ends_with(end)) {
    for (std::size_t i = 0; i + 1 < count; ++i) names[i] += end;
  } else if (head == 0 && first.size() > last.size()) {
    const std::string_view beginning = common_head(first, last);
    for (std::size_t i = 1; i < count; ++i) names[i].insert(0, beginning);
  }
  return names;
}

}  // namespace plumbline::measures
