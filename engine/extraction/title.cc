#include "extraction/title.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "extraction/abridge.h"
#include "source/utf8.h"

namespace plumbline::extraction {
namespace {

using source::TextSpan;

constexpr std::size_t kShortestCut = 4;  // code points that must be left of a title after cutting

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Where the digits begin that end at `at`.
std::uint32_t digits_start(std::string_view text, std::uint32_t from, std::uint32_t at) {
  while (at > from && (is_digit(text[at - 1]) || text[at - 1] == '.')) --at;
  return at;
}

// Where the lower end of a range begins of which the upper end begins at `at`: 6%-6.5%, 5到7元.
std::uint32_t range_start(std::string_view text, std::uint32_t from, std::uint32_t at) {
  constexpr std::array<std::string_view, 7> kMarks{"-", "－", "—", "~", "～", "至", "到"};
  for (const std::string_view mark : kMarks) {
    std::string_view before = text.substr(from, at - from);
    if (!before.ends_with(mark)) continue;
    before.remove_suffix(mark.size());
    if (before.ends_with('%')) before.remove_suffix(1);
    const auto end = from + static_cast<std::uint32_t>(before.size());
    const std::uint32_t start = digits_start(text, from, end);
    if (start < end) return start;
  }
  return at;
}

// Where the final number begins, when nothing but its unit and comparator follow it.
std::uint32_t number_start(std::string_view text, TextSpan span) {
  constexpr std::size_t kUnitAndComparator = 10;  // code points: 万平方米以上
  std::uint32_t at = span.to;
  while (at > span.from && !is_digit(text[at - 1])) --at;
  if (at == span.from) return span.to;
  if (source::count_code_points(text.substr(at, span.to - at)) > kUnitAndComparator) return span.to;
  return range_start(text, span.from, digits_start(text, span.from, at));
}

// 高 of 提高.
bool ends_act(const SentenceReader& reader, TextSpan word) {
  const WordsInside acts = reader.words({0, word.to}, WordFamily::action);
  return std::any_of(acts.begin(), acts.end(), [&](const Word& act) {
    return act.span.to == word.to && act.span.from < word.from;
  });
}

// 托育床位不少于60张: the comparator goes with the number.
std::uint32_t before_comparators(const SentenceReader& reader, TextSpan span, std::uint32_t end) {
  for (bool moved = true; moved;) {
    moved = false;
    for (const Word& word : reader.words({span.from, end}, WordFamily::comparator)) {
      if (word.span.to != end || word.span.from <= span.from || ends_act(reader, word.span))
        continue;
      end = word.span.from;
      moved = true;
      break;
    }
  }
  return end;
}

// 编写镇志和3部村史, 修建东湖路等3条道路: the number counts what the title needs.
bool ends_in_joiner(std::string_view text) {
  constexpr std::array<std::string_view, 9> kJoiners{"和",   "及",   "与",   "、",  "等",
                                                     "每年", "每人", "每月", "每户"};
  return std::any_of(kJoiners.begin(), kJoiners.end(),
                     [text](std::string_view joiner) { return text.ends_with(joiner); });
}

std::size_t length(const SentenceReader& reader, TextSpan span) {
  return source::count_code_points(reader.view(span));
}

// Without the clause that only carries on, or the cell behind the name:
// 安排国债300亿元，比上年减少200亿元.
TextSpan first_clause(const SentenceReader& reader, TextSpan span) {
  constexpr std::array<std::string_view, 2> kEnds{"，", " | "};
  std::size_t end = span.size();
  for (const std::string_view mark : kEnds) end = std::min(end, reader.view(span).find(mark));
  const TextSpan first{span.from, span.from + static_cast<std::uint32_t>(end)};
  const std::string_view text = reader.view(first);
  if (text.rfind("“") != text.npos && text.find("”", text.rfind("“")) == text.npos) return span;
  return length(reader, first) < kShortestCut ? span : first;
}

bool has_one_measure(const Piece& piece, TextSpan span) {
  return std::count_if(piece.measures.begin(), piece.measures.end(),
                       [span](const model::Measure& measure) {
                         return measure.text.to > span.from && measure.text.to <= span.to;
                       }) == 1;
}

}  // namespace

std::string make_title(const SentenceReader& reader, const Piece& piece, TextSpan shared_verb) {
  TextSpan span = piece.core;
  constexpr int kDecember = 12;
  const Word* due = reader.word_at(span.from, span.to, {WordFamily::due_named});
  // Of a quarter's goal the quarter is part of the name: 一季度完成投资, 上半年完成投资.
  const bool of_part_year = due != nullptr && due->role->month < kDecember;
  if (!of_part_year) span.from = skip_leads(reader, span);
  if (length(reader, span) < kShortestCut) span = piece.core;
  span = first_clause(reader, span);
  const std::string_view text = reader.text();
  if (has_one_measure(piece, span)) {
    const std::uint32_t number = number_start(text, span);
    // Behind the number nothing but its unit: 4个项目开工 stays whole.
    const bool describes = reader.view({number, span.to}).find("的") != std::string_view::npos;
    const FamilySet verbs = set_of(WordFamily::action) | set_of(WordFamily::stage);
    const bool bare = !describes && reader.words({number, span.to}, verbs).empty();
    if (number < span.to && bare) {
      const TextSpan cut{span.from, before_comparators(reader, span, number)};
      const bool whole = ends_in_joiner(reader.view(cut)) || length(reader, cut) < kShortestCut;
      if (!whole) span = cut;
    }
  }
  return std::string(reader.view(shared_verb)) + abridge(reader, piece, span);
}

std::string make_whole_title(std::string_view first, std::size_t parts) {
  constexpr std::string_view kAndSoOn = "等";
  if (first.ends_with(kAndSoOn)) first.remove_suffix(kAndSoOn.size());
  return fmt::format("{}等{}项", first, parts);
}

std::string UniqueTitles::next(int year, const std::string& title) {
  const int times = ++used_[{year, title}];
  return times == 1 ? title : next(year, fmt::format("{}（{}）", title, times));
}

}  // namespace plumbline::extraction
