#include "extraction/years.h"

#include <charconv>
#include <cstddef>

namespace plumbline::extraction {

bool sets_later_year(std::string_view text, int year) {
  constexpr std::string_view kYear = "年";
  constexpr std::string_view kUntil = "到";
  constexpr std::string_view kBefore = "前";
  constexpr std::size_t kDigits = 4;
  for (std::size_t at = text.find(kYear); at != text.npos; at = text.find(kYear, at + 1)) {
    if (at < kDigits) continue;
    const std::size_t from = at - kDigits;
    int named = 0;
    const auto [end, error] = std::from_chars(text.data() + from, text.data() + at, named);
    if (error != std::errc{} || end != text.data() + at) continue;
    if (named <= year || named > year + 100) continue;
    const bool until = text.substr(0, from).ends_with(kUntil);
    const bool before = text.substr(at + kYear.size()).starts_with(kBefore);
    if (from == 0 || until || before) return true;
  }
  return false;
}

}  // namespace plumbline::extraction
