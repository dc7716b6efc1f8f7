#include "linking/phases.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "source/utf8.h"

namespace plumbline::linking {
namespace {

constexpr std::string_view kPhase = "phase.";

// Longer words of the lexicon stand before no name.
constexpr std::size_t kLongestWord = 4;
// Two characters are the shortest name that tells a project.
constexpr std::size_t kShortestName = 2;

bool is_mark(char32_t point) {
  constexpr std::u32string_view kMarks = U"，。；、：！？“”‘’（）《》【】,;:()\"' \u3000\n";
  return kMarks.find(point) != kMarks.npos;
}

std::u32string before_word(std::string_view text) {
  std::u32string points = source::to_utf32(text);
  const auto mark = std::find_if(points.rbegin(), points.rend(), is_mark);
  points.erase(points.begin(), mark.base());
  return points;
}

}  // namespace

PhaseReader::PhaseReader(const lexicon::Lexicon& lexicon) {
  for (const lexicon::WordClass& word_class : lexicon.classes()) {
    const std::string_view name = word_class.name;
    if (!name.starts_with(kPhase)) continue;
    std::uint32_t number = 0;
    const char* end = name.data() + name.size();
    const auto read = std::from_chars(name.data() + kPhase.size(), end, number);
    if (read.ec != std::errc() || read.ptr != end) continue;
    for (const std::string& word : word_class.words) matcher_.add(word, number);
  }
  matcher_.build();
  for (const char* classes : {"action", "entity.boundary", "link.stop", "stage"}) {
    for (const std::string& word : lexicon.words(classes)) {
      not_in_names_.insert(source::to_utf32(word));
    }
  }
}

std::vector<Phase> PhaseReader::read(const model::Statement& statement) const {
  if (matcher_.find(statement.text).empty()) return {};
  std::string_view text = statement.sentence;
  std::size_t from = text.find(statement.text);
  if (from == text.npos) {
    text = statement.text;
    from = 0;
  }
  const std::size_t to = from + statement.text.size();
  std::vector<Phase> phases;
  std::u32string named;
  std::size_t covered = 0;  // 第二期 holds 二期
  for (const auto& match : matcher_.find(text)) {
    if (match.from < covered) continue;
    covered = match.to;
    std::u32string before = before_word(text.substr(0, match.from));
    if (before.size() >= kShortestName && !not_in_names_.contains(before)) {
      named = std::move(before);
    }
    if (named.empty() || match.from < from || match.to > to) continue;
    phases.push_back({static_cast<int>(match.number), named});
  }
  return phases;
}

bool PhaseReader::begins_name(const std::u32string& before, std::size_t name) const {
  const std::size_t rest = before.size() - name;
  if (rest == 0) return true;
  for (std::size_t length = 1; length <= std::min(rest, kLongestWord); ++length) {
    if (not_in_names_.contains(before.substr(rest - length, length))) return true;
  }
  return false;
}

std::size_t PhaseReader::common_name(const Phase& a, const Phase& b) const {
  const auto end =
      std::mismatch(a.before.rbegin(), a.before.rend(), b.before.rbegin(), b.before.rend());
  const auto length = static_cast<std::size_t>(end.first - a.before.rbegin());
  const bool named =
      length >= kShortestName && begins_name(a.before, length) && begins_name(b.before, length);
  return named ? length : 0;
}

}  // namespace plumbline::linking
