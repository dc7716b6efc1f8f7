// A number is a run of digits, small scales (十百千) and big scales (万亿兆), read left to right
// into one value: each big scale multiplies the section before it, 万亿 multiplies twice.
#include "measures/number_reader.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "source/utf8.h"

namespace plumbline::measures {
namespace {

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

constexpr double kTrillion = 1e12;  // 兆, where it is no mega

constexpr char32_t kFirstHan = 0x4E00;
constexpr std::size_t kHanCount = 0x5200;

// A bit for each Han character that is an entry: most characters of a text are none.
constexpr auto kIsEntry = [] {
  std::array<std::uint64_t, kHanCount / 64> bits{};
  for (const Entry& entry : kEntries) {
    const std::size_t at = entry.character - kFirstHan;
    if (at < kHanCount) bits[at / 64] |= std::uint64_t{1} << (at % 64);
  }
  return bits;
}();

Meaning meaning_of(char32_t character) {
  const std::size_t at = character - kFirstHan;
  const bool may_be =
      at < kHanCount ? (kIsEntry[at / 64] >> (at % 64) & 1) != 0 : character == U'〇';
  if (!may_be) return {};
  for (const Entry& entry : kEntries) {
    if (entry.character == character) return entry.meaning;
  }
  return {};
}

bool is_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

// 1097.6 times 10^8 is no whole number in binary, but what is written is one.
double whole_if_close(double value) {
  const double whole = std::round(value);
  const bool close = whole >= 1e4 && std::abs(value - whole) < std::max(1e-4, whole * 1e-15);
  return close ? whole : value;
}

// Reads one number that begins at a character.
class Reader {
 public:
  Reader(const NumberText& text, std::size_t start) : text_(text), at_(start), start_(start) {}

  Numeral read() {
    while (step()) {
    }
    finish_digit();
    Numeral numeral;
    numeral.from = text_.offset(start_);
    numeral.to = text_.offset(at_);
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
    if (!skip_spaces()) return false;
    if (text_.has_digit(at_) || text_.at(at_) == U'.') return take_literal();
    switch (text_.symbol(at_)) {
      case Symbol::digit:
        return take_digits();
      case Symbol::small_scale:
        return take_small(text_.value(at_));
      case Symbol::big_scale:
        return take_big(text_.value(at_));
      case Symbol::more:
        return take_more();
      case Symbol::point:
        return take_point();
      case Symbol::none:
        return is_trillion() && take_big(kTrillion);
    }
    return false;
  }

  // 两千 四 百 五, 1000 万: inside a number spaces part digits from scales. False where the number
  // ends at them.
  bool skip_spaces() {
    const std::size_t to = text_.behind_spaces(at_);
    if (to == at_) return true;
    const Symbol symbol = text_.symbol(to);
    const bool digit = symbol == Symbol::digit && !digit_ && han_ && at_ > start_;
    const bool scale =
        symbol == Symbol::big_scale || (symbol == Symbol::small_scale && digit_ && *digit_ < 10);
    const bool tail = (symbol == Symbol::more || symbol == Symbol::point) && han_;
    const bool inside = (scale && (digit_ || section_ > 0)) || digit || tail;
    if (inside) at_ = to;
    return inside;
  }

  bool take_literal() {
    if (digit_ || (han_ && !zero_ && at_ > start_ && last_small_ == 0 && last_big_ == 0))
      return false;
    if (text_.at(at_) == U'.' && at_ > start_) return false;
    double value = 0.0;
    std::size_t run = 0;
    for (; text_.has_digit(at_); ++at_, ++run) value = value * 10 + (text_.at(at_) - U'0');
    while (run > 0 && run <= 3 && is_group(at_)) {
      for (++at_; text_.has_digit(at_); ++at_) value = value * 10 + (text_.at(at_) - U'0');
    }
    if (text_.at(at_) == U'.' && text_.has_digit(at_ + 1)) {
      double scale = 1.0;
      double fraction = 0.0;
      for (++at_; text_.has_digit(at_); ++at_, ++places_) {
        fraction = fraction * 10 + (text_.at(at_) - U'0');
        scale *= 10;
      }
      // One division keeps 1097.6 the nearest double to what is written.
      value = (value * scale + fraction) / scale;
    }
    arabic_ = true;
    any_digit_ = true;
    digit_ = value * power_behind();
    literal_ = true;
    return true;
  }

  // 40k, 1.2e5: ten to which power stands directly behind digits; no word goes on there.
  double power_behind() {
    const char32_t c = text_.at(at_);
    if ((c == U'k' || c == U'K') && !is_letter(text_.at(at_ + 1)) && !text_.has_digit(at_ + 1)) {
      ++at_;
      return 1e3;
    }
    if (c != U'e' && c != U'E') return 1.0;
    std::size_t end = at_ + 1;
    const bool minus = text_.at(end) == U'-';
    if (minus || text_.at(end) == U'+') ++end;
    int power = 0;
    const std::size_t digits = end;
    for (; text_.has_digit(end) && end < digits + 2; ++end) {
      power = power * 10 + static_cast<int>(text_.at(end) - U'0');
    }
    if (end == digits || text_.has_digit(end) || is_letter(text_.at(end))) return 1.0;
    at_ = end;
    return std::pow(10.0, minus ? -power : power);
  }

  // A comma with exactly three digits behind it.
  [[nodiscard]] bool is_group(std::size_t at) const {
    return text_.at(at) == U',' && text_.has_digit(at + 1) && text_.has_digit(at + 2) &&
           text_.has_digit(at + 3) && !text_.has_digit(at + 4);
  }

  // 两 is a digit only before a scale or alone (三十两 are Chinese ounces).
  [[nodiscard]] bool is_unit(std::size_t at) const {
    const bool pair = text_.at(at) == U'两' || text_.at(at) == U'兩';
    const Symbol behind = text_.symbol(text_.behind_spaces(at + 1));
    return pair && at > start_ && behind != Symbol::small_scale && behind != Symbol::big_scale;
  }

  bool take_digits() {
    if (digit_ || is_unit(at_)) return false;
    std::size_t end = at_;
    while (text_.symbol(end) == Symbol::digit && !is_unit(end)) ++end;
    const auto digit = [this](std::size_t i) { return text_.value(i); };
    if (digit(at_) == 0 && (last_small_ > 0 || last_big_ > 0)) {  // 一千零五
      zero_ = true;
      ++at_;
      han_ = true;
      return text_.symbol(at_) != Symbol::none || text_.has_digit(at_);
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
    // 五十千克, 2亿千瓦: not behind a smaller scale, and without a digit only where a number
    // begins.
    const bool begins = digit_ || zero_ || at_ == start_ || scale == 10;
    if (!begins || (last_small_ > 0 && scale >= last_small_)) return false;
    ten_ = ten_ || scale == 10;
    han_ = true;
    section_ += (digit_ && *digit_ > 0 ? *digit_ : 1.0) * scale;
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

  // 五兆六十二亿; but 5兆瓦 are megawatts and 100兆 of a network megabits.
  [[nodiscard]] bool is_trillion() const {
    if (text_.at(at_) != U'兆' || !han_ || arabic_ || at_ == start_) return false;
    const std::size_t behind = text_.behind_spaces(at_ + 1);
    return text_.symbol(behind) == Symbol::digit || text_.symbol(behind) == Symbol::small_scale ||
           text_.at(behind) == U'元';
  }

  // 300多万, 十几, 5000余: the number may go on with a big scale.
  bool take_more() {
    const bool goes_on = text_.symbol(text_.behind_spaces(at_ + 1)) == Symbol::big_scale;
    if (at_ == start_ || (more_ && !goes_on)) return false;
    if (digit_ && !literal_) return false;
    more_ = true;
    if (digit_) finish_digit_plain();
    ++at_;
    return goes_on;
  }

  bool take_point() {
    std::size_t at = text_.behind_spaces(at_ + 1);
    if (!han_ || at_ == start_ || literal_ || text_.symbol(at) != Symbol::digit) return false;
    finish_digit();
    double scale = 1.0;
    double fraction = 0.0;
    for (; text_.symbol(at) == Symbol::digit && !is_unit(at); ++at, ++places_) {
      fraction = fraction * 10 + text_.value(at);
      scale *= 10;
    }
    if (scale == 1.0) return false;  // 两百点两
    at_ = at;
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

  const NumberText& text_;
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

}  // namespace

NumberText::NumberText(std::string_view text) {
  const std::size_t about = text.size() / 2;
  values_.reserve(about);
  meanings_.reserve(about);
  offsets_.reserve(about);
  for (std::size_t at = 0; at < text.size();) {
    const source::CodePoint point = source::decode_at(text, at);
    values_.push_back(point.value);
    meanings_.push_back(meaning_of(point.value));
    offsets_.push_back(static_cast<std::uint32_t>(at));
    at += point.length;
  }
  offsets_.push_back(static_cast<std::uint32_t>(text.size()));
}

bool NumberText::starts_number(std::size_t i) const {
  if (has_digit(i)) return true;
  if (at(i) == U'.') {  // .5, but not the end of 3.0.1 or of an ellipsis
    const char32_t before = i > 0 ? at(i - 1) : U'\0';
    return has_digit(i + 1) && before != U'.' && !is_letter(before) &&
           (i == 0 || !has_digit(i - 1));
  }
  return symbol(i) == Symbol::digit || symbol(i) == Symbol::small_scale ||
         symbol(i) == Symbol::big_scale;
}

std::size_t NumberText::behind_spaces(std::size_t i) const {
  while (at(i) == U' ') ++i;
  return i;
}

bool may_have_number(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const source::CodePoint point = source::decode_at(text, at);
    if (point.value >= U'0' && point.value <= U'9') return true;
    const Symbol symbol = meaning_of(point.value).symbol;
    if (symbol == Symbol::digit || symbol == Symbol::small_scale || symbol == Symbol::big_scale) {
      return true;
    }
    at += point.length;
  }
  return false;
}

Numeral read_number(const NumberText& text, std::size_t& at) {
  Reader reader(text, at);
  const Numeral numeral = reader.read();
  at = reader.end();
  return numeral;
}

}  // namespace plumbline::measures
