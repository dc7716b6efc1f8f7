#include "extraction/entities.h"

#include <algorithm>
#include <string_view>

#include "extraction/sentence_reader.h"
#include "source/utf8.h"

namespace plumbline::extraction {
namespace {

using source::TextSpan;

constexpr std::size_t kShortestQuote = 2;  // code points
constexpr std::size_t kLongestQuote = 30;
constexpr std::size_t kShortestName = 4;
constexpr std::size_t kShortestGeneral = 7;  // 公务员职级并行制度, but no 工作制度
constexpr std::size_t kLongestName = 16;

void add_unique(std::vector<std::string>& names, std::string_view name) {
  if (std::find(names.begin(), names.end(), name) == names.end()) names.emplace_back(name);
}

void add_quoted(std::string_view text, std::string_view open, std::string_view close,
                std::vector<std::string>& names) {
  for (std::size_t at = text.find(open); at != std::string_view::npos; at = text.find(open, at)) {
    at += open.size();
    const std::size_t end = text.find(close, at);
    if (end == std::string_view::npos) return;
    const std::string_view name = text.substr(at, end - at);
    const std::size_t length = source::count_code_points(name);
    if (length >= kShortestQuote && length <= kLongestQuote) add_unique(names, name);
  }
}

bool continues_name(char32_t point) {
  return source::is_han(point) || (point >= U'A' && point <= U'Z') ||
         (point >= U'a' && point <= U'z') || (point >= U'0' && point <= U'9') || point == U'-' ||
         point == U'—' || point == U'·' || point == U'.';
}

// Where names can't reach across: ends of verbs, particles and the like.
std::vector<std::uint32_t> boundaries(const SentenceReader& reader, TextSpan span) {
  constexpr FamilySet kFamilies = set_of(WordFamily::action) | set_of(WordFamily::aspect) |
                                  set_of(WordFamily::continuity) | set_of(WordFamily::boundary);
  std::vector<std::uint32_t> ends;
  for (const Word& word : reader.words(span, kFamilies)) ends.push_back(word.span.to);
  std::sort(ends.begin(), ends.end());
  return ends;
}

// Where the name whose suffix begins at `suffix` begins: after the last boundary before it.
std::uint32_t name_start(std::string_view text, std::uint32_t from, const Word& suffix,
                         const std::vector<std::uint32_t>& boundaries) {
  std::uint32_t start = suffix.span.from;
  std::size_t length = 0;
  while (start > from && length < kLongestName) {
    const auto before = static_cast<std::uint32_t>(source::floor_code_point(text, start - 1));
    if (!continues_name(source::decode_at(text, before).value)) break;
    const bool verb_may_stand = suffix.role->after_verb && start == suffix.span.from;
    if (!verb_may_stand && std::binary_search(boundaries.begin(), boundaries.end(), start)) break;
    start = before;
    ++length;
  }
  return start;
}

// What counts or dates a thing is no part of its name: 105个…, 2025年…. 798园区 keeps its number.
TextSpan without_count(const SentenceReader& reader, TextSpan name) {
  const std::size_t digits = reader.view(name).find_first_not_of("0123456789.");
  if (digits == 0 || digits == std::string_view::npos) return name;
  const auto behind = name.from + static_cast<std::uint32_t>(digits);
  const Word* counter = reader.word_at(behind, name.to, {WordFamily::counter});
  return counter == nullptr ? name : TextSpan{counter->span.to, name.to};
}

// 三年行动 and 三年行动计划 are one name: the longer one.
std::vector<std::string> without_prefixes(const std::vector<std::string>& names) {
  std::vector<std::string> kept;
  for (const std::string& name : names) {
    const bool longer = std::any_of(names.begin(), names.end(), [&name](const std::string& other) {
      return other.size() > name.size() && other.starts_with(name);
    });
    if (!longer) kept.push_back(name);
  }
  return kept;
}

}  // namespace

std::vector<std::string> find_entities(const SentenceReader& reader, TextSpan span) {
  std::vector<std::string> names;
  const std::string_view piece = reader.view(span);
  add_quoted(piece, "《", "》", names);
  add_quoted(piece, "“", "”", names);

  constexpr FamilySet kSuffixes = set_of(WordFamily::suffix) | set_of(WordFamily::suffix_general);
  const WordsInside suffixes = reader.words(span, kSuffixes);
  if (suffixes.empty()) return without_prefixes(names);
  const std::vector<std::uint32_t> ends = boundaries(reader, span);
  for (const Word& word : suffixes) {
    const bool general = word.role->family == WordFamily::suffix_general;
    const std::uint32_t start = name_start(reader.text(), span.from, word, ends);
    const std::string_view name = reader.view(without_count(reader, {start, word.span.to}));
    const std::size_t shortest = general ? kShortestGeneral : kShortestName;
    if (source::count_code_points(name) >= shortest) add_unique(names, name);
  }
  return without_prefixes(names);
}

}  // namespace plumbline::extraction
