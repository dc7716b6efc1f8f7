#include "measures/quantity.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "measures/names.h"
#include "measures/numeral.h"
#include "measures/text_scan.h"
#include "measures/unit_reader.h"

namespace plumbline::measures {
namespace {

using model::Comparator;

class Finder {
 public:
  Finder(std::string_view text, const Words& words, const lexicon::Lexicon& lexicon)
      : text_(text),
        words_(words),
        lexicon_(lexicon),
        units_(text, words, lexicon),
        quoted_(find_quoted(text)) {}

  std::vector<Quantity> find() {
    add_phrases();
    const std::vector<Numeral> numerals = find_numerals(text_);
    for (std::size_t i = 0; i < numerals.size(); ++i) i += add(numerals, i);
    share_units();
    std::stable_sort(found_.begin(), found_.end(),
                     [](const Quantity& a, const Quantity& b) { return a.from < b.from; });
    return std::move(found_);
  }

 private:
  // 提高6.9个、3.6个百分点: a decimal is no count.
  void share_units() {
    for (std::size_t i = 0; i + 1 < found_.size(); ++i) {
      Quantity& quantity = found_[i];
      const Quantity& behind = found_[i + 1];
      const bool whole = quantity.value == std::floor(quantity.value);
      if (quantity.unit != "个" || whole || behind.kind != QuantityKind::points) continue;
      if (behind.from > quantity.to + 3) continue;
      quantity.unit = behind.unit;
      quantity.dimension = behind.dimension;
      quantity.kind = QuantityKind::points;
    }
  }

  // 一半, 翻一番, 首位: words with a value of their own.
  void add_phrases() {
    std::uint32_t last = 0;
    for (const Word& word : words_.all()) {
      if (word.tag != Tag::number_word && word.tag != Tag::first) continue;
      if (word.from < last || is_inside(quoted_, word.from)) continue;
      if (word.tag == Tag::first && !has_rank_context(word.from)) continue;
      if (words_.starting_at(word.to, tag_set(Tag::name_after)) != nullptr) continue;
      last = word.to;
      taken_.push_back({word.from, word.to});
      Quantity quantity;
      quantity.from = word.from;
      quantity.unit_to = quantity.to = word.to;
      quantity.phrase = &word;
      if (word.tag == Tag::first) {
        quantity.kind = QuantityKind::rank;
        quantity.value = 1;
        quantity.unit = "位";
      } else {
        read_phrase(word, quantity);
      }
      found_.push_back(std::move(quantity));
    }
  }

  void read_phrase(const Word& word, Quantity& quantity) {
    const auto& attributes = words_.word_class(word).attributes;
    const auto attribute = [&attributes](const char* key) {
      const auto at = attributes.find(key);
      return at == attributes.end() ? std::string() : at->second;
    };
    quantity.kind = QuantityKind::phrase;
    quantity.value = std::strtod(attribute("value").c_str(), nullptr);
    quantity.unit = attribute("unit");
    if (quantity.unit == "%") quantity.kind = QuantityKind::ratio;
    if (const auto op = model::parse_comparator(attribute("op"))) {
      quantity.op = *op;
      quantity.op_is_final = true;
    }
    take_after(quantity);
    if (quantity.unit.empty()) quantity.unit = units_.unit_of_subject(word.from);
  }

  // A rank says so before: a verb (居, 排名) or whom it is among (全市).
  [[nodiscard]] bool has_rank_context(std::uint32_t at) const {
    if (words_.ending_at(at, tag_set(Tag::rank_verb, Tag::scope)) != nullptr) return true;
    // 蝉联全国中心城市首位; a verb of one character (居, 列) is as often part of a word.
    constexpr std::uint32_t kReach = 36;  // bytes: twelve characters
    const std::uint32_t reach = at > kReach ? at - kReach : 0;
    const Word* verb = words_.last_in(reach, at, tag_set(Tag::rank_verb));
    const bool places = verb != nullptr && verb->to - verb->from > 3;
    if (places && words_.starting_at(at, tag_set(Tag::first)) != nullptr) {
      const std::string_view between = text_.substr(verb->to, at - verb->to);
      if (between.find("，") == std::string_view::npos) return true;
    }
    // 升至第2位和第4位.
    return !found_.empty() && found_.back().kind == QuantityKind::rank &&
           is_joint(char_before(text_, at)) && previous(text_, at) == found_.back().to;
  }

  // Returns how many further numerals were used up (the end of a range).
  std::size_t add(const std::vector<Numeral>& numerals, std::size_t i) {
    const Numeral& numeral = numerals[i];
    if (is_inside(quoted_, numeral.from) || overlaps_phrase(numeral)) return 0;
    if (is_in_word(numeral.from)) return 0;
    if (add_rank(numeral)) return 0;
    if (i + 1 < numerals.size() && add_range(numeral, numerals[i + 1])) return 1;
    return add_single(numerals, i);
  }

  // 四川, 两两, 千方百计.
  bool is_in_word(std::uint32_t at) {
    const Word* word = words_.starting_at(at, tag_set(Tag::no_number));
    if (word != nullptr) word_to_ = std::max(word_to_, word->to);
    return at < word_to_;
  }

  [[nodiscard]] bool overlaps_phrase(const Numeral& numeral) const {
    return overlaps_any(taken_, {numeral.from, numeral.to});
  }

  // 第3位, 第一, 前8. True also where an ordinal is no rank: then nothing is added.
  bool add_rank(const Numeral& numeral) {
    const std::uint32_t mark = previous(text_, numeral.from);
    const char32_t before = char_before(text_, numeral.from);
    if (before != U'第' && before != U'前') return false;
    std::uint32_t to = numeral.to;
    const char32_t after = char_at(text_, to);
    const bool placed = after == U'位' || after == U'名';
    if (placed) to = next(text_, to);
    const char32_t end = char_at(text_, to);
    const bool moves = words_.starting_at(to, tag_set(Tag::reach_to, Tag::fall_to)) != nullptr;
    const bool closed = is_mark(end) || is_joint(end) || end == U'的' || moves;
    if (!has_rank_context(mark) || !closed || (end == U'的' && !placed)) return before == U'第';
    Quantity quantity;
    quantity.kind = QuantityKind::rank;
    quantity.from = mark;
    quantity.unit_to = quantity.to = to;
    quantity.value = numeral.value;
    quantity.unit = "位";
    if (before == U'前') {
      quantity.op = Comparator::at_most;
      quantity.op_is_final = true;
    }
    found_.push_back(std::move(quantity));
    return true;
  }

  // 6.5%－7%, 5到7元, 百分之二至百分之三; from-to (从5%提高到7%) is no range.
  bool add_range(const Numeral& low, const Numeral& high) {
    std::uint32_t at = low.to;
    std::size_t length = 0;
    const lexicon::Unit* unit = lexicon_.match_unit(text_.substr(at), length);
    if (unit != nullptr) at += static_cast<std::uint32_t>(length);
    std::uint32_t end = at;
    while (is_range_mark(char_at(text_, end)) && end < high.from) end = next(text_, end);
    if (end == at || end != high.from || high.value <= low.value) return false;
    const bool spoken = char_at(text_, at) == U'到' || char_at(text_, at) == U'至';
    const char32_t before = char_before(text_, low.from);
    if (spoken && (before == U'从' || before == U'由')) return false;
    const Candidate candidate{text_, words_, low, low.to, low.to};
    if (is_part_of_code(candidate) || has_name_before(candidate)) return false;
    auto found = units_.read(high, false);
    if (!found) return false;
    if (unit != nullptr && unit->canonical != found->name) return false;
    if (found->name == "年" && high.value >= 1000) return true;  // 2021-2025年
    double value = low.value;
    // 60至70万: the scale behind the second number holds for both.
    if (high.scaled && !low.scaled && unit == nullptr) value *= scale_of(high);
    Quantity quantity = make(high, *found);
    quantity.from = low.from;
    quantity.value_hi = quantity.value;
    quantity.value = value * found->times;
    quantity.op = Comparator::range;
    quantity.op_is_final = true;
    take_after(quantity);
    quantity.op = Comparator::range;
    if (found->dimension == "time") quantity.kind = QuantityKind::duration;
    found_.push_back(std::move(quantity));
    return true;
  }

  static bool is_range_mark(char32_t c) {
    constexpr std::u32string_view kMarks = U"-－—–～~至到";
    return kMarks.find(c) != std::u32string_view::npos;
  }

  // The 万 or 亿 at the end of a number.
  [[nodiscard]] double scale_of(const Numeral& numeral) const {
    const char32_t last = char_before(text_, numeral.to);
    return last == U'万' ? 1e4 : last == U'亿' ? 1e8 : 1.0;
  }

  // Returns how many further numerals are parts of the same amount (3元5角).
  std::size_t add_single(const std::vector<Numeral>& numerals, std::size_t i) {
    const Numeral& numeral = numerals[i];
    Candidate candidate{text_, words_, numeral, numeral.to, numeral.to};
    if (is_part_of_code(candidate) || has_name_before(candidate)) return 0;
    auto unit = units_.read(numeral, true);
    if (!unit) return 0;
    candidate.unit_to = unit->to;
    std::size_t parts = 0;
    while (i + parts + 1 < numerals.size() && units_.extend(*unit, numerals[i + parts + 1])) {
      ++parts;
    }
    Quantity quantity = make(numeral, *unit);
    if (unit->dimension == "time") {
      const Duration duration = classify_duration(candidate, unit->name);
      if (duration == Duration::none) return parts;
      quantity.kind = QuantityKind::duration;
      quantity.background = duration == Duration::background;
    } else if (is_named(candidate, *unit)) {
      return parts;
    }
    if (unit->dimension == "score" && !numeral.arabic) return 0;  // 十分
    if (unit->name == "岁" && words_.starting_at(unit->to, tag_set(Tag::age_after)) != nullptr) {
      return 0;
    }
    take_after(quantity);
    found_.push_back(std::move(quantity));
    return parts;
  }

  [[nodiscard]] bool is_named(const Candidate& candidate, const UnitFound& unit) const {
    if (unit.name == "%" || unit.dimension == "ratio" || unit.dimension == "points") {
      return candidate.numeral.bare;
    }
    const bool counted = unit.dimension == "count" || unit.dimension == "occasions" ||
                         unit.dimension == "people" || unit.dimension == "households" ||
                         unit.dimension == "housing";
    if (!counted && candidate.numeral.bare && is_size_class(unit)) return true;
    if (counted || candidate.numeral.bare) {
      return is_named_count(candidate, unit.name, unit.dimension);
    }
    const bool sized = char_at(text_, candidate.unit_to) == U'级';  // 千万吨级
    return sized || (unit.dimension == "length" &&
                     words_.starting_at(unit.to, tag_set(Tag::name_after)) != nullptr);
  }

  // 亿元以上项目: 亿元 says how large, the count comes later.
  [[nodiscard]] bool is_size_class(const UnitFound& unit) const {
    const Word* above = words_.starting_at(unit.to, tag_set(Tag::at_least_after));
    return above != nullptr && !is_mark(char_at(text_, above->to));
  }

  Quantity make(const Numeral& numeral, const UnitFound& unit) {
    Quantity quantity;
    quantity.from = std::min(numeral.from, unit.from);
    quantity.unit_to = quantity.to = unit.to;
    quantity.value = numeral.value * unit.times + unit.plus;
    quantity.unit = unit.name == "大" ? "个" : unit.name;
    quantity.dimension = unit.dimension;
    quantity.more = numeral.more;
    if (numeral.value_hi) {
      quantity.value_hi = *numeral.value_hi * unit.times;
      quantity.op = Comparator::range;
      quantity.op_is_final = true;
    }
    if (unit.dimension == "ratio") quantity.kind = QuantityKind::ratio;
    if (unit.dimension == "points") quantity.kind = QuantityKind::points;
    return quantity;
  }

  // 以上, 左右, 以内 behind the unit.
  void take_after(Quantity& quantity) const {
    const auto take = [&](Tag tag, Comparator op) {
      const Word* word = words_.starting_at(quantity.to, tag_set(tag));
      if (word == nullptr) return false;
      quantity.to = word->to;
      if (!quantity.op_is_final) {
        quantity.op = op;
        quantity.op_is_final = true;
      }
      return true;
    };
    take(Tag::at_least_after, Comparator::at_least) ||
        take(Tag::at_most_after, Comparator::at_most) || take(Tag::about_after, Comparator::about);
  }

  std::string_view text_;
  const Words& words_;
  const lexicon::Lexicon& lexicon_;
  UnitReader units_;
  std::vector<source::TextSpan> quoted_;
  std::vector<source::TextSpan> taken_;
  std::uint32_t word_to_ = 0;  // of the last word that begins with a number and is none
  std::vector<Quantity> found_;
};

}  // namespace

std::vector<Quantity> find_quantities(std::string_view text, const Words& words,
                                      const lexicon::Lexicon& lexicon) {
  return Finder(text, words, lexicon).find();
}

}  // namespace plumbline::measures
