#include "inference/reported_period.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace plumbline::inference {
namespace {

struct Found {
  std::size_t end = 0;     // 0: none
  std::size_t length = 0;  // of words that end together the longer is meant: 前三季度, 三季度
};

Found last_of(std::string_view text, std::string_view word_class, const lexicon::Lexicon& lexicon) {
  Found last;
  const lexicon::WordClass* words = lexicon.find_class(word_class);
  if (words == nullptr) return last;
  for (const std::string& word : words->words) {
    const std::size_t at = text.rfind(word);
    if (at == text.npos) continue;
    const Found found{at + word.size(), word.size()};
    if (std::pair(found.end, found.length) > std::pair(last.end, last.length)) last = found;
  }
  return last;
}

// 1—6月份, 截至6月份: from January on.
bool is_from_january(std::string_view before_month, const lexicon::Lexicon& lexicon) {
  constexpr std::array<std::string_view, 7> kTo{"—", "–", "-", "~", "～", "至", "到"};
  const std::size_t digits = before_month.find_last_not_of("0123456789");
  if (digits == before_month.npos || digits + 1 == before_month.size()) return false;
  const std::string_view rest = before_month.substr(0, digits + 1);
  if (last_of(rest, "period.to_date", lexicon).end == rest.size()) return true;
  return std::any_of(kTo.begin(), kTo.end(), [&](std::string_view to) {
    if (!rest.ends_with(to)) return false;
    std::string_view first = rest.substr(0, rest.size() - to.size());
    if (first.ends_with("月")) first.remove_suffix(std::string_view("月").size());
    const bool other_digit =
        first.size() > 1 && first[first.size() - 2] >= '0' && first[first.size() - 2] <= '9';
    return first.ends_with('1') && !other_digit;
  });
}

// What the sentence says up to the end of the figure.
std::string_view text_up_to(const model::Measure& outcome, const model::Result& result) {
  const std::size_t clause = result.sentence.find(result.text);
  const std::size_t figure = result.text.find(outcome.passage.quote);
  if (clause == std::string::npos || figure == std::string::npos) return outcome.passage.quote;
  return std::string_view(result.sentence)
      .substr(0, clause + figure + outcome.passage.quote.size());
}

}  // namespace

bool is_for_slice_of_year(const model::Measure& outcome, const model::Result& result,
                          const lexicon::Lexicon& lexicon) {
  constexpr std::string_view kMonth = "月份";
  const std::string_view text = text_up_to(outcome, result);
  const Found slice = last_of(text, "period.slice", lexicon);
  if (slice.end == 0) return false;
  const Found to_date = last_of(text, "period.to_date", lexicon);
  if (std::pair(to_date.end, to_date.length) > std::pair(slice.end, slice.length)) return false;
  const std::string_view word = text.substr(slice.end - slice.length, slice.length);
  return word != kMonth || !is_from_january(text.substr(0, slice.end - slice.length), lexicon);
}

bool is_over_several_years(const model::Measure& outcome, const model::Result& result) {
  constexpr std::string_view kAgainst = "比";
  constexpr std::string_view kYear = "年";
  constexpr std::size_t kDigits = 4;
  const bool is_change =
      outcome.form == model::MeasureForm::growth || outcome.form == model::MeasureForm::decline;
  if (!is_change) return false;
  const std::string_view quote = outcome.passage.quote;
  if (quote.find("年均") != quote.npos) return true;
  for (std::size_t at = quote.find(kAgainst); at != quote.npos;
       at = quote.find(kAgainst, at + kAgainst.size())) {
    const std::string_view behind = quote.substr(at + kAgainst.size());
    int base = 0;
    const auto [end, error] =
        std::from_chars(behind.data(), behind.data() + std::min(kDigits, behind.size()), base);
    const bool is_year = error == std::errc() && end == behind.data() + kDigits &&
                         behind.substr(kDigits).starts_with(kYear);
    if (is_year && base + 1 < result.year) return true;
  }
  return false;
}

}  // namespace plumbline::inference
