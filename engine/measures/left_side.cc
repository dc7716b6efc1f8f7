#include "measures/left_side.h"

#include "measures/text_scan.h"

namespace plumbline::measures {
namespace {

using model::Comparator;

constexpr TagSet kComparators =
    tag_set(Tag::at_least_before, Tag::at_most_before, Tag::about_before);
constexpr TagSet kStates = tag_set(Tag::reach, Tag::reach_to, Tag::fall_to);
constexpr TagSet kMotions = tag_set(Tag::growth, Tag::growth_name, Tag::decline, Tag::decline_name);
constexpr TagSet kFillers = tag_set(Tag::filler, Tag::light);
// What no shorter word is taken off.
constexpr TagSet kHolds = tag_set(Tag::keep, Tag::share, Tag::per_head, Tag::lead_verb, Tag::newly,
                                  Tag::increment, Tag::act, Tag::coverage, Tag::people);

class Stripper {
 public:
  Stripper(std::string_view text, const Words& words, const Quantity& quantity, std::uint32_t from,
           std::uint32_t to)
      : text_(text), words_(words), quantity_(quantity), from_(from) {
    left_.begin = from;
    left_.end = to;
    left_.core_to = to;
  }

  LeftSide strip() {
    strip_tail();
    strip_head();
    return left_;
  }

 private:
  [[nodiscard]] bool is_rank() const { return quantity_.kind == QuantityKind::rank; }

  void strip_tail() {
    if (is_upward()) {
      left_.op = Comparator::at_least;
      left_.core_to = previous(text_, left_.core_to);
    }
    while (left_.core_to > from_ && strip_one()) {
    }
    if (!is_rank() || !cut_at_rank_verb()) return;
    while (left_.core_to > from_ && strip_one()) {
    }
  }

  // 蝉联全国同类城市首位: whom the rank is among is no part of what is ranked.
  bool cut_at_rank_verb() {
    constexpr std::uint32_t kReach = 36;  // bytes: twelve characters
    const Word* verb = words_.last_in(from_, left_.core_to, tag_set(Tag::rank_verb));
    if (verb == nullptr || verb->to - verb->from <= 3 || verb->from == from_) return false;
    if (verb->to == left_.core_to || left_.core_to - verb->to > kReach) return false;
    return move_to(verb->from);
  }

  // 上千万家庭, 上百场.
  [[nodiscard]] bool is_upward() const {
    const std::uint32_t at = left_.core_to;
    if (at <= from_ || char_before(text_, at) != U'上') return false;
    const char32_t first = char_at(text_, at);
    return first == U'百' || first == U'千' || first == U'万' || first == U'亿' || first == U'十';
  }

  bool strip_one() {
    const std::uint32_t at = left_.core_to;
    const char32_t before = char_before(text_, at);
    if (before == U'、' || before == U' ' || before == U'的') return move_to(previous(text_, at));
    if (const std::uint32_t year = year_before(at); year < at) return move_to(year);
    if (strip_base(at) || strip_difference(at)) return true;
    TagSet tags = kComparators | kStates | kFillers;
    // A rank may be of a growth rate: 增速居全国第一 ranks the 增速.
    if (is_rank()) {
      tags |= tag_set(Tag::rank_verb, Tag::scope);
    } else {
      tags |= kMotions;
    }
    if (is_rank() && ends_in(at, tag_set(Tag::growth_name, Tag::decline_name))) return false;
    if (is_rank() && text_.substr(0, at).ends_with("数量")) return false;  // of what is ranked
    const std::uint32_t floor = behind_kept(at, tags);
    const Word* word = words_.ending_at(at, tags, floor);
    if (word == nullptr) return false;
    // 建成 ends in 成, 惠及 in 及.
    const Word* longest = words_.ending_at(at, tags | kHolds, floor);
    if (longest != nullptr && longest->from < word->from) return false;
    note(best_reading(at, *word, tags));
    return move_to(word->from);
  }

  [[nodiscard]] bool ends_in(std::uint32_t at, TagSet tags) const {
    return words_.ending_at(at, tags, from_) != nullptr;
  }

  // Of 自然增长率为 only 为 comes off: where the kept word ends that the longest one would cut.
  [[nodiscard]] std::uint32_t behind_kept(std::uint32_t at, TagSet tags) const {
    const Word* word = words_.ending_at(at, tags, from_);
    if (word == nullptr) return from_;
    for (std::uint32_t end = previous(text_, at); end > word->from; end = previous(text_, end)) {
      const Word* kept =
          words_.ending_at(end, tag_set(Tag::keep, Tag::share, Tag::per_head), from_);
      if (kept != nullptr && kept->from < word->from) return end;
    }
    return from_;
  }

  bool move_to(std::uint32_t at) {
    left_.core_to = at;
    return true;
  }

  // One word can stand in several classes; the most telling one counts.
  [[nodiscard]] Word best_reading(std::uint32_t at, const Word& longest, TagSet tags) const {
    constexpr TagSet kOrder[] = {kMotions, kComparators, kStates};
    for (const TagSet group : kOrder) {
      const Word* word = words_.ending_at(at, group & tags, longest.from);
      if (word != nullptr && word->from == longest.from) return *word;
    }
    return longest;
  }

  void note(const Word& word) {
    switch (word.tag) {
      case Tag::at_least_before:
        if (!left_.op) left_.op = Comparator::at_least;
        break;
      case Tag::at_most_before:
        if (!left_.op) left_.op = Comparator::at_most;
        break;
      case Tag::about_before:
        if (!left_.op) left_.op = Comparator::about;
        break;
      case Tag::reach:
        left_.reaches = true;
        break;
      case Tag::fall_to:
        left_.falls_to = left_.motion == Motion::none;
        [[fallthrough]];
      case Tag::reach_to:
        left_.reaches_to = left_.motion == Motion::none;
        break;
      case Tag::growth:
      case Tag::growth_name:
        if (!left_.reaches_to && left_.motion == Motion::none) left_.motion = Motion::growth;
        break;
      case Tag::decline:
      case Tag::decline_name:
        if (!left_.reaches_to && left_.motion == Motion::none) left_.motion = Motion::decline;
        break;
      default:
        break;
    }
  }

  // 1997年 at the end, behind 比, 由 or 从; else it belongs to the name.
  [[nodiscard]] std::uint32_t year_before(std::uint32_t at) const {
    if (char_before(text_, at) != U'年') return at;
    std::uint32_t digits = previous(text_, at);
    int count = 0;
    while (digits > from_ && is_digit(text_[digits - 1])) {
      --digits;
      ++count;
    }
    return count == 4 ? digits : at;
  }

  // 比上年, 较去年同期.
  bool strip_base(std::uint32_t at) {
    const Word* word = words_.ending_at(at, tag_set(Tag::base), from_);
    if (word == nullptr || word->from <= from_) return false;
    const char32_t before = char_before(text_, word->from);
    if (before != U'比' && before != U'较' && before != U'从' && before != U'由' &&
        before != U'超') {
      return false;
    }
    return move_to(previous(text_, word->from));
  }

  // 比去年预算低0.4个百分点.
  bool strip_difference(std::uint32_t at) {
    if (quantity_.kind != QuantityKind::points || left_.motion != Motion::none) return false;
    const char32_t c = char_before(text_, at);
    const std::uint32_t behind = previous(text_, at);
    if ((c != U'低' && c != U'高') || !strip_base(behind)) return false;
    left_.motion = c == U'低' ? Motion::decline : Motion::growth;
    left_.is_difference = true;
    return true;
  }

  void strip_head() {
    left_.from = skip_lead(text_, words_, from_, left_.core_to);
    left_.core_from = left_.from;
    if (ends_in_examples()) {
      left_.examples = true;
      left_.core_to = previous(text_, left_.core_to);
    }
    while (left_.core_from < left_.core_to) {
      const Word* verb =
          words_.starting_at(left_.core_from, tag_set(Tag::lead_verb, Tag::keep), left_.core_to);
      if (verb == nullptr || verb->tag == Tag::keep) break;
      const std::uint32_t size = left_.core_to - left_.core_from;
      if (words_.names_indicator(text_.substr(left_.core_from, size))) break;  // 新增就业
      std::uint32_t behind = verb->to;
      if (char_at(text_, behind) == U'了') behind = next(text_, behind);
      left_.core_from = skip_lead(text_, words_, behind, left_.core_to);
      left_.has_verb = true;
    }
  }

  [[nodiscard]] bool ends_in_examples() const {
    return char_before(text_, left_.core_to) == U'等' && left_.core_to > from_;
  }

  std::string_view text_;
  const Words& words_;
  const Quantity& quantity_;
  std::uint32_t from_;
  LeftSide left_;
};

// 2024年, 2024年1至9月, 11月底, 9月1日.
std::uint32_t skip_date(std::string_view text, std::uint32_t at, std::uint32_t to) {
  std::uint32_t end = at;
  const char32_t until = char_at(text, at);
  if (until == U'到' || until == U'至') end = next(text, at);
  const std::uint32_t start = end;
  while (end < to) {
    std::uint32_t digits = end;
    while (digits < to && (is_digit(text[digits]) || text[digits] == '-')) ++digits;
    if (digits == end) break;
    const char32_t mark = char_at(text, digits);
    if (mark != U'年' && mark != U'月' && mark != U'日' && mark != U'至') break;
    end = next(text, digits);
  }
  return end > start ? end : at;
}

}  // namespace

std::uint32_t skip_lead(std::string_view text, const Words& words, std::uint32_t from,
                        std::uint32_t to) {
  std::uint32_t at = from;
  while (at < to) {
    const char32_t c = char_at(text, at);
    if (c == U' ' || c == U'、' || c == U'”' || c == U'）' || c == U')' || c == U'的') {
      at = next(text, at);
      continue;
    }
    if (const std::uint32_t behind = skip_date(text, at, to); behind > at) {
      at = behind;
      continue;
    }
    const Word* word = words.starting_at(at, tag_set(Tag::lead, Tag::keep), to);
    if (word == nullptr || word->tag == Tag::keep) break;
    at = word->to;
  }
  return at < to ? at : to;
}

LeftSide read_left_side(std::string_view text, const Words& words, const Quantity& quantity,
                        std::uint32_t from, std::uint32_t to) {
  return Stripper(text, words, quantity, from, to).strip();
}

}  // namespace plumbline::measures
