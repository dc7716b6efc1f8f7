// What readers of YAML 1.1 and 1.2 take a plain scalar for.
#include <algorithm>
#include <array>

#include "yaml/write.h"

namespace plumbline::yaml {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

template <std::size_t N>
bool is_one_of(std::string_view text, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

constexpr std::array<std::string_view, 5> kNull = {"", "~", "null", "Null", "NULL"};
constexpr std::array<std::string_view, 22> kFlags = {
    "true", "True", "TRUE", "false", "False", "FALSE", "yes", "Yes", "YES", "no", "No",
    "NO",   "on",   "On",   "ON",    "off",   "Off",   "OFF", "y",   "Y",   "n",  "N"};
constexpr std::array<std::string_view, 6> kNotFinite = {".inf", ".Inf", ".INF",
                                                        ".nan", ".NaN", ".NAN"};

// Digits (with _) up to the first other character; the number of digits.
std::size_t skip_digits(std::string_view& text) {
  std::size_t digits = 0;
  while (!text.empty() && (is_digit(text[0]) || text[0] == '_')) {
    if (text[0] != '_') ++digits;
    text.remove_prefix(1);
  }
  return digits;
}

bool is_based(std::string_view text) {
  if (text.size() < 3 || text[0] != '0') return false;
  const char base = text[1];
  if (base != 'x' && base != 'o' && base != 'b') return false;
  return std::all_of(text.begin() + 2, text.end(), [&](char c) {
    const bool hex = is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    return c == '_' || (base == 'x' ? hex : is_digit(c));
  });
}

bool is_number(std::string_view text) {
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  if (is_based(text) || is_one_of(text, kNotFinite)) return true;
  std::size_t digits = 0;
  if (!text.empty() && is_digit(text[0])) digits += skip_digits(text);
  while (digits > 0 && text.size() > 1 && text[0] == ':' && is_digit(text[1])) {
    text.remove_prefix(1);  // base 60 of YAML 1.1: 12:30:45
    skip_digits(text);
  }
  if (text.starts_with('.')) {
    text.remove_prefix(1);
    digits += skip_digits(text);
  }
  if (digits == 0) return false;
  if (text.starts_with('e') || text.starts_with('E')) {
    text.remove_prefix(1);
    if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
    if (skip_digits(text) == 0) return false;
  }
  return text.empty();
}

bool is_date(std::string_view text) {
  const auto number = [&](std::size_t least, std::size_t most) {
    std::size_t n = 0;
    while (n < most && n < text.size() && is_digit(text[n])) ++n;
    text.remove_prefix(n);
    return n >= least;
  };
  const auto dash = [&] {
    const bool is = text.starts_with('-');
    if (is) text.remove_prefix(1);
    return is;
  };
  if (!number(4, 4) || !dash() || !number(1, 2) || !dash() || !number(1, 2)) return false;
  return text.empty() || text[0] == 'T' || text[0] == 't' || text[0] == ' ';
}

}  // namespace

PlainType plain_type(std::string_view text) {
  if (is_one_of(text, kNull)) return PlainType::null;
  if (is_one_of(text, kFlags)) return PlainType::flag;
  if (is_date(text)) return PlainType::date;
  if (is_number(text)) return PlainType::number;
  return PlainType::text;
}

}  // namespace plumbline::yaml
