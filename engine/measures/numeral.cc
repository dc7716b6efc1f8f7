// A number is a run of digits, small scales (十百千) and big scales (万亿兆), read left to right
// into one value: each big scale multiplies the section before it, 万亿 multiplies twice.
#include "measures/numeral.h"

#include <array>
#include <cmath>
#include <cstddef>
#include <string>

#include "source/utf8.h"

namespace plumbline::measures {
namespace {

enum class Symbol : std::uint8_t { none, digit, small_scale, big_scale, more, point };

struct Meaning {
  Symbol symbol = Symbol::none;
  double value = 0.0;
};

struct Entry {
  char32_t character;
  Meaning meaning;
};

// Simplified, traditional and the forms of bank notes.
constexpr std::array kEntries = {
    Entry{U'〇', {Symbol::digit, 0}},         Entry{U'零', {Symbol::digit, 0}},
    Entry{U'一', {Symbol::digit, 1}},         Entry{U'壹', {Symbol::digit, 1}},
    Entry{U'二', {Symbol::digit, 2}},         Entry{U'贰', {Symbol::digit, 2}},
    Entry{U'貳', {Symbol::digit, 2}},         Entry{U'两', {Symbol::digit, 2}},
    Entry{U'兩', {Symbol::digit, 2}},         Entry{U'三', {Symbol::digit, 3}},
    Entry{U'叁', {Symbol::digit, 3}},         Entry{U'四', {Symbol::digit, 4}},
    Entry{U'肆', {Symbol::digit, 4}},         Entry{U'五', {Symbol::digit, 5}},
    Entry{U'伍', {Symbol::digit, 5}},         Entry{U'六', {Symbol::digit, 6}},
    Entry{U'陆', {Symbol::digit, 6}},         Entry{U'陸', {Symbol::digit, 6}},
    Entry{U'七', {Symbol::digit, 7}},         Entry{U'柒', {Symbol::digit, 7}},
    Entry{U'八', {Symbol::digit, 8}},         Entry{U'捌', {Symbol::digit, 8}},
    Entry{U'九', {Symbol::digit, 9}},         Entry{U'玖', {Symbol::digit, 9}},
    Entry{U'十', {Symbol::small_scale, 10}},  Entry{U'拾', {Symbol::small_scale, 10}},
    Entry{U'百', {Symbol::small_scale, 1e2}}, Entry{U'佰', {Symbol::small_scale, 1e2}},
    Entry{U'千', {Symbol::small_scale, 1e3}}, Entry{U'仟', {Symbol::small_scale, 1e3}},
    Entry{U'万', {Symbol::big_scale, 1e4}},   Entry{U'萬', {Symbol::big_scale, 1e4}},
    Entry{U'亿', {Symbol::big_scale, 1e8}},   Entry{U'億', {Symbol::big_scale, 1e8}},
    Entry{U'余', {Symbol::more, 0}},          Entry{U'多', {Symbol::more, 0}},
    Entry{U'几', {Symbol::more, 0}},          Entry{U'幾', {Symbol::more, 0}},
    Entry{U'点', {Symbol::point, 0}},         Entry{U'點', {Symbol::point, 0}},
};

Meaning meaning_of(char32_t character) {
  if (character < 0x3007) return {};
  for (const Entry& entry : kEntries) {
    if (entry.character == character) return entry.meaning;
  }
  return {};
}

bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

struct Characters {
  std::vector<char32_t> values;
  std::vector<Meaning> meanings;
  std::vector<std::uint32_t> offsets;  // one more than values

  explicit Characters(std::string_view text) {
    values.reserve(text.size() / 2);
    for (std::size_t at = 0; at < text.size();) {
      const source::CodePoint point = source::decode_at(text, at);
      values.push_back(point.value);
      meanings.push_back(meaning_of(point.value));
      offsets.push_back(static_cast<std::uint32_t>(at));
      at += point.length;
    }
    offsets.push_back(static_cast<std::uint32_t>(text.size()));
  }
  [[nodiscard]] std::size_t size() const { return values.size(); }
  [[nodiscard]] char32_t at(std::size_t i) const { return i < size() ? values[i] : U'\0'; }
  [[nodiscard]] Symbol symbol(std::size_t i) const {
    return i < size() ? meanings[i].symbol : Symbol::none;
  }
  [[nodiscard]] bool starts_number(std::size_t i) const {
    return is_digit(at(i)) || symbol(i) == Symbol::digit || symbol(i) == Symbol::small_scale ||
           symbol(i) == Symbol::big_scale;
  }
};

// 1097.6 times 10^8 is no whole number in binary, but what is written is one.
double whole_if_close(double value) {
  const double whole = std::round(value);
  const bool close = whole >= 1e4 && std::abs(value - whole) < 1e-4;
  return close ? whole : value;
}

// Reads one number that begins at a character.
class Reader {
 public:
  Reader(const Characters& text, std::size_t start) : text_(text), at_(start), start_(start) {}

  Numeral read() {
    while (step()) {
    }
    finish_digit();
    Numeral numeral;
    numeral.from = text_.offsets[start_];
    numeral.to = text_.offsets[at_];
    numeral.value = whole_if_close(total_ + section_);
    if (span_hi_ > 0) numeral.value_hi = numeral.value * span_hi_;
    numeral.han = han_;
    numeral.arabic = arabic_;
    numeral.scaled = last_big_ > 0;
    numeral.more = more_;
    numeral.bare = !arabic_ && !any_digit_ && !ten_;
    numeral.places = places_;
    return numeral;
  }
  [[nodiscard]] std::size_t end() const { return at_; }

 private:
  bool step() {
    const char32_t c = text_.at(at_);
    if (is_digit(c)) return take_literal();
    switch (text_.symbol(at_)) {
      case Symbol::digit:
        return take_digits();
      case Symbol::small_scale:
        return take_small(text_.meanings[at_].value);
      case Symbol::big_scale:
        return take_big(text_.meanings[at_].value);
      case Symbol::more:
        return take_more();
      case Symbol::point:
        return take_point();
      case Symbol::none:
        return false;
    }
    return false;
  }

  bool take_literal() {
    if (digit_ || (han_ && !zero_ && at_ > start_ && last_small_ == 0 && last_big_ == 0))
      return false;
    double value = 0.0;
    std::size_t run = 0;
    for (; is_digit(text_.at(at_)); ++at_, ++run) value = value * 10 + (text_.at(at_) - U'0');
    while (run <= 3 && is_group(at_)) {
      for (++at_; is_digit(text_.at(at_)); ++at_) value = value * 10 + (text_.at(at_) - U'0');
    }
    if (text_.at(at_) == U'.' && is_digit(text_.at(at_ + 1))) {
      double scale = 1.0;
      double fraction = 0.0;
      for (++at_; is_digit(text_.at(at_)); ++at_, ++places_) {
        fraction = fraction * 10 + (text_.at(at_) - U'0');
        scale *= 10;
      }
      // One division keeps 1097.6 the nearest double to what is written.
      value = (value * scale + fraction) / scale;
    }
    arabic_ = true;
    any_digit_ = true;
    digit_ = value;
    literal_ = true;
    return true;
  }

  // A comma with exactly three digits behind it.
  [[nodiscard]] bool is_group(std::size_t at) const {
    return text_.at(at) == U',' && is_digit(text_.at(at + 1)) && is_digit(text_.at(at + 2)) &&
           is_digit(text_.at(at + 3)) && !is_digit(text_.at(at + 4));
  }

  bool take_digits() {
    if (digit_) return false;
    std::size_t end = at_;
    while (text_.symbol(end) == Symbol::digit) ++end;
    const auto digit = [this](std::size_t i) { return text_.meanings[i].value; };
    if (digit(at_) == 0 && (last_small_ > 0 || last_big_ > 0)) {  // 一千零五
      zero_ = true;
      ++at_;
      han_ = true;
      return text_.symbol(at_) != Symbol::none || is_digit(text_.at(at_));
    }
    double value = 0.0;
    if (end - at_ == 2 && digit(at_ + 1) == digit(at_) + 1 && digit(at_) > 0) {  // 二三十
      value = digit(at_);
      span_hi_ = digit(at_ + 1) / digit(at_);
      more_ = true;
    } else {
      for (std::size_t i = at_; i < end; ++i) value = value * 10 + digit(i);
    }
    positional_ = end - at_ > 1;
    at_ = end;
    han_ = true;
    any_digit_ = true;
    digit_ = value;
    literal_ = false;
    return true;
  }

  bool take_small(double scale) {
    if (literal_ && digit_ && places_ > 0 && scale == 10) return false;
    ten_ = ten_ || scale == 10;
    han_ = true;
    section_ += (digit_ ? *digit_ : 1.0) * scale;
    digit_.reset();
    zero_ = false;
    last_small_ = scale;
    ++at_;
    return true;
  }

  bool take_big(double scale) {
    const bool empty = !digit_ && section_ == 0;
    if (empty && last_big_ == 0) {
      total_ = scale;
    } else if (empty) {
      total_ *= scale;  // 万亿
    } else {
      finish_digit_plain();
      if (last_big_ > 0 && scale > last_big_) {
        total_ = (total_ + section_) * scale;
      } else {
        total_ += section_ * scale;
      }
    }
    section_ = 0;
    zero_ = false;
    last_big_ = scale;
    last_small_ = 0;
    ++at_;
    return true;
  }

  // 300多万, 十几, 5000余: the number may go on with a big scale.
  bool take_more() {
    if (at_ == start_ || more_) return false;
    if (digit_ && !literal_) return false;
    more_ = true;
    if (digit_) finish_digit_plain();
    ++at_;
    return text_.symbol(at_) == Symbol::big_scale;
  }

  bool take_point() {
    if (!han_ || at_ == start_ || literal_ || text_.symbol(at_ + 1) != Symbol::digit) return false;
    finish_digit();
    double scale = 1.0;
    double fraction = 0.0;
    for (++at_; text_.symbol(at_) == Symbol::digit; ++at_, ++places_) {
      fraction = fraction * 10 + text_.meanings[at_].value;
      scale *= 10;
    }
    section_ = (section_ * scale + fraction) / scale;
    return text_.symbol(at_) == Symbol::big_scale;
  }

  void finish_digit_plain() {
    if (digit_) section_ += *digit_;
    digit_.reset();
  }

  // 四百五 is 450, 一万二 is 12000; 四百零五 is 405.
  void finish_digit() {
    if (!digit_) return;
    const bool short_form = !literal_ && !zero_ && !positional_;
    if (short_form && last_small_ > 10) {
      section_ += *digit_ * last_small_ / 10;
    } else if (short_form && last_small_ == 0 && last_big_ > 0) {
      total_ += *digit_ * last_big_ / 10;
    } else {
      section_ += *digit_;
    }
    digit_.reset();
  }

  const Characters& text_;
  std::size_t at_;
  std::size_t start_;
  double total_ = 0.0;    // before the last big scale
  double section_ = 0.0;  // behind it
  std::optional<double> digit_;
  double last_small_ = 0.0;
  double last_big_ = 0.0;
  double span_hi_ = 0.0;
  int places_ = 0;
  bool literal_ = false;
  bool positional_ = false;
  bool zero_ = false;
  bool han_ = false;
  bool arabic_ = false;
  bool any_digit_ = false;
  bool ten_ = false;
  bool more_ = false;
};

// N分之M.
bool read_fraction(const Characters& text, std::size_t& at, Numeral& numeral) {
  if (text.at(at) != U'分' || text.at(at + 1) != U'之' || !text.starts_number(at + 2)) return false;
  Reader reader(text, at + 2);
  const Numeral part = reader.read();
  const double whole = numeral.value;
  if (whole <= 0) return false;
  numeral.to = part.to;
  numeral.more = numeral.more || part.more;
  numeral.arabic = numeral.arabic || part.arabic;
  numeral.han = true;
  numeral.kind = whole == 100    ? NumeralKind::per_cent
                 : whole == 1000 ? NumeralKind::per_mille
                                 : NumeralKind::fraction;
  numeral.value = numeral.kind == NumeralKind::fraction ? part.value / whole : part.value;
  numeral.value_hi.reset();
  numeral.bare = false;
  numeral.places = part.places;
  at = reader.end();
  return true;
}

// 1/4: a proper fraction with a one-digit denominator or 10; else a date, a version, a pair.
void read_slash(const Characters& text, std::size_t& at, Numeral& numeral) {
  const bool plain = numeral.arabic && !numeral.han && !numeral.scaled && numeral.places == 0;
  if (!plain || text.at(at) != U'/' || !is_digit(text.at(at + 1))) return;
  Reader reader(text, at + 1);
  const Numeral whole = reader.read();
  const bool proper = whole.value > numeral.value && numeral.value > 0 && whole.value <= 10;
  if (!proper || whole.scaled || whole.han || text.at(reader.end()) == U'/') return;
  numeral.to = whole.to;
  numeral.value /= whole.value;
  numeral.kind = NumeralKind::fraction;
  at = reader.end();
}

// 三又二分之一.
void read_mixed(const Characters& text, std::size_t& at, Numeral& numeral) {
  if (numeral.kind != NumeralKind::plain || text.at(at) != U'又' || !text.starts_number(at + 1)) {
    return;
  }
  Reader reader(text, at + 1);
  Numeral part = reader.read();
  std::size_t end = reader.end();
  if (!read_fraction(text, end, part) || part.kind != NumeralKind::fraction) return;
  numeral.value += part.value;
  numeral.to = part.to;
  numeral.han = true;
  at = end;
}

bool is_sign(const Characters& text, std::size_t at) {
  const char32_t c = text.at(at);
  if (c == U'负') return true;
  if (c != U'-' && c != U'－') return false;
  if (at == 0) return true;
  const char32_t before = text.at(at - 1);
  return source::is_han(before) && text.symbol(at - 1) == Symbol::none;
}

}  // namespace

std::vector<Numeral> find_numerals(std::string_view text) {
  std::vector<Numeral> numerals;
  const Characters characters(text);
  for (std::size_t at = 0; at < characters.size();) {
    if (!characters.starts_number(at)) {
      ++at;
      continue;
    }
    Reader reader(characters, at);
    Numeral numeral = reader.read();
    const bool negative = at > 0 && is_sign(characters, at - 1);
    std::size_t end = reader.end();
    read_fraction(characters, end, numeral);
    read_slash(characters, end, numeral);
    read_mixed(characters, end, numeral);
    if (negative) {
      numeral.value = -numeral.value;
      numeral.from = characters.offsets[at - 1];
    }
    numerals.push_back(numeral);
    at = std::max(end, at + 1);
  }
  return numerals;
}

}  // namespace plumbline::measures
