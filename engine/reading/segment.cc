#include "reading/segment.h"

#include <algorithm>

#include "reading/glyph.h"
#include "source/utf8.h"

namespace plumbline::reading {
namespace {

using model::Language;
using source::TextSpan;

struct Character {
  char32_t value = 0;
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  bool outside = true;  // of all closed brackets
};

constexpr std::u32string_view kOpen = U"“《（「『〈‘[【";
constexpr std::u32string_view kClose = U"”》）」』〉’]】";
constexpr std::size_t kLongestBracket = 300;  // characters

struct OpenBracket {
  std::size_t kind = 0;
  std::size_t at = 0;
};

// The nearest open bracket of the same kind; what was opened inside it and not closed is a slip.
void close_bracket(std::vector<Character>& text, std::vector<OpenBracket>& open, std::size_t kind,
                   std::size_t at) {
  constexpr std::size_t kDepth = 8;
  for (std::size_t back = 1; back <= std::min(open.size(), kDepth); ++back) {
    const OpenBracket bracket = open[open.size() - back];
    if (bracket.kind != kind) continue;
    open.resize(open.size() - back);
    if (at - bracket.at > kLongestBracket) return;
    for (std::size_t i = bracket.at; i <= at; ++i) text[i].outside = false;
    return;
  }
}

std::vector<Character> read_characters(std::string_view piece) {
  std::vector<Character> text;
  text.reserve(piece.size() / 2);
  std::vector<OpenBracket> open;
  for (std::size_t at = 0; at < piece.size();) {
    const source::CodePoint point = source::decode_at(piece, at);
    text.push_back({point.value, static_cast<std::uint32_t>(at),
                    static_cast<std::uint32_t>(at + point.length)});
    at += point.length;
    if (point.value < 0x5B) continue;
    if (const auto kind = kOpen.find(point.value); kind != std::u32string_view::npos) {
      open.push_back({kind, text.size() - 1});
    } else if (const auto ends = kClose.find(point.value); ends != std::u32string_view::npos) {
      close_bracket(text, open, ends, text.size() - 1);
    }
  }
  return text;
}

char32_t value_at(const std::vector<Character>& text, std::size_t at) {
  return at < text.size() ? text[at].value : U'\0';
}

bool ends_chinese(const std::vector<Character>& text, std::size_t at) {
  constexpr std::u32string_view kEnds = U"。！？；";
  return text[at].outside && kEnds.find(text[at].value) != std::u32string_view::npos;
}

// A stop ends an English sentence before a space and a capital, a digit or a quote, but not behind
// a single capital (U.S., J. Smith).
bool ends_english(const std::vector<Character>& text, std::size_t at) {
  const char32_t mark = text[at].value;
  const char32_t next = value_at(text, at + 1);
  if (mark == U'。' || mark == U'；') return true;
  if (next != U' ' && next != U'\0') return false;
  if (mark == U'!' || mark == U'?' || mark == U';') return true;
  if (mark != U'.') return false;
  const char32_t after = value_at(text, at + 2);
  if (after >= U'a' && after <= U'z') return false;
  const char32_t last = at > 0 ? text[at - 1].value : U'\0';
  const char32_t before = at > 1 ? text[at - 2].value : U' ';
  const bool initial = last >= U'A' && last <= U'Z' && (before == U' ' || before == U'.');
  return !initial;
}

bool parts_clauses(const std::vector<Character>& text, std::size_t at, Language language) {
  const char32_t mark = text[at].value;
  if (!text[at].outside) return false;
  if (language == Language::en) return mark == U',' && value_at(text, at + 1) == U' ';
  if (mark == U'，' || mark == U'：') return true;
  return mark == U' ' && at > 0 && source::is_han(text[at - 1].value) &&
         source::is_han(value_at(text, at + 1));
}

// [from, to) of the characters without spaces at its ends.
TextSpan trim(const std::vector<Character>& text, std::size_t from, std::size_t to,
              std::uint32_t at) {
  while (from < to && text[from].value == U' ') ++from;
  while (to > from && text[to - 1].value == U' ') --to;
  if (from == to) return {};
  return {at + text[from].from, at + text[to - 1].to};
}

}  // namespace

std::vector<SentenceSpan> split_sentences(std::string_view paragraph, std::uint32_t at,
                                          Language language) {
  const std::vector<Character> text = read_characters(paragraph);
  std::vector<SentenceSpan> sentences;
  std::size_t from = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const bool last = i == text.size();
    if (!last) {
      const bool ends = language == Language::zh ? ends_chinese(text, i) : ends_english(text, i);
      if (!ends) continue;
    }
    const TextSpan span = trim(text, from, i, at);
    if (!span.empty()) {
      sentences.push_back(
          {span, at + (last ? text.back().to : text[i].to), last ? U'\0' : text[i].value});
    }
    from = i + 1;
  }
  return sentences;
}

std::vector<TextSpan> split_clauses(std::string_view sentence, std::uint32_t at,
                                    Language language) {
  const std::vector<Character> text = read_characters(sentence);
  std::vector<TextSpan> clauses;
  std::size_t from = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && !parts_clauses(text, i, language)) continue;
    const TextSpan span = trim(text, from, i, at);
    if (!span.empty()) clauses.push_back(span);
    from = i + 1;
  }
  return clauses;
}

}  // namespace plumbline::reading
