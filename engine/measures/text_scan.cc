#include "measures/text_scan.h"

#include <algorithm>

#include "source/utf8.h"

namespace plumbline::measures {
namespace {

constexpr std::uint32_t kLongestQuotation = 24;  // characters; longer ones are speech, no name

}  // namespace

std::uint32_t next(std::string_view text, std::uint32_t at) {
  return at < text.size() ? at + source::decode_at(text, at).length : at;
}

std::uint32_t previous(std::string_view text, std::uint32_t at) {
  if (at == 0) return 0;
  --at;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return at;
}

char32_t char_at(std::string_view text, std::uint32_t at) {
  return at < text.size() ? source::decode_at(text, at).value : U'\0';
}

char32_t char_before(std::string_view text, std::uint32_t at) {
  return at == 0 ? U'\0' : char_at(text, previous(text, at));
}

bool is_ascii_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

bool is_mark(char32_t c) {
  constexpr std::u32string_view kMarks = U"，。；：！？、,;:!?（）()“”《》「」 \n—…·";
  return c == U'\0' || kMarks.find(c) != std::u32string_view::npos;
}

bool is_joint(char32_t c) {
  return c == U'、' || c == U'和' || c == U'及' || c == U'与';
}

std::vector<source::TextSpan> find_quoted(std::string_view text) {
  std::vector<source::TextSpan> spans;
  std::uint32_t from = 0;
  std::uint32_t length = 0;  // characters
  char32_t open = U'\0';
  for (std::uint32_t at = 0; at < text.size();) {
    const source::CodePoint point = source::decode_at(text, at);
    ++length;
    if (open == U'\0' && (point.value == U'“' || point.value == U'《')) {
      open = point.value;
      from = at;
      length = 0;
    } else if ((open == U'《' && point.value == U'》') || (open == U'“' && point.value == U'”')) {
      if (open == U'《' || length <= kLongestQuotation) spans.push_back({from, at});
      open = U'\0';
    }
    at += point.length;
  }
  return spans;
}

bool overlaps_any(const std::vector<source::TextSpan>& spans, source::TextSpan span) {
  const auto after = std::upper_bound(
      spans.begin(), spans.end(), span.from,
      [](std::uint32_t place, source::TextSpan other) { return place < other.to; });
  return after != spans.end() && after->from < span.to;
}

bool is_inside(const std::vector<source::TextSpan>& spans, std::uint32_t at) {
  const auto after =
      std::upper_bound(spans.begin(), spans.end(), at,
                       [](std::uint32_t place, source::TextSpan span) { return place < span.to; });
  return after != spans.end() && after->from <= at;
}

}  // namespace plumbline::measures
