#include "measures/english_measures.h"

#include <algorithm>
#include <string>

#include "measures/english_form.h"

namespace plumbline::measures {
namespace {

using model::Comparator;
using model::Measure;
using model::MeasureForm;
using model::MeasureRole;
using Role = EnglishRole;

Comparator comparator_of(Bound bound) {
  switch (bound) {
    case Bound::about:
    case Bound::near:
      return Comparator::about;
    case Bound::more:
    case Bound::at_least:
      return Comparator::at_least;
    case Bound::at_most:
    case Bound::soft:
      return Comparator::at_most;
    case Bound::range:
      return Comparator::range;
    case Bound::none:
      break;
  }
  return Comparator::equal;
}

class Finder {
 public:
  Finder(std::string_view sentence, model::Part part, const EnglishNumberReader& reader)
      : sentence_(sentence),
        part_(part),
        text_(read_english(sentence)),
        phrases_(text_, reader.words()),
        mentions_(reader.find(sentence)) {}

  std::vector<Measure> find() {
    for (const NumberMention& mention : mentions_) {
      advance(mention);
      if (measures_something(mention)) add(mention);
    }
    return std::move(found_);
  }

 private:
  // Tokens [first_, last_) of the mention; mentions come in order.
  void advance(const NumberMention& mention) {
    while (first_ < text_.tokens.size() && text_.tokens[first_].to <= mention.span.from) ++first_;
    last_ = std::max(last_, first_);
    while (last_ < text_.tokens.size() && text_.tokens[last_].from < mention.span.to) ++last_;
  }

  [[nodiscard]] bool measures_something(const NumberMention& mention) const {
    if (mention.standing != Standing::stated) return false;
    if (mention.kind == NumberKind::amount) return true;
    return mention.kind == NumberKind::ordinal &&
           phrases_.ending_at(first_, Role::rank).entry != nullptr;
  }

  void add(const NumberMention& mention) {
    Measure measure;
    measure.value = mention.value;
    measure.value_hi = mention.value_hi;
    measure.unit = mention.kind == NumberKind::ordinal ? "位" : mention.unit;
    measure.op = comparator_of(mention.bound);
    measure.form = mention.kind == NumberKind::ordinal ? MeasureForm::rank : mention.form;
    measure.role = role_of(mention);
    measure.text = mention.span;
    name(mention, measure);
    found_.push_back(std::move(measure));
  }

  [[nodiscard]] MeasureRole role_of(const NumberMention& mention) const {
    // 1.9 percentage points higher than the average: a comparison.
    const bool compared = mention.dimension == "points" &&
                          phrases_.starting_at(last_, Role::difference).entry != nullptr;
    if (compared || part_ == model::Part::other) return MeasureRole::context;
    return part_ == model::Part::plan ? MeasureRole::target : MeasureRole::outcome;
  }

  // A count has its noun behind it; what is reached, or grows, stands before.
  void name(const NumberMention& mention, Measure& measure) {
    const bool counts = mention.kind == NumberKind::amount && mention.dimension.empty();
    if (counts && take_noun(measure)) return;
    if (take_subject(measure) || take_noun(measure) || found_.empty()) return;
    measure.indicator = found_.back().indicator;
  }

  [[nodiscard]] bool is_stop(std::size_t token) const {
    return phrases_.starting_at(token, Role::stop).entry != nullptr;
  }

  bool take_noun(Measure& measure) const {
    constexpr std::size_t kLongest = 8;  // tokens
    std::size_t from = last_;
    if (text_.word(from) == "of" || text_.word(from) == "in") ++from;
    if (text_.word(from) == "the") ++from;
    std::size_t to = from;
    while (to < text_.tokens.size() && to - from < kLongest &&
           text_.tokens[to].kind == TokenKind::word && !is_stop(to)) {
      ++to;
    }
    if (to == from) return false;
    set_name(from, to, measure);
    measure.text.to = text_.tokens[to - 1].to;
    return true;
  }

  // The subject: from the begin of the clause to its verb, or to the number.
  bool take_subject(Measure& measure) const {
    const std::size_t floor = found_.empty() ? 0 : token_behind(found_.back().text.to);
    std::size_t from = clause_begin(text_, first_, floor);
    while (from < first_ && is_stop(from)) ++from;
    std::size_t to = from;
    while (to < first_ && text_.tokens[to].kind != TokenKind::sign && !is_verb(to)) ++to;
    if (to == from) return false;
    set_name(from, to, measure);
    measure.text.from = text_.tokens[from].from;
    return true;
  }

  [[nodiscard]] std::size_t token_behind(std::uint32_t offset) const {
    const auto at = std::lower_bound(
        text_.tokens.begin(), text_.tokens.end(), offset,
        [](const EnglishToken& token, std::uint32_t place) { return token.from < place; });
    return static_cast<std::size_t>(at - text_.tokens.begin());
  }

  [[nodiscard]] bool is_verb(std::size_t token) const {
    constexpr Role kVerbs[] = {Role::growth, Role::decline, Role::to, Role::rank};
    return std::any_of(std::begin(kVerbs), std::end(kVerbs), [&](Role role) {
      return phrases_.starting_at(token, role).entry != nullptr;
    });
  }

  void set_name(std::size_t from, std::size_t to, Measure& measure) const {
    const std::uint32_t begin = text_.tokens[from].from;
    measure.indicator = sentence_.substr(begin, text_.tokens[to - 1].to - begin);
  }

  std::string_view sentence_;
  model::Part part_;
  EnglishText text_;
  EnglishPhrases phrases_;
  std::vector<NumberMention> mentions_;
  std::size_t first_ = 0;
  std::size_t last_ = 0;
  std::vector<Measure> found_;
};

}  // namespace

std::vector<Measure> find_english_measures(std::string_view sentence, model::Part part,
                                           const EnglishNumberReader& reader) {
  return Finder(sentence, part, reader).find();
}

}  // namespace plumbline::measures
