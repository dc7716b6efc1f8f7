#include "measures/assemble.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "measures/ellipsis.h"
#include "measures/figure.h"
#include "measures/form.h"
#include "measures/naming.h"
#include "measures/pieces.h"
#include "measures/text_scan.h"
#include "source/utf8.h"

namespace plumbline::measures {
namespace {

using model::Comparator;
using model::Measure;
using model::MeasureForm;
using model::MeasureRole;
using model::Part;

// What is known of a figure when it becomes a measure.
struct Reading {
  std::string indicator;
  bool is_context = false;  // where something started, whose figure the next one is
  bool is_subject = false;  // 8个断面水质优良比例达100%: the 8 only says whose share it is
};

class Assembler {
 public:
  Assembler(const SentenceView& sentence, const lexicon::Lexicon& lexicon)
      : text_(sentence.text),
        words_(sentence.words),
        quantities_(sentence.quantities),
        part_(sentence.part),
        reported_year_(sentence.reported_year),
        lexicon_(lexicon),
        figures_(text_, words_, quantities_),
        naming_(text_, words_, figures_),
        pieces_(split_pieces(text_, quantities_, words_)) {}

  std::vector<Measure> assemble() {
    for (at_ = 0; at_ < pieces_.size(); ++at_) read(piece());
    complete_indicators(text_, measures_);
    return std::move(measures_);
  }

 private:
  [[nodiscard]] const Piece& piece() const { return pieces_[at_]; }
  // The next piece of the same clause.
  [[nodiscard]] const Piece* following() const {
    if (at_ + 1 >= pieces_.size() || pieces_[at_ + 1].begins_clause) return nullptr;
    return &pieces_[at_ + 1];
  }

  void read(const Piece& piece) {
    if (piece.begins_clause) {
      is_denied_ = is_told_ = false;
      heard_to_ = piece.from;
    }
    if (piece.first == piece.last) {
      if (piece.begins_clause) said_year_ = year_in(piece);
      return naming_.hear(piece);
    }
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

  // 市级、区级税收分别完成9亿元、4亿元.
  void read_list(const Piece& piece) {
    Figure figure = figures_.read(piece.first, piece.from, quantities_[piece.first].to);
    const std::size_t count = piece.last - piece.first;
    const std::string whole = naming_.name(figure, piece, nullptr);
    const std::vector<std::string> names = naming_.names_of_list(figure, count);
    for (std::size_t i = 0; i < count; ++i) {
      figure.quantity = piece.first + i;
      figure.noun_from = figure.noun_to = quantities_[figure.quantity].to;
      add(figure, {names.empty() ? whole : names[i]});
    }
  }

  // 由4354元增加到7703元: the first is where it started.
  void read_from_to(const Piece& piece) {
    Figure start = figures_.read(piece.first, piece.from, quantities_[piece.first].to);
    const std::string_view core =
        text_.substr(start.left.core_from, start.left.core_to - start.left.core_from);
    for (const std::string_view from : {"由", "从"}) {
      const std::size_t at = core.rfind(from);
      if (at == std::string_view::npos) continue;
      start.left.core_to = start.left.core_from + static_cast<std::uint32_t>(at);
      break;
    }
    const std::string name = naming_.name(start, piece, nullptr);
    for (std::size_t i = piece.first; i < piece.last; ++i) {
      Figure figure =
          i == piece.first ? start : figures_.read(i, quantities_[i - 1].to, quantities_[i].to);
      figure.left.reaches_to = true;
      figure.left.motion = Motion::none;
      add(figure, {name, i + 1 < piece.last});
    }
  }

  // 9个乡68个村7.6万名农民纳入…: each number has its noun behind it. Where a verb of reaching
  // stands between, the noun before it is what the next number measures.
  void read_chain(const Piece& piece) {
    std::vector<Figure> chain = figures_.read_chain(piece);
    const std::string predicate = figures_.predicate(chain);
    std::string owner;
    for (std::size_t i = 0; i < chain.size(); ++i) {
      Figure& figure = chain[i];
      const bool last = i + 1 == chain.size();
      const std::string told = figure.noun_to == chain.back().noun_to ? std::string() : predicate;
      Reading reading;
      if (i == 0) {
        owner = figures_.core(figure);
        reading.indicator = naming_.name(figure, piece, following()) + told;
      } else if (figures_.is_predicated(figure)) {
        reading.indicator = naming_.name_in_chain(figure, owner);
      } else {
        figure.left.core_to = figure.left.core_from;  // the noun of the number before
        reading.indicator = figures_.noun(figure) + told;
      }
      if (!last && figures_.is_predicated(chain[i + 1])) {
        weigh_subject(figure, chain[i + 1], reading);
      }
      add(figure, reading);
    }
  }

  void weigh_subject(const Figure& figure, const Figure& behind, Reading& reading) const {
    const Quantity& quantity = figures_.quantity(figure);
    const Quantity& other = figures_.quantity(behind);
    if (quantity.kind != QuantityKind::amount) return;
    const bool shared = other.kind == QuantityKind::ratio ||
                        (other.dimension == "money" && quantity.dimension != "money");
    // 6个指标居全市首位 is a result of its own.
    reading.is_subject = shared || other.kind == QuantityKind::rank;
    reading.is_context = shared;
  }

  void add(const Figure& figure, const Reading& reading) {
    const Quantity& quantity = figures_.quantity(figure);
    hear(quantity.from);
    Measure measure;
    measure.indicator = shortened(reading.indicator);
    measure.op = op_of(quantity, figure.left);
    measure.value = quantity.value;
    measure.value_hi = quantity.value_hi;
    measure.unit = quantity.unit;
    const Figure told = naming_.borrowed_from(figure, following()).value_or(figure);
    measure.form =
        form_of({text_, words_, quantity, figure.left, measure.indicator, told.noun_from,
                 told.noun_to, form_before(quantity), !piece().begins_clause, reading.is_subject},
                lexicon_);
    measure.year = year_of(figure, reading.is_context);
    measure.role = role_of(quantity, figure.left, reading.is_context, measure.year);
    measure.polarity = polarity_of(measure, figure);
    measure.text = {figure.left.from, std::max(quantity.to, figure.noun_to)};
    before_ = {measure.form, quantity.dimension};
    if (is_specification(quantity)) measure.form = MeasureForm::level;
    naming_.remember(figure, piece(), reading.indicator);
    measures_.push_back(std::move(measure));
  }

  // An enumeration goes on with the verb at its head, also behind a comma where the unit stays.
  [[nodiscard]] std::optional<MeasureForm> form_before(const Quantity& quantity) const {
    if (!before_) return std::nullopt;
    const bool same = !piece().begins_clause || quantity.dimension == before_->second;
    return same ? std::optional(before_->first) : std::nullopt;
  }

  static Comparator op_of(const Quantity& quantity, const LeftSide& left) {
    if (quantity.op_is_final || quantity.background) return quantity.op;
    if (left.op) return *left.op;
    return quantity.more ? Comparator::about : quantity.op;
  }

  [[nodiscard]] MeasureRole role_of(const Quantity& quantity, const LeftSide& left, bool is_context,
                                    std::optional<int> year) const {
    if (is_context || quantity.background || is_denied_ || is_past_state(left) ||
        left.is_difference || is_specification(quantity) || is_goal(quantity, left)) {
      return MeasureRole::context;
    }
    if (part_ == Part::plan) {
      return is_told_ ? MeasureRole::context : MeasureRole::target;
    }
    if (quantity.kind == QuantityKind::points &&
        words_.first_in(left.from, left.end, tag_set(Tag::surpass)) != nullptr) {
      return MeasureRole::context;
    }
    const bool reported = part_ == Part::review || (year && year == reported_year_);
    return reported ? MeasureRole::outcome : MeasureRole::context;
  }

  // 低于4.5%的控制目标: what a figure before is compared with.
  [[nodiscard]] bool is_goal(const Quantity& quantity, const LeftSide& left) const {
    return words_.first_in(left.core_to, left.end, tag_set(Tag::surpass)) != nullptr &&
           words_.starting_at(quantity.to, tag_set(Tag::figure_noun)) != nullptr;
  }

  // 110千伏变电站: which kind of thing it is. A plant of 100万千瓦 is as well told by its size.
  [[nodiscard]] bool is_specification(const Quantity& quantity) const {
    return quantity.dimension == "voltage" && !is_mark(char_at(text_, quantity.to));
  }

  // 由上年增长5%, before 转为下降2%.
  [[nodiscard]] bool is_past_state(const LeftSide& left) const {
    if (left.reaches_to) return false;
    const Word* base = words_.first_in(left.begin, left.end, tag_set(Tag::base, Tag::past));
    if (base == nullptr) return false;
    const char32_t before = char_before(text_, base->from);
    return before == U'由' || before == U'从';
  }

  [[nodiscard]] model::Polarity polarity_of(const Measure& measure, const Figure& figure) const {
    if (const auto word = lexicon_.indicator_attribute(measure.indicator, "polarity")) {
      if (const auto polarity = model::parse_polarity(*word)) return *polarity;
    }
    const LeftSide& left = figure.left;
    if (measure.op == Comparator::at_most || left.falls_to) return model::Polarity::ceiling;
    // The head of an indicator stands at its end: 工业固体废物排放量.
    constexpr std::uint32_t kHead = 9;  // bytes: three characters
    const Word* word = words_.last_in(left.core_from, left.core_to, tag_set(Tag::ceiling));
    if (word != nullptr && word->to + kHead >= left.core_to) {
      // 减轻企业负担500亿元: the more, the better.
      const Word* less = words_.first_in(left.begin, word->from, tag_set(Tag::decline));
      return less == nullptr ? model::Polarity::ceiling : model::Polarity::floor;
    }
    const bool same = !measures_.empty() && measures_.back().indicator == measure.indicator;
    return same ? measures_.back().polarity : model::Polarity::floor;
  }

  // 2025年 before the indicator or the number, else as the clause before; not 比2020年.
  std::optional<int> year_of(const Figure& figure, bool is_context) {
    if (const auto year = written_year(figure)) {
      if (!is_context) said_year_ = year;
      return year;
    }
    const std::uint32_t from = figure.left.begin;
    const std::string_view head = text_.substr(from, figures_.quantity(figure).from - from);
    for (const std::string_view other : {"今年", "明年"}) {
      if (head.find(other) != std::string_view::npos) said_year_.reset();
    }
    return said_year_;
  }

  [[nodiscard]] std::optional<int> written_year(const Figure& figure) const {
    const LeftSide& left = figure.left;
    if (const auto year = last_year(left.begin, left.from)) return year;
    // 由2010年的40%: directly before the number.
    const std::uint32_t from = figures_.quantity(figure).from;
    const std::uint32_t behind = char_before(text_, from) == U'的' ? previous(text_, from) : from;
    if (char_before(text_, behind) != U'年') return std::nullopt;
    return last_year(std::max(left.core_to, left.begin), behind);
  }

  [[nodiscard]] std::optional<int> year_in(const Piece& piece) const {
    const char32_t first = char_at(text_, piece.from);
    const bool until = first == U'到' || first == U'至';
    const std::uint32_t from = until ? next(text_, piece.from) : piece.from;
    const std::uint32_t behind = skip_lead(text_, words_, from, piece.to);
    return behind == piece.to ? last_year(piece.from, piece.to) : std::nullopt;
  }

  [[nodiscard]] std::optional<int> last_year(std::uint32_t from, std::uint32_t to) const {
    constexpr std::string_view kYear = "年";
    const std::size_t at = text_.substr(from, to - from).rfind(kYear);
    if (at == std::string_view::npos || at < 4) return std::nullopt;
    int year = 0;
    for (std::size_t i = from + at - 4; i < from + at; ++i) {
      if (text_[i] < '0' || text_[i] > '9') return std::nullopt;
      year = year * 10 + (text_[i] - '0');
    }
    return year >= 1900 && year < 2100 ? std::optional(year) : std::nullopt;
  }

  // Looks through the clause up to a number for what holds for all that follows in it.
  void hear(std::uint32_t to) {
    if (to <= heard_to_) return;
    is_denied_ = is_denied_ || words_.first_in(heard_to_, to, tag_set(Tag::denied)) != nullptr;
    const Word* past = words_.first_in(heard_to_, to, tag_set(Tag::past));
    constexpr std::u32string_view kFrom = U"比较在于由从";
    is_told_ = is_told_ || (past != nullptr && kFrom.find(char_before(text_, past->from)) ==
                                                   std::u32string_view::npos);
    heard_to_ = to;
  }

  // Nobody reads a longer name, and a run-on sentence must not cost its square.
  static std::string shortened(const std::string& name) {
    constexpr std::size_t kLongest = 360;  // bytes: 120 characters
    if (name.size() <= kLongest) return name;
    return name.substr(source::floor_code_point(name, name.size() - kLongest));
  }

  std::string_view text_;
  const Words& words_;
  const std::vector<Quantity>& quantities_;
  Part part_;
  std::optional<int> reported_year_;
  const lexicon::Lexicon& lexicon_;
  FigureReader figures_;
  Naming naming_;
  std::vector<Piece> pieces_;
  std::size_t at_ = 0;  // of the piece that is being read
  std::vector<Measure> measures_;
  std::uint32_t heard_to_ = 0;    // up to where the clause was looked through
  bool is_denied_ = false;        // 没有实现增长5%的目标
  bool is_told_ = false;          // 去年完成…, inside a plan
  std::optional<int> said_year_;  // the last that the sentence named
  std::optional<std::pair<MeasureForm, std::string>> before_;  // form and dimension
};

}  // namespace

std::vector<Measure> assemble(const SentenceView& sentence, const lexicon::Lexicon& lexicon) {
  return Assembler(sentence, lexicon).assemble();
}

}  // namespace plumbline::measures
