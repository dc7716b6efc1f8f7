#include "extraction/split.h"

#include <algorithm>
#include <string_view>

#include "source/utf8.h"

namespace plumbline::extraction {
namespace {

using source::TextSpan;

constexpr std::string_view kListComma = "、";

// A clause with the frame before it.
struct Framed {
  TextSpan span;
  TextSpan core;
};

std::vector<TextSpan> clause_spans(const SentenceReader& reader) {
  const auto& clauses = reader.document().clauses;
  const auto first = std::lower_bound(
      clauses.begin(), clauses.end(), reader.index(),
      [](const model::Clause& clause, int sentence) { return clause.sentence < sentence; });
  std::vector<TextSpan> spans;
  for (auto at = first; at != clauses.end() && at->sentence == reader.index(); ++at) {
    if (!at->span.empty()) spans.push_back(at->span);
  }
  return spans;
}

// 一是, 首先: the clause begins behind them.
TextSpan without_point(const SentenceReader& reader, TextSpan span) {
  while (const Word* point = reader.word_at(span.from, span.to, {WordFamily::point})) {
    if (point->span.to == span.to) break;
    span.from = point->span.to;
  }
  return span;
}

bool has_number(const SentenceReader& reader, TextSpan span) {
  return std::any_of(reader.measures().begin(), reader.measures().end(), [&](const auto& measure) {
    return measure.text.to > span.from && measure.text.to <= span.to;
  });
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool leans_on_previous(const SentenceReader& reader, TextSpan span) {
  if (reader.word_at(span.from, span.to, {WordFamily::leaning_always}) != nullptr) return true;
  if (!has_number(reader, span)) return false;
  if (reader.word_at(span.from, span.to, {WordFamily::leaning}) != nullptr) return true;
  const Word* word = reader.word_at(span.from, span.to, {WordFamily::leaning_figure});
  if (word == nullptr) return false;
  std::uint32_t at = word->span.to;
  while (const Word* between = reader.word_at(at, span.to, {WordFamily::between})) {
    at = between->span.to;
  }
  if (at == span.to || !is_digit(reader.text()[at])) return false;
  // 增加500户用户 brings a thing of its own; 增加500亿元 does not.
  constexpr std::size_t kUnitAndComparator = 6;  // code points: 万人次以上
  const std::size_t last = reader.view(span).find_last_of("0123456789");
  return source::count_code_points(reader.view(span).substr(last + 1)) <= kUnitAndComparator;
}

// Nothing but a figure: the cell of a table behind the one that names what it is of.
bool is_bare_figure(const SentenceReader& reader, TextSpan span) {
  constexpr std::size_t kLongest = 12;  // code points: 12.5万平方米以上
  const std::string_view text = reader.view(span);
  if (text.empty() || !is_digit(text.front()) || !has_number(reader, span)) return false;
  constexpr std::size_t kYear = 4;  // 2025年投资8亿元 is for a time, and no cell
  if (text.substr(std::min(kYear, text.size())).starts_with("年")) return false;
  return source::count_code_points(text) <= kLongest &&
         reader.words(span, WordFamily::action).empty() &&
         reader.words(span, WordFamily::stage).empty();
}

// Only names a time, a place or an object: begins like one, and no verb follows (behind the last 的
// where there is one).
bool is_frame(const SentenceReader& reader, TextSpan span) {
  const Word* time = reader.word_at(span.from, span.to, {WordFamily::frame});
  if (time != nullptr && time->span.to == span.to) return true;
  const Word* word = reader.word_at(span.from, span.to, {WordFamily::open_frame});
  if (word == nullptr || has_number(reader, span)) return false;
  constexpr std::string_view kOf = "的";
  const std::size_t of = reader.view(span).rfind(kOf);
  const std::uint32_t from =
      of == std::string_view::npos
          ? word->span.to
          : span.from + static_cast<std::uint32_t>(of) + static_cast<std::uint32_t>(kOf.size());
  return reader.words({from, span.to}, WordFamily::action).empty();
}

// 具备条件的公园，全部要免费开放: the first clause names the thing, with neither act nor number of
// its own, and the second begins with what only a predicate begins with.
bool has_subject_before(const SentenceReader& reader, TextSpan subject, TextSpan span) {
  if (reader.word_at(span.from, span.to, {WordFamily::predicate}) == nullptr) return false;
  if (has_number(reader, subject)) return false;
  return reader.words(subject, WordFamily::action).empty() &&
         reader.words(subject, WordFamily::frame).empty() &&
         reader.words(subject, WordFamily::clause_other).empty();
}

std::vector<Framed> joined_clauses(const SentenceReader& reader) {
  std::vector<Framed> joined;
  bool open_frame = false;
  for (const TextSpan& clause : clause_spans(reader)) {
    const TextSpan span = without_point(reader, clause);
    if (open_frame) {
      joined.back().span.to = span.to;
      joined.back().core = span;
    } else if (!joined.empty() &&
               (leans_on_previous(reader, span) || is_bare_figure(reader, span) ||
                has_subject_before(reader, joined.back().span, span))) {
      joined.back().span.to = span.to;
      joined.back().core.to = span.to;
    } else {
      joined.push_back({span, span});
    }
    open_frame = is_frame(reader, span);
  }
  return joined;
}

// An item that can stand alone: it ends a number or a stage of its own. 在建 and 续建 only describe
// (支持在建、续建项目).
bool stands_alone(const SentenceReader& reader, TextSpan item) {
  const WordsInside stages = reader.words(item, WordFamily::stage);
  return has_number(reader, item) ||
         std::any_of(stages.begin(), stages.end(), [](const Word& word) {
           return word.role->stage != model::Stage::under_construction;
         });
}

// 谋划、建设、投产: the phases of one thing, of which none is a task of its own.
bool is_bare_stage(const SentenceReader& reader, TextSpan item) {
  const WordsInside stages = reader.words(item, WordFamily::stage);
  return std::any_of(stages.begin(), stages.end(),
                     [item](const Word& word) { return word.span == item; });
}

// 廉租房、公租房共30套: the number is that of the whole list.
bool sums_up(const SentenceReader& reader, TextSpan item) {
  const WordsInside totals = reader.words(item, WordFamily::total);
  return std::any_of(totals.begin(), totals.end(), [&](const Word& word) {
    return word.span.to < item.to && is_digit(reader.text()[word.span.to]);
  });
}

// Items without a number of their own belong to the next one that has one (A、B和C竣工). None when
// an item is a bare number (…分别完成1097.6亿元、566.3亿元).
std::vector<TextSpan> independent_items(const SentenceReader& reader, TextSpan clause) {
  std::vector<TextSpan> groups;
  if (reader.view(clause).find(kListComma) == std::string_view::npos) return groups;
  std::uint32_t from = clause.from;
  for (const TextSpan& item : list_items(reader.text(), clause)) {
    const std::string_view text = reader.view(item);
    if (!text.empty() && is_digit(text.front())) return {};
    if (sums_up(reader, item) || is_bare_stage(reader, item)) return {};
    if (!stands_alone(reader, item)) continue;
    groups.push_back({from, item.to});
    from = item.to + static_cast<std::uint32_t>(kListComma.size());
  }
  if (groups.size() < 2) return {};
  groups.back().to = clause.to;
  return groups;
}

}  // namespace

std::vector<TextSpan> list_items(std::string_view text, TextSpan span) {
  std::vector<TextSpan> items;
  std::uint32_t from = span.from;
  int depth = 0;
  for (std::uint32_t at = span.from; at < span.to;) {
    const source::CodePoint point = source::decode_at(text, at);
    constexpr std::u32string_view kOpen = U"“《（(「‘";
    constexpr std::u32string_view kClose = U"”》）)」’";
    if (kOpen.find(point.value) != std::u32string_view::npos) ++depth;
    if (kClose.find(point.value) != std::u32string_view::npos) depth = std::max(0, depth - 1);
    if (depth == 0 && text.substr(at).starts_with(kListComma)) {
      items.push_back({from, at});
      from = at + point.length;
    }
    at += point.length;
  }
  items.push_back({from, span.to});
  return items;
}

std::vector<SplitClause> split_sentence(const SentenceReader& reader) {
  std::vector<SplitClause> clauses;
  for (const Framed& framed : joined_clauses(reader)) {
    SplitClause clause;
    clause.whole = read_piece(reader, framed.span, framed.core);
    const auto& head = clause.whole.head;
    if (head && head->verb_first) clause.shared_verb = head->span;
    for (const TextSpan& item : independent_items(reader, framed.span)) {
      const bool first = item.from == framed.span.from;
      const TextSpan core{first ? framed.core.from : item.from, item.to};
      clause.items.push_back(read_piece(reader, item, core.from < core.to ? core : item));
    }
    clauses.push_back(std::move(clause));
  }
  return clauses;
}

}  // namespace plumbline::extraction
