// Plain numbers and what is made of two of them: N分之M, 1/4, 三又二分之一, and the sign before.
#include "measures/numeral.h"

#include <algorithm>
#include <cmath>

#include "measures/number_reader.h"
#include "source/utf8.h"

namespace plumbline::measures {
namespace {

bool is_minus(char32_t c) {
  return c == U'负' || c == U'負';
}

// Where M begins in N分之M whose N ends at `at`; 0 when there is none. `minus` turns with its sign.
std::size_t behind_fraction_word(const NumberText& text, std::size_t at, bool& minus) {
  at = text.behind_spaces(at);
  if (text.at(at) != U'分') return 0;
  at = text.behind_spaces(at + 1);
  if (text.at(at) != U'之') return 0;
  at = text.behind_spaces(at + 1);
  if (is_minus(text.at(at))) {
    minus = true;
    ++at;
  }
  return text.starts_number(at) ? at : 0;
}

// 百分之五 is a percentage, 一百分之五 a fraction.
NumeralKind kind_of_fraction(const Numeral& whole) {
  if (whole.bare && whole.value == 100) return NumeralKind::per_cent;
  if (whole.bare && whole.value == 1000) return NumeralKind::per_mille;
  return NumeralKind::fraction;
}

// N分之M.
bool read_fraction(const NumberText& text, std::size_t& at, Numeral& numeral) {
  bool minus = false;
  std::size_t end = behind_fraction_word(text, at, minus);
  const double whole = numeral.value;
  if (end == 0 || whole <= 0) return false;
  const Numeral part = read_number(text, end);
  numeral.to = part.to;
  numeral.more = numeral.more || part.more;
  numeral.arabic = numeral.arabic || part.arabic;
  numeral.han = true;
  numeral.kind = kind_of_fraction(numeral);
  numeral.value = numeral.kind == NumeralKind::fraction ? part.value / whole : part.value;
  if (minus) numeral.value = -numeral.value;
  numeral.value_hi.reset();
  numeral.bare = false;
  numeral.places = part.places;
  at = end;
  return true;
}

bool is_plain(const Numeral& numeral) {
  return numeral.arabic && !numeral.han && !numeral.scaled && numeral.places == 0;
}

// 1/4: a proper fraction with a one-digit denominator or 10; else a date, a version, a pair.
void read_slash(const NumberText& text, std::size_t& at, Numeral& numeral) {
  if (!is_plain(numeral) || text.at(at) != U'/' || !text.has_digit(at + 1)) return;
  std::size_t end = at + 1;
  const Numeral whole = read_number(text, end);
  const bool proper = whole.value > numeral.value && numeral.value > 0 && whole.value <= 10;
  if (!proper || whole.scaled || whole.han || text.at(end) == U'/') return;
  numeral.to = whole.to;
  numeral.value /= whole.value;
  numeral.kind = NumeralKind::fraction;
  at = end;
}

// 1 3/5: both digits of the fraction stand alone.
void read_mixed_slash(const NumberText& text, std::size_t& at, Numeral& numeral) {
  const bool small = is_plain(numeral) && numeral.value < 100;
  const std::size_t part = at + 1;
  if (!small || text.at(at) != U' ' || !text.has_digit(part) || text.at(part + 1) != U'/') return;
  const char32_t whole = text.at(part + 2);
  const char32_t behind = text.at(part + 3);
  if (whole < U'2' || whole > U'9' || behind == U'/' || text.has_digit(part + 3)) return;
  numeral.value += static_cast<double>(text.at(part) - U'0') / static_cast<double>(whole - U'0');
  at = part + 3;
  numeral.to = text.offset(at);
}

// 三又二分之一.
void read_mixed(const NumberText& text, std::size_t& at, Numeral& numeral) {
  std::size_t end = text.behind_spaces(at);
  if (numeral.kind != NumeralKind::plain || text.at(end) != U'又') return;
  end = text.behind_spaces(end + 1);
  if (!text.starts_number(end)) return;
  Numeral part = read_number(text, end);
  if (!read_fraction(text, end, part) || part.kind != NumeralKind::fraction) return;
  numeral.value += part.value;
  numeral.to = part.to;
  numeral.han = true;
  at = end;
}

bool is_sign(const NumberText& text, std::size_t at) {
  const char32_t c = text.at(at);
  if (is_minus(c)) return true;
  if (c != U'-' && c != U'－') return false;
  if (at == 0) return true;
  return source::is_han(text.at(at - 1)) && text.symbol(at - 1) == Symbol::none;
}

// 收拾, 放肆, 队伍, 登陆: forms of bank notes that alone are parts of words.
bool is_word(const NumberText& text, std::size_t from, std::size_t to) {
  constexpr std::u32string_view kWords = U"拾肆伍陆陸";
  constexpr std::u32string_view kMoney = U"元圆角分";
  return to == from + 1 && kWords.find(text.at(from)) != std::u32string_view::npos &&
         kMoney.find(text.at(to)) == std::u32string_view::npos;
}

}  // namespace

std::vector<Numeral> find_numerals(std::string_view text) {
  std::vector<Numeral> numerals;
  const NumberText characters(text);
  for (std::size_t at = 0; at < characters.size();) {
    if (!characters.starts_number(at)) {
      ++at;
      continue;
    }
    std::size_t end = at;
    Numeral numeral = read_number(characters, end);
    // A run of hundreds of digits is no number.
    if (is_word(characters, at, end) || !std::isfinite(numeral.value)) {
      at = end;
      continue;
    }
    const bool negative = at > 0 && is_sign(characters, at - 1);
    read_fraction(characters, end, numeral);
    read_slash(characters, end, numeral);
    read_mixed_slash(characters, end, numeral);
    read_mixed(characters, end, numeral);
    if (negative) {
      numeral.value = -numeral.value;
      numeral.from = characters.offset(at - 1);
    }
    numerals.push_back(numeral);
    at = std::max(end, at + 1);
  }
  return numerals;
}

}  // namespace plumbline::measures
