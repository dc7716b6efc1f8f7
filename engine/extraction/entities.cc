#include "extraction/entities.h"

#include <algorithm>
#include <string_view>

#include "extraction/piece.h"
#include "source/utf8.h"

namespace plumbline::extraction {
namespace {

using source::TextSpan;

constexpr std::size_t kShortestQuote = 2;  // code points
constexpr std::size_t kLongestQuote = 30;
constexpr std::size_t kShortestName = 4;
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
         point == U'“' || point == U'”' || point == U'·';
}

// Where the name that ends at `end` begins: after the last boundary before it.
std::uint32_t name_start(std::string_view text, std::uint32_t from, std::uint32_t end,
                         const std::vector<std::uint32_t>& boundaries) {
  std::uint32_t start = end;
  std::size_t length = 0;
  while (start > from && length < kLongestName) {
    const auto before = static_cast<std::uint32_t>(source::floor_code_point(text, start - 1));
    if (!continues_name(source::decode_at(text, before).value)) break;
    if (std::binary_search(boundaries.begin(), boundaries.end(), start)) break;
    start = before;
    ++length;
  }
  return start;
}

}  // namespace

std::vector<std::string> find_entities(const SentenceReader& reader, TextSpan span) {
  const std::string_view text = reader.document().text;
  std::vector<std::string> names;
  const std::string_view piece = reader.document().view(span);
  add_quoted(piece, "《", "》", names);
  add_quoted(piece, "“", "”", names);

  std::vector<std::uint32_t> boundaries;  // ends of words that no name begins with
  for (const char* breaking : {"action", "entity.boundary", "aspect", "continuity"}) {
    for (const lexicon::Mention& mention : reader.mentions(breaking, span)) {
      boundaries.push_back(mention.span.to);
    }
  }
  std::sort(boundaries.begin(), boundaries.end());
  for (const lexicon::Mention& suffix : reader.mentions("entity.suffix", span)) {
    const std::uint32_t start = name_start(text, span.from, suffix.span.from, boundaries);
    const std::string_view name = text.substr(start, suffix.span.to - start);
    if (source::count_code_points(name) >= kShortestName) add_unique(names, name);
  }
  return names;
}

}  // namespace plumbline::extraction
