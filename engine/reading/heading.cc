#include "reading/heading.h"

#include <algorithm>
#include <array>
#include <string>

#include "source/utf8.h"

namespace plumbline::reading {
namespace {

using model::NumberingStyle;

// Longest headings, in characters of the title.
constexpr std::size_t kNumberedTitle = 60;
constexpr std::size_t kBulletTitle = 40;
constexpr std::size_t kBareTitle = 40;
constexpr std::size_t kTopicSentence = 22;

bool is_numbered(NumberingStyle style) {
  return style == NumberingStyle::part || style == NumberingStyle::chinese ||
         style == NumberingStyle::parenthesised;
}

std::size_t han_count(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    const source::CodePoint point = source::decode_at(text, at);
    if (source::is_han(point.value)) ++count;
    at += point.length;
  }
  return count;
}

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// What the decisions below look at.
struct Candidate {
  std::string_view title;
  std::size_t length = 0;  // characters
  char32_t end = 0;        // final mark
  bool run_in = false;
  NumberingStyle style = NumberingStyle::none;
};

// A whole line that ends in a full stop is a heading when what follows is no item of its kind.
bool next_is_other(const HeadingContext& context, NumberingStyle style) {
  if (context.next == nullptr) return false;
  const auto mark = mark_at_start(
      context.text.substr(context.next->span.from, std::min(context.next->span.size(), 40u)));
  return !mark || mark->mark.style != style;
}

bool is_numbered_heading(const Candidate& candidate, const HeadingContext& context) {
  if (candidate.length == 0 || candidate.length > kNumberedTitle) return false;
  if (candidate.end == U'；') return false;
  if (is_numbered(candidate.style)) {
    return candidate.end != U'。' || candidate.run_in || next_is_other(context, candidate.style);
  }
  if (candidate.length > kBulletTitle) return false;
  if (candidate.end == 0) return context.next != nullptr;
  // A list item with its figure (1. 新增3万套。) is no heading.
  if (has_digit(candidate.title)) return false;
  return candidate.run_in || next_is_other(context, candidate.style);
}

bool is_bare_heading(const Candidate& candidate, const HeadingContext& context) {
  if (context.in_head || context.next == nullptr || candidate.run_in) return false;
  if (candidate.end != 0 || candidate.length > kBareTitle || han_count(candidate.title) < 3) {
    return false;
  }
  const Signs signs = context.words->find(candidate.title);
  if (signs.has(Sign::salutation) || signs.has(Sign::notice)) return false;
  return !candidate.title.ends_with("：") && !candidate.title.ends_with("”") &&
         !candidate.title.ends_with("）");
}

// The topic of a paragraph, as its first sentence.
bool is_topic_sentence(const Candidate& candidate, const SectionWords& words) {
  const bool short_line = candidate.run_in && candidate.end == U'。' &&
                          candidate.length <= kTopicSentence && !has_digit(candidate.title) &&
                          candidate.title.find("：") == std::string_view::npos;
  if (!short_line || han_count(candidate.title) < 4) return false;
  const Signs signs = words.find(candidate.title);
  if (signs.first_within(Sign::no_topic, 0) != nullptr) return false;
  constexpr std::array kOther = {Sign::past_year, Sign::last_year,  Sign::this_year,
                                 Sign::past_term, Sign::many_years, Sign::salutation,
                                 Sign::credit};
  return std::none_of(kOther.begin(), kOther.end(),
                      [&signs](Sign sign) { return signs.has(sign); });
}

}  // namespace

std::optional<MarkAtStart> mark_at_start(std::string_view text) {
  std::array<char32_t, kLongestEnumerator> head{};
  std::array<std::uint32_t, kLongestEnumerator + 1> ends{};  // by the number of characters
  std::size_t size = 0;
  for (std::uint32_t at = 0; at < text.size() && size < head.size();) {
    const source::CodePoint point = source::decode_at(text, at);
    at += point.length;
    head[size++] = point.value;
    ends[size] = at;
  }
  const auto mark = find_enumerator({head.data(), size});
  if (!mark) return std::nullopt;
  return MarkAtStart{*mark, ends[mark->length]};
}

bool names_part(const Signs& signs) {
  const bool year = signs.single_year() || signs.has(Sign::this_year) || signs.has(Sign::past_year);
  const bool part = signs.has(Sign::review) || signs.has(Sign::plan);
  return part || year || signs.has(Sign::closing);
}

std::optional<Heading> find_heading(const Paragraph& paragraph,
                                    std::span<const SentenceSpan> sentences,
                                    const HeadingContext& context) {
  if (sentences.empty() || paragraph.language != model::Language::zh) return std::nullopt;
  const SentenceSpan& first = sentences.front();
  const std::string_view whole = context.text.substr(first.span.from, first.span.size());
  const auto mark = mark_at_start(whole);
  Heading heading;
  heading.whole = first.span;
  heading.title = first.span;
  if (mark) {
    heading.mark = mark->mark;
    heading.title.from += mark->bytes;
  }
  heading.run_in = sentences.size() > 1;
  Candidate candidate;
  candidate.title = context.text.substr(heading.title.from, heading.title.size());
  if (candidate.title.size() > 4 * kNumberedTitle) return std::nullopt;
  candidate.length = source::count_code_points(candidate.title);
  candidate.end = first.mark;
  candidate.run_in = heading.run_in;
  candidate.style = heading.mark.style;
  if (mark) {
    if (!is_numbered_heading(candidate, context)) return std::nullopt;
    return heading;
  }
  if (is_bare_heading(candidate, context)) {
    heading.names_part = names_part(context.words->find(candidate.title));
    return heading;
  }
  if (context.sections > 0 && is_topic_sentence(candidate, *context.words)) return heading;
  return std::nullopt;
}

}  // namespace plumbline::reading
