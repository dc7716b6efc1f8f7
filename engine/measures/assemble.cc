#include "measures/assemble.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "measures/form.h"
#include "measures/indicator.h"
#include "measures/left_side.h"
#include "measures/pieces.h"
#include "measures/text_scan.h"

namespace plumbline::measures {
namespace {

using model::Comparator;
using model::Measure;
using model::MeasureForm;
using model::MeasureRole;
using model::Part;

constexpr TagSet kVerbs = tag_set(Tag::lead_verb, Tag::newly, Tag::increment, Tag::act,
                                  Tag::coverage, Tag::decline, Tag::transitive);
constexpr TagSet kPredicates = kVerbs | tag_set(Tag::coverage_after);
constexpr std::size_t kLongestSubject = 90;  // bytes: thirty characters

// A quantity with its words.
struct Draft {
  std::size_t quantity = 0;
  LeftSide left;
  std::uint32_t noun_from = 0;  // behind the unit; equal to noun_to when there is none
  std::uint32_t noun_to = 0;
  std::string indicator;
  bool is_subject = false;  // only says whose figure the next one is
};

class Assembler {
 public:
  Assembler(const SentenceView& sentence, const lexicon::Lexicon& lexicon)
      : text_(sentence.text),
        words_(sentence.words),
        quantities_(sentence.quantities),
        part_(sentence.part),
        lexicon_(lexicon) {}

  std::vector<Measure> assemble() {
    pieces_ = split_pieces(text_, quantities_, words_);
    for (const Piece& piece : pieces_) read(piece);
    return std::move(measures_);
  }

 private:
  void read(const Piece& piece) {
    if (piece.first == piece.last) return note_subject(piece);
    piece_ = &piece;
    switch (piece.bundle) {
      case Bundle::list:
        return read_list(piece);
      case Bundle::from_to:
        return read_from_to(piece);
      case Bundle::single:
      case Bundle::chain:
        return read_chain(piece);
    }
  }

  // 加强基础设施建设,累计投资50亿元: a clause without a number can hold the subject of the next.
  void note_subject(const Piece& piece) {
    if (!subject_.empty()) return;
    std::uint32_t at = skip_lead(text_, words_, piece.from, piece.to);
    const Word* verb = words_.starting_at(at, kVerbs, piece.to);
    if (verb != nullptr && verb->to < piece.to) at = skip_lead(text_, words_, verb->to, piece.to);
    const std::string name = tidy_name(cut(at, piece.to));
    if (name.size() <= kLongestSubject) subject_ = stem_ = name;
  }

  [[nodiscard]] std::string_view cut(std::uint32_t from, std::uint32_t to) const {
    return text_.substr(from, to - from);
  }
  [[nodiscard]] std::string core_of(const Draft& draft) const {
    return tidy_name(cut(draft.left.core_from, draft.left.core_to));
  }
  [[nodiscard]] std::string noun_of(const Draft& draft) const {
    return tidy_name(cut(draft.noun_from, draft.noun_to));
  }

  // 地方级、区级一般公共预算收入分别完成1097.6亿元、566.3亿元.
  void read_list(const Piece& piece) {
    Draft draft = draft_of(piece.first, piece.from, quantities_[piece.first].to);
    const std::size_t count = piece.last - piece.first;
    const std::vector<std::string> names = names_of_list(draft, count);
    const std::string whole = name_of(draft);
    for (std::size_t i = 0; i < count; ++i) {
      draft.quantity = piece.first + i;
      draft.noun_from = draft.noun_to = quantities_[draft.quantity].to;
      draft.indicator = names.empty() ? whole : names[i];
      add(draft, false);
    }
    list_ = names;
  }

  [[nodiscard]] std::vector<std::string> names_of_list(const Draft& draft,
                                                       std::size_t count) const {
    const LeftSide& left = draft.left;
    std::string core = core_of(draft);
    if (core.empty()) return list_.size() == count ? list_ : std::vector<std::string>{};
    constexpr std::string_view kEach = "分别";
    const std::size_t each = core.find(kEach);
    if (each == std::string::npos || left.core_from == left.core_to) {
      return share_out(core, count, shared_head(draft));
    }
    // 煤炭、电解铝分别淘汰落后产能: the verb goes to each.
    std::vector<std::string> names = share_out(core.substr(0, each), count);
    for (std::string& name : names) name += core.substr(each + kEach.size());
    return names;
  }

  // Where the verb ends that the first subject shares with the others (吸引创业者和项目).
  [[nodiscard]] std::size_t shared_head(const Draft& draft) const {
    const LeftSide& left = draft.left;
    const Word* verb =
        words_.first_in(next(text_, left.core_from), left.core_to, kVerbs | tag_set(Tag::use));
    return verb == nullptr ? 0 : verb->to - left.core_from;
  }

  // 由4354元增加到7703元: the first is where it started.
  void read_from_to(const Piece& piece) {
    Draft start = draft_of(piece.first, piece.from, quantities_[piece.first].to);
    const std::string_view core = cut(start.left.core_from, start.left.core_to);
    for (const std::string_view from : {"由", "从"}) {
      const std::size_t at = core.rfind(from);
      if (at == std::string_view::npos) continue;
      start.left.core_to = start.left.core_from + static_cast<std::uint32_t>(at);
      break;
    }
    start.indicator = name_of(start);
    for (std::size_t i = piece.first; i < piece.last; ++i) {
      const bool reached = i + 1 == piece.last;
      Draft draft =
          i == piece.first ? start : draft_of(i, quantities_[i - 1].to, quantities_[i].to);
      draft.indicator = start.indicator;
      draft.left.reaches_to = true;
      draft.left.motion = Motion::none;
      add(draft, !reached);
    }
  }

  // 9个乡68个村7.6万名农民纳入…: each number has its noun behind it. Where a verb of reaching
  // stands between, the noun before it is what the next number measures.
  void read_chain(const Piece& piece) {
    std::vector<Draft> drafts = drafts_of(piece);
    std::string owner;
    for (std::size_t i = 0; i < drafts.size(); ++i) {
      Draft& draft = drafts[i];
      const std::string core = core_of(draft);
      if (i == 0) {
        owner = core;
        draft.indicator = name_of(draft) + predicate_of(drafts, i);
      } else if (is_predicated(draft)) {
        draft.indicator = owner + core;
        if (draft.indicator.empty()) draft.indicator = name_of(draft);
      } else {
        draft.left.core_to = draft.left.core_from;  // the noun of the number before
        draft.indicator = noun_of(draft) + predicate_of(drafts, i);
      }
      draft.is_subject = is_part_of_subject(drafts, i);
      const bool ranked = i + 1 < drafts.size() && kind_of(drafts[i + 1]) == QuantityKind::rank;
      add(draft, draft.is_subject && !ranked);
    }
  }

  [[nodiscard]] std::vector<Draft> drafts_of(const Piece& piece) const {
    std::vector<Draft> drafts;
    for (std::size_t i = piece.first; i < piece.last; ++i) {
      const bool first = i == piece.first;
      const bool last = i + 1 == piece.last;
      drafts.push_back(draft_of(i, first ? piece.from : quantities_[i - 1].to,
                                last ? piece.to : quantities_[i + 1].from));
    }
    for (std::size_t i = drafts.size(); i-- > 1;) {
      Draft& draft = drafts[i - 1];
      const Draft& behind = drafts[i];
      if (draft.noun_from == draft.noun_to) {  // 5宗43公顷土地
        draft.noun_from = behind.noun_from;
        draft.noun_to = behind.noun_to;
      } else if (is_predicated(behind) && behind.left.core_to > draft.noun_from) {
        draft.noun_to = std::min(draft.noun_to, behind.left.core_to);
      }
    }
    return drafts;
  }

  // What the last noun of a chain goes on to say, for the nouns before it.
  [[nodiscard]] std::string predicate_of(const std::vector<Draft>& drafts, std::size_t i) const {
    const Draft& last = drafts.back();
    if (i + 1 >= drafts.size() || last.noun_from == last.noun_to) return {};
    if (drafts[i].noun_to == last.noun_to || is_predicated(last)) return {};
    const Word* verb = words_.first_in(next(text_, last.noun_from), last.noun_to, kPredicates);
    if (verb == nullptr || last.noun_to - verb->from > kLongestSubject) return {};
    return tidy_name(cut(verb->from, last.noun_to));
  }

  [[nodiscard]] QuantityKind kind_of(const Draft& draft) const {
    return quantities_[draft.quantity].kind;
  }

  [[nodiscard]] bool is_predicated(const Draft& draft) const {
    return quantities_[draft.quantity].kind != QuantityKind::amount || draft.left.reaches ||
           draft.left.reaches_to || draft.left.motion != Motion::none ||
           draft.noun_from == draft.noun_to;
  }

  // 8个断面水质优良比例达100%: the 8 only says whose share it is.
  [[nodiscard]] bool is_part_of_subject(const std::vector<Draft>& drafts, std::size_t i) const {
    if (i + 1 >= drafts.size() || !is_predicated(drafts[i + 1])) return false;
    const Quantity& quantity = quantities_[drafts[i].quantity];
    const Quantity& behind = quantities_[drafts[i + 1].quantity];
    if (quantity.kind != QuantityKind::amount) return false;
    return behind.kind == QuantityKind::ratio || behind.kind == QuantityKind::rank ||
           (behind.dimension == "money" && quantity.dimension != "money");
  }

  [[nodiscard]] Draft draft_of(std::size_t quantity, std::uint32_t from, std::uint32_t to) const {
    Draft draft;
    draft.quantity = quantity;
    const Quantity& number = quantities_[quantity];
    draft.left = read_left_side(text_, words_, number, from, number.from);
    draft.noun_from = draft.noun_to = number.to;
    const bool counts =
        number.kind == QuantityKind::amount || number.kind == QuantityKind::duration;
    // 95%以上实行备案管理: a share can be told like a count.
    if (counts || (number.kind == QuantityKind::ratio && draft.left.begin == number.from)) {
      find_noun(draft, to);
    }
    return draft;
  }

  void find_noun(Draft& draft, std::uint32_t to) const {
    const Quantity& quantity = quantities_[draft.quantity];
    std::uint32_t at = draft.noun_from;
    const bool of = char_at(text_, at) == U'的';
    if (of) at = next(text_, at);
    const char32_t first = char_at(text_, at);
    if (at >= to || (is_mark(first) && first != U'“' && first != U'《')) return;
    const bool counts = quantity.dimension == "count" || quantity.dimension == "people";
    const TagSet ends = counts ? tag_set(Tag::purpose) : tag_set(Tag::purpose, Tag::figure_noun);
    const Word* end = words_.starting_at(at, ends);
    if (end == nullptr && of) end = words_.starting_at(draft.noun_from, ends);
    if (end != nullptr) {
      constexpr TagSet kLonger = tag_set(Tag::keep, Tag::people, Tag::households);
      const Word* longer = words_.starting_at(at, kLonger | ends);
      if (longer->to <= end->to) return;
    }
    draft.noun_from = at;
    draft.noun_to = noun_end(quantity, at, to);
  }

  // 1000P算力规模、入选…: a verb behind a 、 begins something else; money's use is no part of it.
  [[nodiscard]] std::uint32_t noun_end(const Quantity& quantity, std::uint32_t from,
                                       std::uint32_t to) const {
    int depth = 0;
    for (std::uint32_t at = from; at < to; at = next(text_, at)) {
      const char32_t c = char_at(text_, at);
      if (c == U'（' || c == U'(' || c == U'《' || c == U'“') ++depth;
      if (c == U'）' || c == U')' || c == U'》' || c == U'”') --depth;
      if (depth > 0) continue;
      if (c == U'、' && words_.starting_at(next(text_, at), kVerbs, to) != nullptr) return at;
      if (quantity.dimension != "money" || at == from) continue;
      const Word* use = words_.starting_at(at, tag_set(Tag::use, Tag::keep), to);
      if (use != nullptr && use->tag == Tag::use && to - use->to > 6) return at;
    }
    const Word* tail = words_.ending_at(to, tag_set(Tag::going_on), next(text_, from));
    return tail == nullptr ? to : tail->from;
  }

  // 首批6家、8.2万平方米先导基地: the noun stands behind the last of them. Else the figure before.
  [[nodiscard]] std::string next_noun(const Draft& draft) const {
    const auto at = static_cast<std::size_t>(piece_ - pieces_.data());
    if (kind_of(draft) != QuantityKind::amount || at + 1 >= pieces_.size()) return subject_;
    const Piece& behind = pieces_[at + 1];
    if (behind.begins_clause || behind.last != behind.first + 1) return subject_;
    const Draft other = draft_of(behind.first, behind.from, behind.to);
    const std::string noun = noun_of(other);
    return noun.empty() || !other.left.empty() ? subject_ : noun;
  }

  // The name from the draft's own words, else from the figure before.
  [[nodiscard]] std::string name_of(const Draft& draft) const {
    const LeftSide& left = draft.left;
    const std::string core = core_of(draft);
    const std::string noun = noun_of(draft);
    if (core.empty() && noun.empty()) return next_noun(draft);
    if (core.empty()) return noun;
    if (!noun.empty()) return nearest_part(draft) + noun;
    if (words_.starting_at(left.core_from, tag_set(Tag::relation), left.core_to) != nullptr) {
      return subject_ + core;
    }
    const Word* act = words_.starting_at(left.core_from, tag_set(Tag::act), left.core_to);
    if (act != nullptr && act->to == left.core_to && !subject_.empty()) return stem_ + core;
    const bool goes_on = !piece_->begins_clause && !left.has_verb &&
                         words_.starting_at(left.core_from, kVerbs, left.core_to) == nullptr;
    if (goes_on) return owner_ + core;
    return kind_of(draft) == QuantityKind::amount ? nearest_part(draft) : core;
  }

  // Of the words before the number what belongs to its noun: behind 等, behind 的
  // where the noun stands behind the unit; from the verb on where its subject is longer
  // than all the rest.
  [[nodiscard]] std::string nearest_part(const Draft& draft) const {
    const LeftSide& left = draft.left;
    const bool noun = draft.noun_from < draft.noun_to;
    std::uint32_t from = left.core_from;
    if (noun) from = behind_last(from, left.core_to, U"的");
    from = behind_examples(from, left.core_to);
    const Word* verb = words_.first_in(next(text_, from), left.core_to, tag_set(Tag::transitive));
    const bool object = verb != nullptr && (noun || verb->to < left.core_to);
    if (object && is_whole(*verb)) {
      const std::uint32_t rest = left.core_to - verb->from + (draft.noun_to - draft.noun_from);
      if (verb->from - from > rest) from = verb->from;
    }
    return tidy_name(cut(from, left.core_to));
  }

  // A verb that no longer word hides (建设用地).
  [[nodiscard]] bool is_whole(const Word& verb) const {
    const Word* longest = words_.starting_at(verb.from, kVerbs | tag_set(Tag::keep));
    return longest == nullptr || longest->to <= verb.to;
  }

  [[nodiscard]] std::uint32_t behind_last(std::uint32_t from, std::uint32_t to,
                                          std::u32string_view marks) const {
    int depth = 0;
    std::uint32_t found = from;
    for (std::uint32_t at = from; at < to; at = next(text_, at)) {
      const char32_t c = char_at(text_, at);
      if (c == U'（' || c == U'(' || c == U'《' || c == U'“') ++depth;
      if (c == U'）' || c == U')' || c == U'》' || c == U'”') --depth;
      if (depth == 0 && marks.find(c) != std::u32string_view::npos) found = next(text_, at);
    }
    return found;
  }

  // 华为、红旗等首店: behind the 等 of a list.
  [[nodiscard]] std::uint32_t behind_examples(std::uint32_t from, std::uint32_t to) const {
    const std::string_view core = cut(from, to);
    constexpr std::string_view kAndSo = "等";
    const std::size_t at = core.rfind(kAndSo);
    if (at == std::string_view::npos || at + kAndSo.size() >= core.size()) return from;
    const bool listed = core.substr(0, at).find("、") != std::string_view::npos;
    return listed ? from + static_cast<std::uint32_t>(at + kAndSo.size()) : from;
  }

  void add(const Draft& draft, bool is_context) {
    const Quantity& quantity = quantities_[draft.quantity];
    Measure measure;
    measure.indicator = draft.indicator;
    measure.op = op_of(quantity, draft.left);
    measure.value = quantity.value;
    measure.value_hi = quantity.value_hi;
    measure.unit = quantity.unit;
    measure.form =
        form_of({text_, words_, quantity, draft.left, measure.indicator, draft.noun_from,
                 draft.noun_to, form_before(quantity), !piece_->begins_clause, draft.is_subject},
                lexicon_);
    measure.role = role_of(quantity, draft.left, is_context);
    measure.polarity = polarity_of(measure);
    measure.text = {draft.left.from, std::max(quantity.to, draft.noun_to)};
    remember(draft, measure.form);
    measures_.push_back(std::move(measure));
  }

  // An enumeration goes on with the verb at its head, also behind a comma where the unit stays.
  [[nodiscard]] std::optional<MeasureForm> form_before(const Quantity& quantity) const {
    if (!before_) return std::nullopt;
    const bool same = !piece_->begins_clause || quantity.dimension == before_->second;
    return same ? std::optional(before_->first) : std::nullopt;
  }

  static Comparator op_of(const Quantity& quantity, const LeftSide& left) {
    if (quantity.op_is_final || quantity.background) return quantity.op;
    if (left.op) return *left.op;
    return quantity.more ? Comparator::about : quantity.op;
  }

  [[nodiscard]] MeasureRole role_of(const Quantity& quantity, const LeftSide& left,
                                    bool is_context) const {
    if (is_context || quantity.background) return MeasureRole::context;
    if (part_ == Part::plan) {
      return is_told(left) ? MeasureRole::context : MeasureRole::target;
    }
    if (quantity.kind == QuantityKind::points &&
        words_.first_in(left.from, quantity.from, tag_set(Tag::surpass)) != nullptr) {
      return MeasureRole::context;
    }
    return part_ == Part::review ? MeasureRole::outcome : MeasureRole::context;
  }

  [[nodiscard]] model::Polarity polarity_of(const Measure& measure) const {
    if (const auto word = lexicon_.indicator_attribute(measure.indicator, "polarity")) {
      if (const auto polarity = model::parse_polarity(*word)) return *polarity;
    }
    if (measure.op == Comparator::at_most) return model::Polarity::ceiling;
    return model::Polarity::floor;
  }

  // 去年完成…: told inside a plan.
  [[nodiscard]] bool is_told(const LeftSide& left) const {
    const Word* past = words_.first_in(piece_->from, left.core_to, tag_set(Tag::past));
    if (past == nullptr) return false;
    const char32_t before = char_before(text_, past->from);
    return before != U'比' && before != U'较' && before != U'在' && before != U'于';
  }

  void remember(const Draft& draft, MeasureForm form) {
    before_ = {form, quantities_[draft.quantity].dimension};
    const LeftSide& left = draft.left;
    owner_.clear();
    // 认定 of 认定的新技术121项 goes to the items that follow it.
    const Word* verb = words_.last_in(left.core_from, left.core_to, kVerbs);
    if (verb != nullptr && verb->to < left.core_to && is_whole(*verb)) {
      std::uint32_t to = verb->to;
      if (char_at(text_, to) == U'的') to = next(text_, to);
      owner_ = cut(left.core_from, to);
    }
    if (draft.indicator.empty()) return;
    subject_ = stem_ = draft.indicator;
    const Word* act = words_.ending_at(left.core_to, tag_set(Tag::act), left.core_from);
    if (act != nullptr && stem_.ends_with(cut(act->from, act->to))) {
      stem_.resize(stem_.size() - (act->to - act->from));
    }
  }

  std::string_view text_;
  const Words& words_;
  const std::vector<Quantity>& quantities_;
  Part part_;
  const lexicon::Lexicon& lexicon_;
  std::vector<Measure> measures_;
  std::string subject_;            // the indicator before
  std::string stem_;               // without the act at its end
  std::string owner_;              // what the next item of the enumeration shares with it
  std::vector<std::string> list_;  // names of the last list
  std::optional<std::pair<MeasureForm, std::string>> before_;  // form and dimension
  std::vector<Piece> pieces_;
  const Piece* piece_ = nullptr;  // the one that is being read
};

}  // namespace

std::vector<Measure> assemble(const SentenceView& sentence, const lexicon::Lexicon& lexicon) {
  return Assembler(sentence, lexicon).assemble();
}

}  // namespace plumbline::measures
