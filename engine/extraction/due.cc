#include "extraction/due.h"

#include <algorithm>
#include <charconv>
#include <string_view>

#include "extraction/sentence_reader.h"

namespace plumbline::extraction {
namespace {

std::optional<int> month_of(std::string_view digits) {
  int month = 0;
  const auto [end, code] = std::from_chars(digits.data(), digits.data() + digits.size(), month);
  if (code != std::errc{} || end == digits.data() || month < 1 || month > 12) return {};
  return month;
}

// Digits that end right before `at`: 10 in 10月底前.
std::string_view digits_before(std::string_view text, std::uint32_t at) {
  std::uint32_t from = at;
  while (from > 0 && text[from - 1] >= '0' && text[from - 1] <= '9') --from;
  return text.substr(from, at - from);
}

// 五年内 (due.other), 3年内: a span of years, not the end of this one.
bool is_span_of_years(const SentenceReader& reader, source::TextSpan span, const Word& word) {
  if (!digits_before(reader.text(), word.span.from).empty()) return true;
  const WordsInside others = reader.words(span, WordFamily::due_other);
  return std::any_of(others.begin(), others.end(),
                     [&word](const Word& other) { return other.span.to == word.span.to; });
}

}  // namespace

std::optional<calendar::Date> find_due_date(const SentenceReader& reader, source::TextSpan span,
                                            int year) {
  std::optional<int> latest;
  const FamilySet months = set_of(WordFamily::due_named) | set_of(WordFamily::due_month);
  for (const Word& word : reader.words(span, months)) {
    std::optional<int> month;
    if (word.role->family == WordFamily::due_named) {
      if (!is_span_of_years(reader, span, word)) month = word.role->month;
    }
    if (word.role->family == WordFamily::due_month) {
      month = month_of(digits_before(reader.text(), word.span.from));
    }
    if (month) latest = std::max(latest.value_or(0), *month);
  }
  if (!latest) return std::nullopt;
  return calendar::end_of_month(year, *latest);
}

}  // namespace plumbline::extraction
