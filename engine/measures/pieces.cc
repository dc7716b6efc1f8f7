#include "measures/pieces.h"

#include "measures/text_scan.h"

namespace plumbline::measures {
namespace {

struct Clause {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
};

// At commas, colons and spaces outside quotes and brackets, but not at the comma of a number.
std::vector<Clause> split_clauses(std::string_view text) {
  std::vector<Clause> clauses;
  std::uint32_t from = 0;
  int depth = 0;
  bool quoted = false;
  const auto end = static_cast<std::uint32_t>(text.size());
  for (std::uint32_t at = 0; at < end; at = next(text, at)) {
    const char32_t c = char_at(text, at);
    if (c == U'（' || c == U'(' || c == U'《') ++depth;
    if ((c == U'）' || c == U')' || c == U'》') && depth > 0) --depth;
    if (c == U'“' || c == U'”') quoted = c == U'“';
    const bool number = (c == U',' || c == U':') && at > 0 && is_digit(char_before(text, at)) &&
                        is_digit(char_at(text, at + 1));
    constexpr std::u32string_view kEnds = U"，,；;：:。！？\n";
    bool cut = kEnds.find(c) != std::u32string_view::npos && !number && depth == 0;
    // A space that stands for a lost comma: between characters, not before a unit.
    if (c == U' ' && depth == 0 && !quoted && at > 0) {
      cut = char_before(text, at) > 0x2E80 && char_at(text, at + 1) > 0x2E80;
    }
    if (!cut) continue;
    clauses.push_back({from, at});
    from = next(text, at);
    depth = 0;
    quoted = false;
  }
  if (from < end) clauses.push_back({from, end});
  return clauses;
}

class Splitter {
 public:
  Splitter(std::string_view text, const std::vector<Quantity>& quantities, const Words& words)
      : text_(text), quantities_(quantities), words_(words) {}

  std::vector<Piece> split() {
    std::size_t at = 0;
    int number = 0;
    for (const Clause& clause : split_clauses(text_)) {
      const std::size_t first = at;
      while (at < quantities_.size() && quantities_[at].from < clause.to) ++at;
      split_clause(clause, number++, first, at);
    }
    return std::move(pieces_);
  }

 private:
  enum class Gap { cut, list, from_to, chain };

  void split_clause(const Clause& clause, int number, std::size_t first, std::size_t last) {
    Piece piece;
    piece.from = clause.from;
    piece.first = first;
    piece.clause = number;
    for (std::size_t i = first; i + 1 < last; ++i) {
      std::uint32_t cut_from = 0;
      std::uint32_t cut_to = 0;
      const Gap gap = gap_between(piece, i, cut_from, cut_to);
      if (gap != Gap::cut) {
        piece.bundle = gap == Gap::list      ? Bundle::list
                       : gap == Gap::from_to ? Bundle::from_to
                                             : Bundle::chain;
        continue;
      }
      piece.to = cut_from;
      piece.last = i + 1;
      pieces_.push_back(piece);
      piece = Piece{};
      piece.from = cut_to;
      piece.first = i + 1;
      piece.clause = number;
      piece.begins_clause = false;
    }
    piece.to = clause.to;
    piece.last = last;
    pieces_.push_back(piece);
  }

  // What stands between quantity i and the next one; for a cut, where the joint is.
  Gap gap_between(const Piece& piece, std::size_t i, std::uint32_t& cut_from,
                  std::uint32_t& cut_to) const {
    const std::uint32_t from = quantities_[i].to;
    const std::uint32_t to = quantities_[i + 1].from;
    if (from == to) return Gap::chain;
    const std::uint32_t behind = joint_end(from, to);
    if (behind == to) return is_numbered_list(i) ? Gap::list : cut(from, to, cut_from, cut_to);
    if (is_from_to(piece, i)) return Gap::from_to;
    if (behind > from) return cut(from, behind, cut_from, cut_to);
    return cut_inside(from, to, cut_from, cut_to);
  }

  static Gap cut(std::uint32_t from, std::uint32_t to, std::uint32_t& cut_from,
                 std::uint32_t& cut_to) {
    cut_from = from;
    cut_to = to;
    return Gap::cut;
  }

  // Behind a joint that begins at `from`; `from` when there is none.
  [[nodiscard]] std::uint32_t joint_end(std::uint32_t from, std::uint32_t to) const {
    std::uint32_t at = from;
    if (char_at(text_, at) == U'、') at = next(text_, at);
    if (text_.substr(at).starts_with("以及") || text_.substr(at).starts_with("其中"))
      at += 6;
    else if (is_joint(char_at(text_, at)) || char_at(text_, at) == U'并' ||
             char_at(text_, at) == U'或')
      at = next(text_, at);
    return at <= to ? at : from;
  }

  // Two bare numbers of one unit: 5.2%、3.1%. With nouns behind they are items of their own.
  [[nodiscard]] bool is_numbered_list(std::size_t i) const {
    const Quantity& a = quantities_[i];
    const Quantity& b = quantities_[i + 1];
    if (a.kind != b.kind) return a.kind == QuantityKind::ratio || b.kind == QuantityKind::ratio;
    if (a.kind != QuantityKind::amount) return true;
    const char32_t behind = char_at(text_, b.to);
    return is_mark(behind) || is_joint(behind);
  }

  // 由…增加到: the words between are a verb of reaching, with a year at most.
  [[nodiscard]] bool is_from_to(const Piece& piece, std::size_t i) const {
    const Quantity& b = quantities_[i + 1];
    if (quantities_[i].kind != b.kind) return false;
    const std::uint32_t to = before_year(b.from, quantities_[i].to);
    const Word* verb =
        words_.ending_at(to, tag_set(Tag::reach_to, Tag::fall_to), quantities_[i].to);
    if (verb == nullptr) {
      std::uint32_t at = to;
      while (const Word* skipped = words_.ending_at(
                 at, tag_set(Tag::at_least_before, Tag::at_most_before, Tag::about_before),
                 quantities_[i].to)) {
        at = skipped->from;
      }
      verb =
          words_.ending_at(at, tag_set(Tag::reach_to, Tag::fall_to, Tag::reach), quantities_[i].to);
    }
    if (verb == nullptr) return false;
    const std::string_view between =
        text_.substr(quantities_[i].to, verb->from - quantities_[i].to);
    const bool started = has_start(piece.from, quantities_[i].from);
    return verb->tag != Tag::reach ? between.size() <= 24 : started && between.size() <= 24;
  }

  // 增加到2010年的4.5亿, 增加到去年的4.5亿: where the year directly before a number begins.
  [[nodiscard]] std::uint32_t before_year(std::uint32_t at, std::uint32_t floor) const {
    std::uint32_t end = at;
    if (char_before(text_, end) == U'的') end = previous(text_, end);
    if (char_before(text_, end) != U'年') return at;
    std::uint32_t year = previous(text_, end);
    constexpr std::u32string_view kWhich = U"去今上本";
    if (year > floor && kWhich.find(char_before(text_, year)) != kWhich.npos) {
      return previous(text_, year);
    }
    while (year > floor && is_digit(char_before(text_, year))) --year;
    return year + 4 == previous(text_, end) ? year : at;
  }

  [[nodiscard]] bool has_start(std::uint32_t from, std::uint32_t to) const {
    constexpr std::uint32_t kReach = 150;  // bytes: fifty characters
    const std::uint32_t start = to - from > kReach ? to - kReach : from;
    const std::string_view before = text_.substr(start, to - start);
    return before.find("由") != std::string_view::npos ||
           before.find("从") != std::string_view::npos;
  }

  // 13个园区、56个平台 is cut at the last 、; 35个产品发布、数量占15% at the first.
  Gap cut_inside(std::uint32_t from, std::uint32_t to, std::uint32_t& cut_from,
                 std::uint32_t& cut_to) const {
    std::uint32_t first = to;
    std::uint32_t last = to;
    int depth = 0;
    for (std::uint32_t at = from; at < to; at = next(text_, at)) {
      const char32_t c = char_at(text_, at);
      if (c == U'“' || c == U'（' || c == U'(' || c == U'《') ++depth;
      if (c == U'”' || c == U'）' || c == U')' || c == U'》') --depth;
      if (c != U'、' || depth > 0) continue;
      if (first == to) first = at;
      last = at;
    }
    const std::uint32_t head = before_verbs(from, to);
    const std::uint32_t mark = previous(text_, head);
    if (head > from && is_joint(char_at(text_, mark))) return cut(mark, head, cut_from, cut_to);
    // 27个小区的组建率、覆盖率达100%: the enumeration belongs to the next number.
    if (first == to || char_before(text_, first) == U'率') return Gap::chain;
    if (last + 3 == head) return cut(last, next(text_, last), cut_from, cut_to);
    return cut(first, next(text_, first), cut_from, cut_to);
  }

  // Where the verbs and comparators directly before a number begin.
  [[nodiscard]] std::uint32_t before_verbs(std::uint32_t from, std::uint32_t to) const {
    std::uint32_t at = to;
    while (const Word* word =
               words_.ending_at(at,
                                tag_set(Tag::at_least_before, Tag::at_most_before,
                                        Tag::about_before, Tag::lead_verb, Tag::increment),
                                from)) {
      at = word->from;
    }
    return at;
  }

  std::string_view text_;
  const std::vector<Quantity>& quantities_;
  const Words& words_;
  std::vector<Piece> pieces_;
};

}  // namespace

std::vector<Piece> split_pieces(std::string_view text, const std::vector<Quantity>& quantities,
                                const Words& words) {
  return Splitter(text, quantities, words).split();
}

}  // namespace plumbline::measures
