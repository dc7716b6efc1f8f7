// One pass over the tokens of a line: numerals, number words, months and words for a year become
// mentions; what stands beside each says its unit, bound and kind.
#include "measures/english_numbers.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "measures/english_form.h"
#include "measures/english_numeral.h"
#include "measures/text_scan.h"

namespace plumbline::measures {
namespace {

using Role = EnglishRole;

struct BoundRole {
  Role role;
  Bound bound;
};

// `no more than` before `more than`: longer phrases win, and among roles the first.
constexpr std::array kBefore = {
    BoundRole{Role::at_least_before, Bound::at_least}, BoundRole{Role::more_before, Bound::more},
    BoundRole{Role::at_most_before, Bound::at_most},   BoundRole{Role::near_before, Bound::near},
    BoundRole{Role::about_before, Bound::about},       BoundRole{Role::soft_before, Bound::soft}};
constexpr std::array kAfter = {BoundRole{Role::at_least_after, Bound::at_least},
                               BoundRole{Role::at_most_after, Bound::at_most},
                               BoundRole{Role::about_after, Bound::about}};

class Finder {
 public:
  Finder(std::string_view line, const EnglishWords& words, const lexicon::Lexicon& lexicon)
      : line_(line),
        lexicon_(lexicon),
        text_(read_english(line)),
        phrases_(text_, words),
        numerals_(find_english_numerals(text_)),
        quoted_(find_quoted_tokens(text_)) {}

  std::vector<NumberMention> find() {
    std::size_t next_numeral = 0;
    std::size_t at = 0;
    while (at < text_.tokens.size()) {
      while (next_numeral < numerals_.size() && numerals_[next_numeral].first < at) ++next_numeral;
      const bool here = next_numeral < numerals_.size() && numerals_[next_numeral].first == at;
      const EnglishPhrase idiom = phrases_.starting_at(at, Role::number);
      if (idiom.entry != nullptr && (!here || idiom.bound >= numerals_[next_numeral].last)) {
        add_idiom(at, idiom);
        at = idiom.bound;
      } else if (here) {
        at = add_numeral(next_numeral);
      } else {
        at = add_time_word(at);
      }
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] std::string_view word(std::size_t token) const { return text_.word(token); }
  [[nodiscard]] bool touches(std::size_t token) const {
    return token > 0 && token < text_.tokens.size() && text_.tokens[token].joined &&
           text_.tokens[token - 1].to == text_.tokens[token].from;
  }
  [[nodiscard]] bool is_capital(std::size_t token) const {
    if (token >= text_.tokens.size()) return false;
    const char c = line_[text_.tokens[token].from];
    return c >= 'A' && c <= 'Z';
  }
  [[nodiscard]] bool begins_sentence(std::size_t token) const {
    if (token == 0) return true;
    const std::string_view before = word(token - 1);
    constexpr std::array<std::string_view, 9> kEnds = {".", ":", ";", "!", "?",
                                                       "-", "–", "—", "\""};
    return std::find(kEnds.begin(), kEnds.end(), before) != kEnds.end();
  }

  NumberMention& push(std::size_t first, std::size_t last) {
    const source::TextSpan span{text_.tokens[first].from, text_.tokens[last - 1].to};
    found_.emplace_back();
    found_.back().number = found_.back().span = span;
    return found_.back();
  }

  void set_unit(NumberMention& mention, const std::string& name) const {
    mention.unit = name;
    const lexicon::Unit* unit = lexicon_.find_unit(name);
    if (unit == nullptr) return;
    mention.base = unit->base;
    mention.factor = unit->factor;
    mention.dimension = unit->dimension;
  }

  void add_idiom(std::size_t first, const EnglishPhrase& idiom) {
    NumberMention& mention = push(first, idiom.bound);
    mention.value = idiom.entry->value;
    mention.standing = Standing::loose;
    if (!idiom.entry->unit.empty()) set_unit(mention, idiom.entry->unit);
  }

  std::size_t add_time_word(std::size_t at) {
    const EnglishPhrase year = phrases_.starting_at(at, Role::this_year);
    if (year.entry != nullptr) {
      NumberMention& mention = push(at, year.bound);
      mention.any_year = true;
      mention.kind = NumberKind::year;
      mention.standing = Standing::loose;
      return year.bound;
    }
    const EnglishPhrase month = phrases_.starting_at(at, Role::month);
    if (month.entry != nullptr && is_month(at)) {
      NumberMention& mention = push(at, month.bound);
      mention.value = month.entry->value;
      mention.kind = NumberKind::date;
      mention.standing = Standing::loose;
    }
    return at + 1;
  }

  // May and March are words too: a month has a day or a year beside it, or a preposition before.
  [[nodiscard]] bool is_month(std::size_t at) const {
    if (!is_capital(at)) return false;
    const auto is_number = [this](std::size_t i) {
      return i < text_.tokens.size() && text_.tokens[i].kind == TokenKind::digits;
    };
    if (is_number(at + 1) || (at > 0 && is_number(at - 1))) return true;
    constexpr std::array<std::string_view, 10> kBeforeMonth = {
        "in", "by", "since", "until", "late", "early", "mid", "from", "of", "end"};
    return at > 0 &&
           std::find(kBeforeMonth.begin(), kBeforeMonth.end(), word(at - 1)) != kBeforeMonth.end();
  }

  // Returns the token to go on with.
  std::size_t add_numeral(std::size_t index) {
    const EnglishNumeral& numeral = numerals_[index];
    if (is_heading_number(numeral)) return numeral.last;
    if (numeral.kind == EnglishNumeralKind::roman) return add_roman(numeral);
    const bool priced = phrases_.ending_at(numeral.first, Role::unit_before).entry != nullptr;
    if (numeral.code && numeral.digits && !priced) return add_code(index);
    if (numeral.kind == EnglishNumeralKind::ordinal) return add_ordinal(numeral);
    return add_amount(index);
  }

  // 1. II. (3) at the begin of a line.
  [[nodiscard]] bool is_heading_number(const EnglishNumeral& numeral) const {
    const std::size_t first = numeral.first;
    const std::string_view after = word(numeral.last);
    const bool closed = after == "." || after == ")" || after == "、";
    if (!closed || numeral.scaled) return false;
    for (std::size_t i = 0; i < first; ++i) {
      if (text_.tokens[i].kind != TokenKind::sign) return false;
    }
    return first <= 2 && numeral.last + 1 < text_.tokens.size();
  }

  [[nodiscard]] bool has_label(std::size_t first) const {
    return first > 0 && phrases_.ending_at(first, Role::label).entry != nullptr;
  }

  std::size_t add_roman(const EnglishNumeral& numeral) {
    if (!has_label(numeral.first)) return numeral.last;
    NumberMention& mention = push(numeral.first, numeral.last);
    mention.value = numeral.value;
    mention.kind = NumberKind::ordinal;
    mention.standing = numeral.value > 1 ? Standing::stated : Standing::loose;
    return numeral.last;
  }

  std::size_t add_ordinal(const EnglishNumeral& numeral) {
    NumberMention& mention = push(numeral.first, numeral.last);
    mention.value = numeral.value;
    mention.kind = NumberKind::ordinal;
    mention.figure = numeral.digits;
    // First, …; Second, …: the writer's own list. A second: one more.
    const bool listed = begins_sentence(numeral.first) && word(numeral.last) == ",";
    const bool one = numeral.value == 1 && !numeral.digits;
    if (listed || one || quoted_[numeral.first]) mention.standing = Standing::loose;
    return numeral.last;
  }

  // 3+2+2 is one name; letters make a name of a number that other names must not stand for.
  std::size_t add_code(std::size_t index) {
    std::size_t last = index;
    bool lettered = numerals_[index].first > 0 && text_.tokens[numerals_[index].first].joined &&
                    text_.tokens[numerals_[index].first - 1].kind == TokenKind::word;
    std::size_t end = numerals_[index].last;
    while (word(end) == "+" && touches(end) && touches(end + 1)) {
      const bool number = last + 1 < numerals_.size() && numerals_[last + 1].digits &&
                          numerals_[last + 1].first == end + 1;
      if (number) ++last;
      lettered = lettered || !number;
      end = number ? numerals_[last].last : end + 2;
    }
    NumberMention& mention = push(numerals_[index].first, end);
    mention.value = numerals_[index].value;
    mention.step = numerals_[index].step;
    mention.kind = NumberKind::code;
    mention.figure = true;
    const bool quoted = quoted_[numerals_[index].first];
    mention.standing = lettered || quoted ? Standing::named : Standing::stated;
    return end;
  }

  std::size_t add_amount(std::size_t index) {
    const EnglishNumeral& numeral = numerals_[index];
    NumberMention& mention = push(numeral.first, numeral.last);
    mention.value = numeral.value;
    mention.step = numeral.step;
    std::size_t end = numeral.last;
    if (numeral.kind == EnglishNumeralKind::fraction) {
      set_unit(mention, "%");
    } else {
      end = take_unit(mention, numeral);
    }
    if (mention.kind == NumberKind::amount) {
      end = take_range(mention, index, end);
      end = take_bounds(mention, numeral.first, end);
      mention.form =
          form_of({text_, phrases_, first_token(mention, numeral.first), end}, mention.dimension);
    }
    mention.span.to = std::max(mention.span.to, text_.tokens[end - 1].to);
    mention.figure =
        mention.figure || numeral.digits || numeral.scaled || !is_counting(mention.dimension);
    settle(mention, numeral);
    return end;
  }

  // Of the mention with its comparator.
  [[nodiscard]] std::size_t first_token(const NumberMention& mention, std::size_t token) const {
    while (token > 0 && text_.tokens[token - 1].from >= mention.span.from) --token;
    return token;
  }

  [[nodiscard]] static bool is_counting(std::string_view dimension) {
    return dimension.empty() || dimension == "time";
  }

  // Returns the end of the unit; without one, what else the number is.
  std::size_t take_unit(NumberMention& mention, const EnglishNumeral& numeral) const {
    const std::size_t end = numeral.last;
    const EnglishPhrase after = phrases_.starting_at(end, Role::unit);
    if (after.entry != nullptr) {
      set_unit(mention, after.entry->unit);
      return after.bound;
    }
    const EnglishPhrase before = phrases_.ending_at(numeral.first, Role::unit_before);
    if (before.entry != nullptr) {
      set_unit(mention, before.entry->unit);
      mention.span.from = text_.tokens[before.bound].from;
      return end;
    }
    if (!numeral.digits) return end;
    if (touches(end) && text_.tokens[end].kind == TokenKind::word) {
      const source::TextSpan span{text_.tokens[end].from, text_.tokens[end].to};
      const std::string_view letters = line_.substr(span.from, span.size());
      if (lexicon_.find_unit(letters) != nullptr) {
        set_unit(mention, std::string(letters));
        return end + 1;
      }
      mention.kind = NumberKind::code;  // 6G
      return end + 1;
    }
    if (is_year(numeral)) {
      mention.kind = NumberKind::year;
    } else if (has_month_beside(numeral)) {
      mention.kind = NumberKind::date;
    } else if (has_label(numeral.first)) {
      mention.kind = NumberKind::code;
    }
    return end;
  }

  [[nodiscard]] bool is_year(const EnglishNumeral& numeral) const {
    return !numeral.scaled && numeral.last == numeral.first + 1 &&
           word(numeral.first).size() == 4 && numeral.value >= 1900 && numeral.value < 2100 &&
           numeral.step == 1;
  }

  [[nodiscard]] bool has_month_beside(const EnglishNumeral& numeral) const {
    if (numeral.value < 1 || numeral.value > 31 || numeral.step != 1) return false;
    const bool before =
        numeral.first > 0 && phrases_.ending_at(numeral.first, Role::month).entry != nullptr;
    return before || phrases_.starting_at(numeral.last, Role::month).entry != nullptr;
  }

  // 11 billion to 12 billion yuan, 5%-6%, between 3 and 4 million; from 3 to 5 is no range.
  std::size_t take_range(NumberMention& mention, std::size_t index, std::size_t end) const {
    if (index + 1 >= numerals_.size()) return end;
    const EnglishNumeral& high = numerals_[index + 1];
    const std::string_view joint = word(end);
    const std::string_view before =
        numerals_[index].first > 0 ? word(numerals_[index].first - 1) : std::string_view();
    const bool hyphen = high.first == end && text_.tokens[end].joined && !touches(end);
    const bool dash = high.first == end + 1 && (joint == "–" || joint == "—" || joint == "~");
    const bool to = high.first == end + 1 && joint == "to" && before != "from" && before != "by";
    const bool both = high.first == end + 1 && joint == "and" && before == "between";
    if (!hyphen && !dash && !to && !both) return end;
    if (high.kind != EnglishNumeralKind::plain || high.code) return end;
    const EnglishPhrase unit = phrases_.starting_at(high.last, Role::unit);
    const std::string name = unit.entry == nullptr ? std::string() : unit.entry->unit;
    if (!mention.unit.empty() && mention.unit != name) return end;
    double value = mention.value;
    const bool shared = high.scaled && !numerals_[index].scaled;
    // 60 to 70 million: the scale behind the second number holds for both.
    if (shared && value < 1000) value *= high.scale;
    if (high.value <= value) return end;
    if (!name.empty()) set_unit(mention, name);
    mention.value = value;
    mention.value_hi = high.value;
    mention.step = high.step;
    mention.bound = Bound::range;
    mention.number.to = text_.tokens[high.last - 1].to;
    mention.span.to = mention.number.to;
    mention.figure = high.digits || high.scaled;
    return unit.entry == nullptr ? high.last : unit.bound;
  }

  std::size_t take_bounds(NumberMention& mention, std::size_t first, std::size_t end) const {
    if (mention.bound == Bound::range) return end;
    for (const BoundRole& after : kAfter) {
      const EnglishPhrase phrase = phrases_.starting_at(end, after.role);
      if (phrase.entry == nullptr) continue;
      if (word(end) == "+" && !touches(end)) continue;
      mention.bound = after.bound;
      end = phrase.bound;
      break;
    }
    constexpr int kFillers = 3;
    for (int step = 0; step <= kFillers && first > 0; ++step) {
      std::size_t begin = first;
      const auto bound = bound_before(first, begin);
      if (bound) {
        if (mention.bound == Bound::none) mention.bound = soften(*bound, mention, begin);
        mention.span.from = text_.tokens[begin].from;
        break;
      }
      const EnglishPhrase filler = phrases_.ending_at(first, Role::filler);
      if (filler.entry == nullptr) break;
      first = filler.bound;
    }
    return end;
  }

  // The longest phrase of any role that ends there.
  [[nodiscard]] std::optional<Bound> bound_before(std::size_t end, std::size_t& begin) const {
    std::optional<Bound> bound;
    for (const BoundRole& before : kBefore) {
      const EnglishPhrase phrase = phrases_.ending_at(end, before.role);
      if (phrase.entry == nullptr || phrase.bound >= begin) continue;
      begin = phrase.bound;
      bound = before.bound;
    }
    return bound;
  }

  // Within 15 minutes, within 3 km: the reach of a thing, which Chinese says without a word.
  [[nodiscard]] Bound soften(Bound bound, const NumberMention& mention, std::size_t begin) const {
    const bool reach = mention.dimension == "time" || mention.dimension == "length";
    return reach && word(begin) == "within" ? Bound::soft : bound;
  }

  void settle(NumberMention& mention, const EnglishNumeral& numeral) const {
    const bool name =
        is_capital(numeral.first) && !begins_sentence(numeral.first) && is_capital(numeral.last);
    if (numeral.bare) {
      mention.standing = Standing::loose;
    } else if (numeral.digits) {
      const bool named = quoted_[numeral.first] || (mention.kind == NumberKind::code &&
                                                    touches(numeral.last) && !numeral.scaled);
      mention.standing = named ? Standing::named : Standing::stated;
    } else if (quoted_[numeral.first] || name || (numeral.value == 1 && !numeral.scaled)) {
      mention.standing = Standing::loose;
    }
  }

  std::string_view line_;
  const lexicon::Lexicon& lexicon_;
  EnglishText text_;
  EnglishPhrases phrases_;
  std::vector<EnglishNumeral> numerals_;
  std::vector<bool> quoted_;
  std::vector<NumberMention> found_;
};

}  // namespace

std::vector<NumberMention> EnglishNumberReader::find(std::string_view line) const {
  return Finder(line, words_, lexicon_).find();
}

}  // namespace plumbline::measures
