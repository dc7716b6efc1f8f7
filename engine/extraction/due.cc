#include "extraction/due.h"

#include <algorithm>
#include <array>
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

// 五年内, 3年内: a span of years, not the end of this one.
bool follows_number(std::string_view text, std::uint32_t at) {
  constexpr std::array<std::string_view, 7> kNumerals{"两", "三", "四", "五", "十", "几", "多"};
  const std::string_view before = text.substr(0, at);
  if (!digits_before(text, at).empty()) return true;
  return std::any_of(kNumerals.begin(), kNumerals.end(),
                     [before](std::string_view numeral) { return before.ends_with(numeral); });
}

}  // namespace

std::optional<calendar::Date> find_due_date(const SentenceReader& reader, source::TextSpan span,
                                            int year) {
  std::optional<int> latest;
  for (const Word& word : reader.words(span)) {
    std::optional<int> month;
    if (word.role->family == WordFamily::due_named) {
      if (!follows_number(reader.text(), word.span.from)) month = word.role->month;
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
