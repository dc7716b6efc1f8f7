// A number is a run of cardinals read left to right: units and tens add up, `hundred` multiplies
// what stands before it, each further scale closes a section. Digits are a section of their own.
#include "measures/english_numeral.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string_view>

#include "measures/text_scan.h"

namespace plumbline::measures {
namespace {

struct NumberWord {
  std::string_view cardinal;
  std::string_view ordinal;
  double value;
};

constexpr std::array kSmall = {
    NumberWord{"one", "first", 1},
    NumberWord{"two", "second", 2},
    NumberWord{"three", "third", 3},
    NumberWord{"four", "fourth", 4},
    NumberWord{"five", "fifth", 5},
    NumberWord{"six", "sixth", 6},
    NumberWord{"seven", "seventh", 7},
    NumberWord{"eight", "eighth", 8},
    NumberWord{"nine", "ninth", 9},
    NumberWord{"ten", "tenth", 10},
    NumberWord{"eleven", "eleventh", 11},
    NumberWord{"twelve", "twelfth", 12},
    NumberWord{"thirteen", "thirteenth", 13},
    NumberWord{"fourteen", "fourteenth", 14},
    NumberWord{"fifteen", "fifteenth", 15},
    NumberWord{"sixteen", "sixteenth", 16},
    NumberWord{"seventeen", "seventeenth", 17},
    NumberWord{"eighteen", "eighteenth", 18},
    NumberWord{"nineteen", "nineteenth", 19},
    NumberWord{"twenty", "twentieth", 20},
    NumberWord{"thirty", "thirtieth", 30},
    NumberWord{"forty", "fortieth", 40},
    NumberWord{"fifty", "fiftieth", 50},
    NumberWord{"sixty", "sixtieth", 60},
    NumberWord{"seventy", "seventieth", 70},
    NumberWord{"eighty", "eightieth", 80},
    NumberWord{"ninety", "ninetieth", 90},
};

struct ScaleWord {
  std::string_view word;
  double value;
  bool plural = false;
};

constexpr std::array kScales = {
    ScaleWord{"hundred", 1e2},
    ScaleWord{"thousand", 1e3},
    ScaleWord{"million", 1e6},
    ScaleWord{"billion", 1e9},
    ScaleWord{"trillion", 1e12},
    ScaleWord{"dozen", 12},
    ScaleWord{"mn", 1e6},
    ScaleWord{"bn", 1e9},
    ScaleWord{"hundreds", 1e2, true},
    ScaleWord{"thousands", 1e3, true},
    ScaleWord{"millions", 1e6, true},
    ScaleWord{"billions", 1e9, true},
    ScaleWord{"dozens", 12, true},
};

constexpr std::array<std::string_view, 21> kRoman = {"",    "i",    "ii", "iii", "iv", "v",   "vi",
                                                     "vii", "viii", "ix", "x",   "xi", "xii", "ⅰ",
                                                     "ⅱ",   "ⅲ",    "ⅳ",  "Ⅰ",   "Ⅱ",  "Ⅲ",   "Ⅳ"};

std::optional<double> cardinal(std::string_view word) {
  for (const NumberWord& number : kSmall) {
    if (number.cardinal == word) return number.value;
  }
  return std::nullopt;
}

std::optional<double> ordinal(std::string_view word) {
  for (const NumberWord& number : kSmall) {
    if (number.ordinal == word) return number.value;
  }
  if (word == "hundredth") return 100.0;
  return std::nullopt;
}

const ScaleWord* scale_of(std::string_view word) {
  for (const ScaleWord& scale : kScales) {
    if (scale.word == word) return &scale;
  }
  return nullptr;
}

// thirds, fifths, quarters, half: the parts that something is cut into.
std::optional<double> parts(std::string_view word) {
  if (word == "half" || word == "halves") return 2.0;
  if (word == "quarter" || word == "quarters") return 4.0;
  const bool plural = word.ends_with('s');
  const auto value = ordinal(plural ? word.substr(0, word.size() - 1) : word);
  const bool is_part = value && *value > 2 && *value <= 100;
  return is_part ? value : std::nullopt;
}

struct Literal {
  double value = 0.0;
  double step = 1.0;
};

Literal read_digits(std::string_view digits) {
  Literal literal;
  double scale = 1.0;
  bool behind_point = false;
  for (const char c : digits) {
    if (c == '.') {
      if (behind_point) break;  // 3.0.1: a version
      behind_point = true;
    }
    if (!is_digit(static_cast<char32_t>(c))) continue;
    literal.value = literal.value * 10 + (c - '0');
    if (behind_point) scale *= 10;
  }
  // One division keeps 1097.6 the nearest double to what is written.
  literal.value /= scale;
  literal.step = 1.0 / scale;
  return literal;
}

// 109.76 times 10^9 is no whole number in binary, but what is written is one.
double whole_if_close(double value) {
  const double whole = std::round(value);
  return whole >= 1e4 && std::abs(value - whole) < 1e-3 ? whole : value;
}

class Reader {
 public:
  explicit Reader(const EnglishText& text) : text_(text) {}

  std::vector<EnglishNumeral> run() {
    while (at_ < text_.tokens.size()) {
      const std::size_t before = at_;
      auto numeral = read();
      if (numeral) found_.push_back(*numeral);
      if (at_ == before) ++at_;
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] const EnglishToken* token(std::size_t i) const {
    return i < text_.tokens.size() ? &text_.tokens[i] : nullptr;
  }
  [[nodiscard]] bool touches(std::size_t i) const {
    const EnglishToken* at = token(i);
    return at != nullptr && i > 0 && at->joined && text_.tokens[i - 1].to == at->from;
  }

  std::optional<EnglishNumeral> read() {
    numeral_ = {};
    numeral_.first = at_;
    if (token(at_)->kind == TokenKind::digits) return read_literal();
    if (token(at_)->kind != TokenKind::word) return std::nullopt;
    return read_words();
  }

  EnglishNumeral read_literal() {
    const Literal literal = read_digits(text_.word(at_));
    numeral_.digits = true;
    numeral_.value = literal.value;
    numeral_.step = literal.step;
    ++at_;
    const std::string_view suffix = text_.word(at_);
    if (touches(at_) && (suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th")) {
      numeral_.kind = EnglishNumeralKind::ordinal;
      ++at_;
    } else {
      take_scales();
      take_code();
    }
    return finish();
  }

  // 10 thousand, 1.2 hundred million, 10-billion-level.
  void take_scales() {
    for (const ScaleWord* scale = scale_of(text_.word(at_)); scale != nullptr && !scale->plural;
         scale = scale_of(text_.word(at_))) {
      numeral_.value = whole_if_close(numeral_.value * scale->value);
      numeral_.step *= scale->value;
      numeral_.scale *= scale->value;
      numeral_.scaled = true;
      ++at_;
    }
  }

  // Z4, PM2.5, 6G, 3+2+2: what adjoins makes a name of it; a unit does not (5km, 10%).
  void take_code() {
    const EnglishToken* before = numeral_.first > 0 ? token(numeral_.first - 1) : nullptr;
    // COVID-19 too, but mid-2025 is a year.
    const bool year =
        text_.word(numeral_.first).size() == 4 && numeral_.value >= 1900 && numeral_.value < 2100;
    const bool led = before != nullptr && before->kind == TokenKind::word &&
                     token(numeral_.first)->joined && (touches(numeral_.first) || !year);
    const bool plus = before != nullptr && touches(numeral_.first) &&
                      text_.word(numeral_.first - 1) == "+" && numeral_.first > 1 &&
                      touches(numeral_.first - 1);
    const bool joined = text_.word(at_) == "+" && touches(at_) && touches(at_ + 1);
    numeral_.code = led || plus || joined;
  }

  std::optional<EnglishNumeral> read_words() {
    double total = 0.0;
    double section = 0.0;
    double last = 1e18;  // of the cardinal before: forty two, but no two forty
    double big = 0.0;    // the last scale above a hundred
    bool any = false;
    const std::string_view head = text_.word(at_);
    const bool article = (head == "a" || head == "an") &&
                         scale_of(text_.word(at_ + 1)) != nullptr &&
                         !scale_of(text_.word(at_ + 1))->plural;
    if (article) {
      section = 1;
      any = true;
      ++at_;
    }
    for (;;) {
      const std::string_view word = text_.word(at_);
      if (const auto value = cardinal(word); value && fits(*value, last, section)) {
        section += *value;
        last = *value;
        numeral_.step = 1;
      } else if (const ScaleWord* scale = scale_of(word)) {
        if (!any) {
          numeral_.bare = true;
          section = 1;
        }
        numeral_.bare = numeral_.bare || scale->plural;
        numeral_.scaled = scale->value != 12;
        numeral_.step *= scale->value;
        if (scale->value > 100) {
          // A larger scale multiplies all before it, a smaller one its section alone.
          total = scale->value > big ? (total + section) * scale->value
                                     : total + section * scale->value;
          big = scale->value;
          section = 0;
        } else {
          section *= scale->value;
        }
        last = 1e18;
      } else if (any && word == "and" && last == 1e18 && cardinal(text_.word(at_ + 1)) &&
                 !article && numeral_.scaled) {
        ++at_;
        continue;
      } else {
        break;
      }
      any = true;
      ++at_;
    }
    numeral_.value = total + section;
    return read_end(any, last);
  }

  [[nodiscard]] static bool fits(double value, double last, double section) {
    if (last == 1e18) return section == 0 || section >= 100;
    return last >= 20 && value < 10;
  }

  // An ordinal closes a number (twenty-first) or makes a fraction of it (two-thirds).
  std::optional<EnglishNumeral> read_end(bool any, double last) {
    const std::string_view word = text_.word(at_);
    if (any && !counts_quarters() && numeral_.value >= 1 && numeral_.value < 10 &&
        !numeral_.scaled) {
      if (const auto cut = parts(word); cut && numeral_.value < *cut) {
        numeral_.kind = EnglishNumeralKind::fraction;
        numeral_.value = std::round(numeral_.value / *cut * 1000) / 10;
        numeral_.step = 0.1;
        ++at_;
        return finish();
      }
    }
    if (const auto value = ordinal(word); value && (!any || (last >= 20 && *value < 10))) {
      numeral_.value += *value;
      numeral_.kind = EnglishNumeralKind::ordinal;
      ++at_;
      return finish();
    }
    if (any) return finish();
    return read_roman(word);
  }

  // The first three quarters of a year are no fraction.
  [[nodiscard]] bool counts_quarters() const {
    if (numeral_.first == 0 || text_.word(at_) != "quarters") return false;
    const std::string_view before = text_.word(numeral_.first - 1);
    return before == "first" || before == "last" || before == "past" || before == "next";
  }

  // A lone I is the pronoun, a lone v or x a letter.
  std::optional<EnglishNumeral> read_roman(std::string_view word) {
    const auto found = std::find(kRoman.begin() + 1, kRoman.end(), word);
    if (found == kRoman.end()) return std::nullopt;
    const auto index = static_cast<std::size_t>(found - kRoman.begin());
    numeral_.kind = EnglishNumeralKind::roman;
    constexpr std::size_t kLetters = 12;
    numeral_.value =
        static_cast<double>(index <= kLetters ? index : (index - kLetters - 1) % 4 + 1);
    ++at_;
    return finish();
  }

  EnglishNumeral finish() {
    numeral_.last = at_;
    return numeral_;
  }

  const EnglishText& text_;
  std::size_t at_ = 0;
  EnglishNumeral numeral_;
  std::vector<EnglishNumeral> found_;
};

}  // namespace

std::vector<EnglishNumeral> find_english_numerals(const EnglishText& text) {
  return Reader(text).run();
}

}  // namespace plumbline::measures
