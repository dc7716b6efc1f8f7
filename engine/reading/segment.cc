#include "reading/segment.h"

#include <algorithm>
#include <array>

#include "reading/glyph.h"
#include "source/utf8.h"

namespace plumbline::reading {
namespace {

using model::Language;
using source::TextSpan;

constexpr std::u32string_view kOpen = U"“《（「『〈‘[【";
constexpr std::u32string_view kClose = U"”》）」』〉’]】";
constexpr std::u32string_view kParting = U"，。；：！？.!?;, ";
constexpr std::size_t kLongestBracket = 300;  // characters

// A character that can end, part or enclose something: nothing else is looked at twice.
struct Mark {
  char32_t value = 0;
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  std::uint32_t index = 0;  // in characters
  bool outside = true;      // of all closed brackets
};

struct OpenBracket {
  std::size_t kind = 0;
  std::size_t at = 0;  // into the marks
};

constexpr auto kIsAsciiMark = [] {
  std::array<bool, 128> marks{};
  for (const auto set : {kOpen, kClose, kParting}) {
    for (const char32_t c : set) {
      if (c < marks.size()) marks[c] = true;
    }
  }
  return marks;
}();

bool is_mark(char32_t c) {
  if (c < kIsAsciiMark.size()) return kIsAsciiMark[c];
  const auto is_in = [c](std::u32string_view set) { return set.find(c) != set.npos; };
  return !source::is_han(c) && (is_in(kParting) || is_in(kOpen) || is_in(kClose));
}

// The nearest open bracket of the same kind; what was opened inside it and not closed is a slip.
void close_bracket(std::vector<Mark>& marks, std::vector<OpenBracket>& open, std::size_t kind) {
  constexpr std::size_t kDepth = 8;
  for (std::size_t back = 1; back <= std::min(open.size(), kDepth); ++back) {
    const OpenBracket bracket = open[open.size() - back];
    if (bracket.kind != kind) continue;
    open.resize(open.size() - back);
    if (marks.back().index - marks[bracket.at].index > kLongestBracket) return;
    for (std::size_t i = bracket.at; i < marks.size(); ++i) marks[i].outside = false;
    return;
  }
}

// Three bytes that are no mark, whatever the last two of them: U+5000 to U+8FFF.
bool begins_common_han(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  return lead >= 0xE5 && lead <= 0xE8 && at + 3 <= text.size();
}

std::vector<Mark> find_marks(std::string_view piece) {
  std::vector<Mark> marks;
  std::vector<OpenBracket> open;
  std::uint32_t index = 0;
  for (std::uint32_t at = 0; at < piece.size(); ++index) {
    if (begins_common_han(piece, at)) {
      at += 3;
      continue;
    }
    const source::CodePoint point = source::decode_at(piece, at);
    const std::uint32_t from = at;
    at += point.length;
    if (!is_mark(point.value)) continue;
    marks.push_back({point.value, from, at, index});
    if (const auto kind = kOpen.find(point.value); kind != kOpen.npos) {
      open.push_back({kind, marks.size() - 1});
    } else if (const auto ends = kClose.find(point.value); ends != kClose.npos) {
      close_bracket(marks, open, ends);
    }
  }
  return marks;
}

char byte_at(std::string_view text, std::size_t at) {
  return at < text.size() ? text[at] : '\0';
}

bool ends_chinese(const Mark& mark) {
  constexpr std::u32string_view kEnds = U"。！？；";
  return mark.outside && kEnds.find(mark.value) != kEnds.npos;
}

// A stop ends an English sentence before a space and a capital, a digit or a quote, but not behind
// a single capital (U.S., J. Smith).
bool ends_english(std::string_view text, const Mark& mark) {
  if (mark.value == U'。' || mark.value == U'；') return true;
  const char next = byte_at(text, mark.to);
  if (next != ' ' && next != '\0') return false;
  if (mark.value == U'!' || mark.value == U'?' || mark.value == U';') return true;
  if (mark.value != U'.') return false;
  const char after = byte_at(text, mark.to + 1);
  if (after >= 'a' && after <= 'z') return false;
  const char last = mark.from > 0 ? text[mark.from - 1] : '\0';
  const char before = mark.from > 1 ? text[mark.from - 2] : ' ';
  const bool initial = last >= 'A' && last <= 'Z' && (before == ' ' || before == '.');
  return !initial;
}

bool is_han_at(std::string_view text, std::size_t at) {
  return at < text.size() && source::is_han(source::decode_at(text, at).value);
}

bool parts_clauses(std::string_view text, const Mark& mark, Language language) {
  if (!mark.outside) return false;
  if (language == Language::en) return mark.value == U',' && byte_at(text, mark.to) == ' ';
  if (mark.value == U'，' || mark.value == U'：') return true;
  return mark.value == U' ' && mark.from > 0 && is_han_at(text, mark.to) &&
         is_han_at(text, source::floor_code_point(text, mark.from - 1));
}

// [from, to) without spaces at its ends, moved by `at`.
TextSpan trim(std::string_view text, std::uint32_t from, std::uint32_t to, std::uint32_t at) {
  while (from < to && text[from] == ' ') ++from;
  while (to > from && text[to - 1] == ' ') --to;
  if (from == to) return {};
  return {at + from, at + to};
}

}  // namespace

std::vector<SentenceSpan> split_sentences(std::string_view paragraph, std::uint32_t at,
                                          Language language) {
  std::vector<SentenceSpan> sentences;
  const auto add = [&](std::uint32_t from, std::uint32_t to, std::uint32_t end, char32_t mark) {
    const TextSpan span = trim(paragraph, from, to, at);
    if (!span.empty()) sentences.push_back({span, at + end, mark});
  };
  std::uint32_t from = 0;
  for (const Mark& mark : find_marks(paragraph)) {
    const bool ends = language == Language::zh ? ends_chinese(mark) : ends_english(paragraph, mark);
    if (!ends) continue;
    add(from, mark.from, mark.to, mark.value);
    from = mark.to;
  }
  const auto size = static_cast<std::uint32_t>(paragraph.size());
  add(from, size, size, U'\0');
  return sentences;
}

std::vector<TextSpan> split_clauses(std::string_view sentence, std::uint32_t at,
                                    Language language) {
  std::vector<TextSpan> clauses;
  const auto add = [&](std::uint32_t from, std::uint32_t to) {
    const TextSpan span = trim(sentence, from, to, at);
    if (!span.empty()) clauses.push_back(span);
  };
  std::uint32_t from = 0;
  for (const Mark& mark : find_marks(sentence)) {
    if (!parts_clauses(sentence, mark, language)) continue;
    add(from, mark.from);
    from = mark.to;
  }
  add(from, static_cast<std::uint32_t>(sentence.size()));
  return clauses;
}

}  // namespace plumbline::reading
