#include "measures/chinese_numbers.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <string>
#include <utility>

#include "measures/assemble.h"
#include "measures/numeral.h"
#include "measures/quantity.h"
#include "measures/text_scan.h"

namespace plumbline::measures {
namespace {

using model::Comparator;

constexpr TagSet kComparators =
    tag_set(Tag::at_least_before, Tag::at_most_before, Tag::about_before, Tag::reach);

// Behind the digits, scales and 余 of a numeral: in 2个百分点 behind the 2.
std::uint32_t written_end(std::string_view text, const Numeral& numeral) {
  constexpr std::u32string_view kWritten = U"十百千万亿余多几";
  if (!numeral.arabic) return numeral.to;
  std::uint32_t at = numeral.from;
  while (at < numeral.to) {
    const char32_t c = char_at(text, at);
    const bool digit = is_digit(c) || c == U'.' || c == U',';
    if (!digit && kWritten.find(c) == std::u32string_view::npos) break;
    at = next(text, at);
  }
  return at;
}

// One unit in the last place that is written: 0.1亿 for 10.9亿. `value` is what became of the
// numeral: 三成 is 30%.
double step_of(std::string_view text, const Numeral& numeral, double value) {
  if (!numeral.arabic) return 1.0;
  double written = 0.0;
  for (std::uint32_t at = numeral.from; at < numeral.to; at = next(text, at)) {
    const char32_t c = char_at(text, at);
    if (is_digit(c))
      written = written * 10 + (c - U'0');
    else if (c != U'.' && c != U',')
      break;
  }
  if (written <= 0 || value <= 0) return 1.0;
  // 5万4千 has two scales; its last place is no matter.
  const double step = value / written;
  const double power = std::log10(step);
  return std::abs(power - std::round(power)) < 1e-9 ? step : 1.0;
}

bool counts(std::string_view dimension) {
  constexpr std::string_view kCounting[] = {"",     "count",      "occasions", "people",
                                            "time", "households", "visits",    "age"};
  return std::find(std::begin(kCounting), std::end(kCounting), dimension) != std::end(kCounting);
}

class Finder {
 public:
  Finder(std::string_view text, const WordTable& table, const std::vector<double>& idiom_values)
      : text_(text),
        lexicon_(table.lexicon()),
        mentions_(lexicon_.find_mentions(text)),
        words_(text, mentions_, table),
        idiom_values_(idiom_values),
        numerals_(find_numerals(text)),
        quoted_(find_quoted(text)) {}

  std::vector<NumberMention> find() {
    add_quantities();
    for (std::size_t i = 0; i < numerals_.size(); ++i) add_numeral(i);
    for (const lexicon::Mention& mention : mentions_) add_idiom(mention);
    add_romans();
    std::stable_sort(
        found_.begin(), found_.end(),
        [](const NumberMention& a, const NumberMention& b) { return a.number < b.number; });
    return std::move(found_);
  }

 private:
  void set_unit(NumberMention& mention, std::string_view name) const {
    mention.unit = name;
    const lexicon::Unit* unit = lexicon_.find_unit(name);
    if (unit == nullptr) return;
    mention.base = unit->base;
    mention.factor = unit->factor;
    mention.dimension = unit->dimension;
  }

  void add_quantities() {
    const std::vector<Quantity> quantities = find_quantities(text_, words_, lexicon_);
    if (quantities.empty()) return;
    const auto measures = assemble({text_, words_, quantities, model::Part::other}, lexicon_);
    const bool parallel = measures.size() == quantities.size();
    for (std::size_t i = 0; i < quantities.size(); ++i) {
      add_quantity(quantities[i], parallel ? measures[i].op : quantities[i].op);
      if (parallel) found_.back().form = measures[i].form;
    }
  }

  void add_quantity(const Quantity& quantity, Comparator op) {
    measured_.push_back({quantity.from, quantity.to});
    NumberMention mention;
    mention.number = {quantity.from, quantity.unit_to};
    mention.span = {quantity.from, quantity.to};
    mention.value = quantity.value;
    mention.value_hi = quantity.value_hi;
    set_unit(mention, quantity.unit);
    mention.bound = bound_of(quantity, op);
    const Numeral* numeral = numeral_in(quantity);
    if (numeral != nullptr) {
      mention.number.to = written_end(text_, *numeral);
      mention.step = step_of(text_, *numeral, quantity.value_hi.value_or(quantity.value));
    }
    const bool spelled = numeral == nullptr || (!numeral->arabic && !numeral->scaled);
    mention.figure = !spelled || !counts(mention.dimension);
    if (quantity.kind == QuantityKind::rank) mention.kind = NumberKind::ordinal;
    const bool one = spelled && quantity.value <= 1;
    if (quantity.phrase != nullptr || one) mention.standing = Standing::loose;
    // 1家 may be told by an article: a new park.
    if (!one && quantity.value == 1 && counts(mention.dimension))
      mention.standing = Standing::named;
    found_.push_back(std::move(mention));
  }

  // The first numeral of the quantity; the second one of a range. (A unit may hold one: 百分点.)
  [[nodiscard]] const Numeral* numeral_in(const Quantity& quantity) const {
    const auto first = std::lower_bound(
        numerals_.begin(), numerals_.end(), quantity.from,
        [](const Numeral& numeral, std::uint32_t from) { return numeral.from < from; });
    if (first == numerals_.end() || first->from >= quantity.to) return nullptr;
    const auto second = std::next(first);
    const bool range = quantity.value_hi && second != numerals_.end() &&
                       second->from < quantity.to && !second->bare;
    return range ? &*second : &*first;
  }

  [[nodiscard]] Bound bound_of(const Quantity& quantity, Comparator op) const {
    const Word* word = words_.ending_at(quantity.from, kComparators);
    const std::string_view before =
        word == nullptr ? std::string_view() : text_.substr(word->from, word->to - word->from);
    if (!quantity.op_is_final && lexicon_.contains("bilingual.soft", before)) return Bound::soft;
    switch (op) {
      case Comparator::equal:
        return quantity.more ? Bound::more : Bound::none;
      case Comparator::about:
        if (quantity.more) return Bound::more;
        return lexicon_.contains("bilingual.near", before) ? Bound::near : Bound::about;
      case Comparator::at_least:
        return Bound::at_least;
      case Comparator::at_most:
        return quantity.kind == QuantityKind::rank ? Bound::none : Bound::at_most;
      case Comparator::range:
        return Bound::range;
    }
    return Bound::none;
  }

  [[nodiscard]] bool is_measured(const Numeral& numeral) const {
    return overlaps_any(measured_, {numeral.from, numeral.to});
  }

  void add_numeral(std::size_t index) {
    const Numeral& numeral = numerals_[index];
    if (is_measured(numeral) || numeral.from < code_to_) return;
    NumberMention mention;
    mention.number = mention.span = {numeral.from, numeral.to};
    mention.value = numeral.value;
    mention.step = step_of(text_, numeral, numeral.value);
    mention.figure = numeral.arabic || numeral.scaled;
    const bool quoted = is_inside(quoted_, numeral.from);
    if (numeral.arabic) {
      read_arabic(index, mention);
      if (quoted) mention.standing = std::min(mention.standing, Standing::named);
    } else {
      read_han(numeral, mention);
      if (quoted) mention.standing = Standing::loose;
    }
    found_.push_back(std::move(mention));
  }

  void read_arabic(std::size_t index, NumberMention& mention) {
    const Numeral& numeral = numerals_[index];
    const char32_t before = char_before(text_, numeral.from);
    const char32_t after = char_at(text_, numeral.to);
    if (before == U'第') {
      mention.kind = NumberKind::ordinal;
    } else if (is_year(numeral)) {
      mention.kind = NumberKind::year;
    } else if ((after == U'月' || after == U'日') && numeral.value <= 31) {
      mention.kind = NumberKind::date;
    } else if (is_ascii_letter(before) || before == U'+' || after == U'+' ||
               (is_ascii_letter(after) && !take_unit(mention))) {
      read_code(index, mention);
    } else if (!take_unit(mention)) {
      if (after == U'期') mention.kind = NumberKind::ordinal;
      if (after == U'号' || numeral.places > 0) mention.kind = NumberKind::code;
    }
  }

  [[nodiscard]] bool is_year(const Numeral& numeral) const {
    return numeral.to - numeral.from == 4 && numeral.value >= 1900 && numeral.value < 2100 &&
           numeral.places == 0 && (char_at(text_, numeral.to) == U'年' || !has_unit(numeral.to));
  }

  [[nodiscard]] bool has_unit(std::uint32_t at) const {
    std::size_t length = 0;
    return lexicon_.match_unit(text_.substr(at), length) != nullptr;
  }

  bool take_unit(NumberMention& mention) const {
    std::size_t length = 0;
    const lexicon::Unit* unit = lexicon_.match_unit(text_.substr(mention.number.to), length);
    if (unit == nullptr) return false;
    const auto to = mention.number.to + static_cast<std::uint32_t>(length);
    // A Latin unit must end where the word ends.
    if (is_ascii_letter(char_before(text_, to)) && is_ascii_letter(char_at(text_, to)))
      return false;
    set_unit(mention, unit->canonical);
    mention.span.to = to;
    mention.figure = mention.figure || !counts(mention.dimension);
    return true;
  }

  // 3+2+2 is one name; with letters in it (Z4, 3+X) other names must not stand for it.
  void read_code(std::size_t index, NumberMention& mention) {
    std::uint32_t end = numerals_[index].to;
    const char32_t before = char_before(text_, numerals_[index].from);
    bool lettered = is_ascii_letter(before) || is_ascii_letter(char_at(text_, end));
    while (char_at(text_, end) == U'+') {
      const std::uint32_t behind = next(text_, end);
      const char32_t c = char_at(text_, behind);
      const bool number = index + 1 < numerals_.size() && numerals_[index + 1].from == behind;
      if (!number && !is_ascii_letter(c)) break;
      lettered = lettered || !number;
      if (number) ++index;
      end = number ? numerals_[index].to : next(text_, behind);
    }
    code_to_ = end;
    mention.number.to = mention.span.to = end;
    mention.kind = NumberKind::code;
    if (lettered) mention.standing = Standing::named;
  }

  void read_han(const Numeral& numeral, NumberMention& mention) const {
    const char32_t before = char_before(text_, numeral.from);
    const char32_t after = char_at(text_, numeral.to);
    const bool many = numeral.value > 1 && !numeral.bare;
    mention.standing = Standing::loose;
    if (before == U'第' || after == U'届' || after == U'期') {
      mention.kind = NumberKind::ordinal;
      if (many && (before == U'第' || after == U'期')) mention.standing = Standing::stated;
      return;
    }
    const bool group = after == U'大';  // 三大空间布局
    if (!take_unit(mention) && !group) return;
    if (many) mention.standing = Standing::stated;
  }

  void add_idiom(const lexicon::Mention& mention) {
    const double value = idiom_values_[mention.word_class];
    const lexicon::WordClass& word_class = lexicon_.classes()[mention.word_class];
    const bool any_year = word_class.name == "bilingual.this_year";
    if (std::isnan(value) && !any_year) return;
    NumberMention found;
    found.number = found.span = mention.span;
    found.standing = Standing::loose;
    found.any_year = any_year;
    if (any_year) {
      found.kind = NumberKind::year;
    } else {
      found.value = value;
      const auto unit = word_class.attributes.find("unit");
      if (unit != word_class.attributes.end()) set_unit(found, unit->second);
    }
    found_.push_back(std::move(found));
  }

  // Ⅲ类: one character each; the English may write III.
  void add_romans() {
    constexpr std::string_view kBlock = "\xE2\x85";  // U+2140 to U+217F
    for (std::size_t at = text_.find(kBlock); at != std::string_view::npos;
         at = text_.find(kBlock, at + 1)) {
      const auto from = static_cast<std::uint32_t>(at);
      const char32_t c = char_at(text_, from);
      if (c < U'Ⅰ' || c > U'Ⅻ') continue;
      NumberMention mention;
      mention.number = mention.span = {from, next(text_, from)};
      mention.value = c - U'Ⅰ' + 1;
      mention.kind = NumberKind::ordinal;
      mention.standing = Standing::loose;
      found_.push_back(std::move(mention));
    }
  }

  std::string_view text_;
  const lexicon::Lexicon& lexicon_;
  std::vector<lexicon::Mention> mentions_;
  Words words_;
  const std::vector<double>& idiom_values_;
  std::vector<Numeral> numerals_;
  std::vector<source::TextSpan> quoted_;
  std::vector<source::TextSpan> measured_;
  std::uint32_t code_to_ = 0;
  std::vector<NumberMention> found_;
};

}  // namespace

ChineseNumberReader::ChineseNumberReader(const lexicon::Lexicon& lexicon) : table_(lexicon) {
  for (const lexicon::WordClass& word_class : lexicon.classes()) {
    const auto value = word_class.attributes.find("value");
    const bool idiom =
        word_class.name.starts_with("bilingual.number.") && value != word_class.attributes.end();
    idiom_values_.push_back(idiom ? std::strtod(value->second.c_str(), nullptr)
                                  : std::numeric_limits<double>::quiet_NaN());
  }
}

std::vector<NumberMention> ChineseNumberReader::find(std::string_view sentence) const {
  return Finder(sentence, table_, idiom_values_).find();
}

}  // namespace plumbline::measures
