#include "measures/figure.h"

#include <algorithm>

#include "measures/indicator.h"
#include "measures/text_scan.h"

namespace plumbline::measures {
namespace {

constexpr TagSet kPredicates = kVerbs | tag_set(Tag::coverage_after);
constexpr std::uint32_t kLongestPredicate = 90;  // bytes: thirty characters
// Behind the word for what money is for: 支持资金 is no purpose, 支持职业教育发展 is.
constexpr std::uint32_t kShortestUse = 9;

// How deep in brackets and quotes the text is behind the character.
int depth_behind(char32_t c, int depth) {
  if (c == U'（' || c == U'(' || c == U'《' || c == U'“') return depth + 1;
  if (c == U'）' || c == U')' || c == U'》' || c == U'”') return depth - 1;
  return depth;
}

std::uint32_t behind_last_of(std::string_view text, std::uint32_t from, std::uint32_t to) {
  int depth = 0;
  std::uint32_t found = from;
  for (std::uint32_t at = from; at < to; at = next(text, at)) {
    const char32_t c = char_at(text, at);
    depth = depth_behind(c, depth);
    if (depth == 0 && c == U'的') found = next(text, at);
  }
  return found;
}

}  // namespace

Figure FigureReader::read(std::size_t quantity, std::uint32_t from, std::uint32_t to) const {
  Figure figure;
  figure.quantity = quantity;
  const Quantity& number = quantities_[quantity];
  figure.left = read_left_side(text_, words_, number, from, number.from);
  figure.noun_from = figure.noun_to = number.to;
  const bool counts = number.kind == QuantityKind::amount || number.kind == QuantityKind::duration;
  // 八成以上改用电子证照: a share can be told like a count.
  if (counts || (number.kind == QuantityKind::ratio && figure.left.begin == number.from)) {
    find_noun(figure, to);
  }
  if (figure.left.examples && figure.has_noun()) figure.left.core_from = figure.left.core_to;
  return figure;
}

std::vector<Figure> FigureReader::read_chain(const Piece& piece) const {
  std::vector<Figure> chain;
  for (std::size_t i = piece.first; i < piece.last; ++i) {
    const bool first = i == piece.first;
    const bool last = i + 1 == piece.last;
    chain.push_back(read(i, first ? piece.from : quantities_[i - 1].to,
                         last ? piece.to : quantities_[i + 1].from));
  }
  for (std::size_t i = chain.size(); i-- > 1;) {
    Figure& figure = chain[i - 1];
    const Figure& behind = chain[i];
    if (!figure.has_noun()) {
      figure.noun_from = behind.noun_from;
      figure.noun_to = behind.noun_to;
    } else if (is_predicated(behind) && behind.left.core_to > figure.noun_from) {
      figure.noun_to = std::min(figure.noun_to, behind.left.core_to);
      const Word* verb =
          words_.first_in(next(text_, figure.noun_from), figure.noun_to, tag_set(Tag::transitive));
      if (verb != nullptr) figure.noun_to = verb->from;
    }
  }
  return chain;
}

std::string FigureReader::core(const Figure& figure) const {
  return tidy_name(cut(figure.left.core_from, figure.left.core_to));
}

std::string FigureReader::noun(const Figure& figure) const {
  return tidy_name(cut(figure.noun_from, figure.noun_to));
}

std::string FigureReader::nearest_part(const Figure& figure) const {
  const LeftSide& left = figure.left;
  std::uint32_t from = left.core_from;
  if (figure.has_noun()) from = behind_last_of(text_, from, left.core_to);
  from = behind_examples(from, left.core_to);
  const Word* verb = words_.first_in(next(text_, from), left.core_to, tag_set(Tag::transitive));
  const bool object = verb != nullptr && (figure.has_noun() || verb->to < left.core_to);
  const bool placed = char_before(text_, from) == U'在';  // 在上海等地设立
  if (object && is_whole(*verb)) {
    const std::uint32_t rest = left.core_to - verb->from + (figure.noun_to - figure.noun_from);
    if (placed || verb->from - from > rest) from = verb->from;
  }
  return tidy_name(cut(from, left.core_to));
}

bool FigureReader::is_predicated(const Figure& figure) const {
  return quantity(figure).kind != QuantityKind::amount || figure.left.reaches ||
         figure.left.reaches_to || figure.left.motion != Motion::none || !figure.has_noun();
}

std::string FigureReader::predicate(const std::vector<Figure>& chain) const {
  const Figure& last = chain.back();
  if (chain.size() < 2 || !last.has_noun() || is_predicated(last)) return {};
  const Word* verb = words_.first_in(next(text_, last.noun_from), last.noun_to, kPredicates);
  if (verb == nullptr || last.noun_to - verb->from > kLongestPredicate) return {};
  return tidy_name(cut(verb->from, last.noun_to));
}

bool FigureReader::is_whole(const Word& verb) const {
  const Word* longest = words_.starting_at(verb.from, kVerbs | tag_set(Tag::keep));
  return longest == nullptr || longest->to <= verb.to;
}

void FigureReader::find_noun(Figure& figure, std::uint32_t to) const {
  const Quantity& quantity = this->quantity(figure);
  std::uint32_t at = figure.noun_from;
  // 7大类别: the unit's last character is the noun's first.
  const Word* whole = words_.starting_at(previous(text_, at), tag_set(Tag::no_unit));
  if (whole != nullptr && whole->to > at && char_before(text_, whole->from) == U'大') {
    at = whole->from;
  }
  const bool of = char_at(text_, at) == U'的';
  if (of) at = next(text_, at);
  const char32_t first = char_at(text_, at);
  if (at >= to || (is_mark(first) && first != U'“' && first != U'《')) return;
  const bool counts = quantity.dimension == "count" || quantity.dimension == "occasions" ||
                      quantity.dimension == "people";
  const TagSet ends = counts ? tag_set(Tag::purpose) : tag_set(Tag::purpose, Tag::figure_noun);
  const Word* end = words_.starting_at(at, ends);
  if (end == nullptr && of) end = words_.starting_at(figure.noun_from, ends);
  if (end != nullptr) {
    constexpr TagSet kLonger = tag_set(Tag::keep, Tag::people, Tag::households);
    const Word* longer = words_.starting_at(at, kLonger | ends);
    if (longer == nullptr || longer->to <= end->to) return;
  }
  figure.noun_from = at;
  figure.noun_to = noun_end(quantity, at, to);
}

// 1000P算力规模、入选…: a verb behind a 、 begins something else; money's use is no part of it.
std::uint32_t FigureReader::noun_end(const Quantity& quantity, std::uint32_t from,
                                     std::uint32_t to) const {
  int depth = 0;
  for (std::uint32_t at = from; at < to; at = next(text_, at)) {
    const char32_t c = char_at(text_, at);
    depth = depth_behind(c, depth);
    if (depth > 0) continue;
    if (c == U'、' && words_.starting_at(next(text_, at), kVerbs, to) != nullptr) return at;
    if (quantity.dimension != "money" || at == from) continue;
    const Word* use = words_.starting_at(at, tag_set(Tag::use, Tag::keep), to);
    if (use != nullptr && use->tag == Tag::use && to - use->to >= kShortestUse) return at;
  }
  const Word* tail = words_.ending_at(to, tag_set(Tag::going_on), next(text_, from));
  return tail == nullptr ? to : tail->from;
}

// 华为、红旗等首店: behind the 等 of a list.
std::uint32_t FigureReader::behind_examples(std::uint32_t from, std::uint32_t to) const {
  const std::string_view core = cut(from, to);
  constexpr std::string_view kAndSo = "等";
  const std::size_t at = core.rfind(kAndSo);
  if (at == std::string_view::npos || at + kAndSo.size() >= core.size()) return from;
  const bool listed = core.substr(0, at).find("、") != std::string_view::npos;
  return listed ? from + static_cast<std::uint32_t>(at + kAndSo.size()) : from;
}

}  // namespace plumbline::measures
