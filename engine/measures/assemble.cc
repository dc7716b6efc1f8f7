#include "measures/assemble.h"

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

// A quantity with its words.
struct Draft {
  std::size_t quantity = 0;
  LeftSide left;
  std::uint32_t noun_from = 0;  // behind the unit; equal to noun_to when there is none
  std::uint32_t noun_to = 0;
  std::string indicator;
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
    for (const Piece& piece : split_pieces(text_, quantities_, words_)) read(piece);
    return std::move(measures_);
  }

 private:
  void read(const Piece& piece) {
    if (piece.begins_clause) before_.reset();
    if (piece.first == piece.last) return;
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

  [[nodiscard]] std::string_view cut(std::uint32_t from, std::uint32_t to) const {
    return text_.substr(from, to - from);
  }

  // 地方级、区级一般公共预算收入分别完成1097.6亿元、566.3亿元.
  void read_list(const Piece& piece) {
    Draft draft = draft_of(piece, piece.first, piece.from, quantities_[piece.first].to);
    const std::string_view core = cut(draft.left.core_from, draft.left.core_to);
    const std::size_t count = piece.last - piece.first;
    const std::vector<std::string> names = share_out(core, count);
    for (std::size_t i = 0; i < count; ++i) {
      draft.quantity = piece.first + i;
      draft.noun_from = draft.noun_to = quantities_[draft.quantity].to;
      draft.indicator = names.empty() ? name_of(draft) : tidy_name(names[i]);
      add(draft, MeasureRole::outcome);
    }
  }

  // 由4354元增加到7703元: the first is where it started.
  void read_from_to(const Piece& piece) {
    Draft start = draft_of(piece, piece.first, piece.from, quantities_[piece.first].to);
    start.indicator = name_of(start);
    for (std::size_t i = piece.first; i < piece.last; ++i) {
      Draft draft = draft_of(piece, i, i == piece.first ? piece.from : quantities_[i - 1].to,
                             quantities_[i].to);
      draft.indicator = start.indicator;
      const bool reached = i + 1 == piece.last;
      if (!reached) draft.left.reaches_to = true;
      add(draft, reached ? MeasureRole::outcome : MeasureRole::context);
    }
  }

  void read_chain(const Piece& piece) {
    std::vector<Draft> drafts;
    for (std::size_t i = piece.first; i < piece.last; ++i) {
      const bool first = i == piece.first;
      const bool last = i + 1 == piece.last;
      drafts.push_back(draft_of(piece, i, first ? piece.from : quantities_[i - 1].to,
                                last ? piece.to : quantities_[i + 1].from));
    }
    for (std::size_t i = drafts.size(); i-- > 0;) {
      Draft& draft = drafts[i];
      if (i + 1 < drafts.size() && draft.noun_from == draft.noun_to) {
        draft.noun_from = drafts[i + 1].noun_from;  // 5宗43公顷土地
        draft.noun_to = drafts[i + 1].noun_to;
      }
    }
    const std::string owner = tidy_name(cut(drafts.front().left.core_from, drafts.front().left.core_to));
    for (std::size_t i = 0; i < drafts.size(); ++i) {
      Draft& draft = drafts[i];
      if (i > 0 && is_predicated(draft)) {
        draft.indicator = owner + tidy_name(cut(draft.left.core_from, draft.left.core_to));
        if (draft.indicator.empty()) draft.indicator = name_of(draft);
      } else if (i > 0) {
        draft.left.core_to = draft.left.core_from;  // the noun of the number before
        draft.indicator = tidy_name(cut(draft.noun_from, draft.noun_to));
      } else {
        draft.indicator = name_of(draft);
      }
      add(draft, is_part_of_subject(drafts, i) ? MeasureRole::context : MeasureRole::outcome);
    }
  }

  [[nodiscard]] bool is_predicated(const Draft& draft) const {
    return quantities_[draft.quantity].kind != QuantityKind::amount || draft.left.reaches ||
           draft.left.reaches_to || draft.left.motion != Motion::none ||
           draft.noun_from == draft.noun_to;
  }

  // 8个断面水质优良比例达100%: the 8 only says whose share it is.
  [[nodiscard]] bool is_part_of_subject(const std::vector<Draft>& drafts, std::size_t i) const {
    if (i + 1 >= drafts.size()) return false;
    const Quantity& quantity = quantities_[drafts[i].quantity];
    const Quantity& behind = quantities_[drafts[i + 1].quantity];
    return quantity.kind == QuantityKind::amount && behind.kind == QuantityKind::ratio;
  }

  Draft draft_of(const Piece&, std::size_t quantity, std::uint32_t from, std::uint32_t to) const {
    Draft draft;
    draft.quantity = quantity;
    const Quantity& number = quantities_[quantity];
    draft.left = read_left_side(text_, words_, number, from, number.from);
    draft.noun_from = draft.noun_to = number.to;
    if (number.kind == QuantityKind::amount || number.kind == QuantityKind::duration) {
      find_noun(draft, to);
    }
    return draft;
  }

  void find_noun(Draft& draft, std::uint32_t to) const {
    std::uint32_t at = draft.noun_from;
    if (char_at(text_, at) == U'的') at = next(text_, at);
    if (at >= to || is_mark_no_quote(char_at(text_, at))) return;
    if (words_.starting_at(at, tag_set(Tag::purpose)) != nullptr) return;
    draft.noun_from = at;
    draft.noun_to = to;
  }

  static bool is_mark_no_quote(char32_t c) { return is_mark(c) && c != U'“' && c != U'《'; }

  // The name from the draft's own words, else from the figure before.
  std::string name_of(const Draft& draft) const {
    const LeftSide& left = draft.left;
    const std::string core = tidy_name(cut(left.core_from, left.core_to));
    const std::string noun = tidy_name(cut(draft.noun_from, draft.noun_to));
    if (core.empty() && noun.empty()) return subject_;
    if (core.empty()) return noun;
    if (!noun.empty()) return core + noun;
    if (words_.starting_at(left.core_from, tag_set(Tag::relation), left.core_to) != nullptr) {
      return subject_ + core;
    }
    const Word* act = words_.starting_at(left.core_from, tag_set(Tag::act), left.core_to);
    if (act != nullptr && act->to == left.core_to && !subject_.empty()) return stem_ + core;
    return core;
  }

  void add(const Draft& draft, MeasureRole own) {
    const Quantity& quantity = quantities_[draft.quantity];
    Measure measure;
    measure.indicator = draft.indicator;
    measure.op = op_of(quantity, draft.left);
    measure.value = quantity.value;
    measure.value_hi = quantity.value_hi;
    measure.unit = quantity.unit;
    measure.form = form_of({text_, words_, quantity, draft.left, measure.indicator, draft.noun_from,
                            draft.noun_to, before_},
                           lexicon_);
    measure.role = role_of(quantity, draft.left, own);
    measure.polarity = polarity_of(measure);
    measure.text = {draft.left.from, std::max(quantity.to, draft.noun_to)};
    before_ = measure.form;
    remember(draft);
    measures_.push_back(std::move(measure));
  }

  static Comparator op_of(const Quantity& quantity, const LeftSide& left) {
    if (quantity.op_is_final) return quantity.op;
    if (left.op) return *left.op;
    return quantity.more ? Comparator::about : quantity.op;
  }

  [[nodiscard]] MeasureRole role_of(const Quantity& quantity, const LeftSide& left,
                                    MeasureRole own) const {
    if (own == MeasureRole::context || quantity.background || left.compares) {
      return MeasureRole::context;
    }
    if (part_ == Part::plan) return MeasureRole::target;
    return part_ == Part::review ? MeasureRole::outcome : MeasureRole::context;
  }

  [[nodiscard]] model::Polarity polarity_of(const Measure& measure) const {
    if (const auto word = lexicon_.indicator_attribute(measure.indicator, "polarity")) {
      if (const auto polarity = model::parse_polarity(*word)) return *polarity;
    }
    if (measure.op == Comparator::at_most) return model::Polarity::ceiling;
    return model::Polarity::floor;
  }

  void remember(const Draft& draft) {
    if (draft.indicator.empty()) return;
    subject_ = draft.indicator;
    stem_ = draft.indicator;
    const LeftSide& left = draft.left;
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
  std::string subject_;  // the indicator before
  std::string stem_;     // without the act at its end
  std::optional<MeasureForm> before_;
};

}  // namespace

std::vector<Measure> assemble(const SentenceView& sentence, const lexicon::Lexicon& lexicon) {
  return Assembler(sentence, lexicon).assemble();
}

}  // namespace plumbline::measures
