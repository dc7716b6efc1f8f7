#include "extraction/split.h"

#include <algorithm>
#include <string_view>

#include "source/utf8.h"

namespace plumbline::extraction {
namespace {

using source::TextSpan;

constexpr std::string_view kListComma = "、";

// Clauses of the sentence with their indices found by bisection: clauses are in document order.
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

bool leans_on_previous(const SentenceReader& reader, TextSpan span) {
  const auto leads = reader.mentions("clause.leaning", span);
  return !leads.empty() && leads.front().span.from == span.from;
}

bool has_number(const SentenceReader& reader, TextSpan span) {
  return std::any_of(reader.measures().begin(), reader.measures().end(), [&](const auto& measure) {
    return measure.text.to > span.from && measure.text.to <= span.to;
  });
}

// A leaning clause joins only where it brings a number: 其中… without one can be a statement.
std::vector<TextSpan> joined_clauses(const SentenceReader& reader) {
  std::vector<TextSpan> joined;
  for (const TextSpan& span : clause_spans(reader)) {
    if (!joined.empty() && leans_on_previous(reader, span) && has_number(reader, span)) {
      joined.back().to = span.to;
    } else {
      joined.push_back(span);
    }
  }
  return joined;
}

// Cuts at list commas outside quotes and parentheses.
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

bool begins_with_digit(std::string_view text) {
  return !text.empty() && text.front() >= '0' && text.front() <= '9';
}

// An item that can stand alone: it ends a number or a stage of its own, and does not only repeat
// the number of a list under 分别 (…分别完成1097.6亿元、566.3亿元).
bool stands_alone(const SentenceReader& reader, TextSpan item) {
  if (begins_with_digit(reader.document().view(item))) return false;
  return has_number(reader, item) || !reader.mentions("stage", item).empty();
}

// Items without a number of their own belong to the next one that has one (A、B和C竣工).
std::vector<TextSpan> independent_items(const SentenceReader& reader, TextSpan clause) {
  std::vector<TextSpan> groups;
  std::uint32_t from = clause.from;
  for (const TextSpan& item : list_items(reader.document().text, clause)) {
    if (begins_with_digit(reader.document().view(item))) return {};
    if (!stands_alone(reader, item)) continue;
    groups.push_back({from, item.to});
    from = item.to + static_cast<std::uint32_t>(kListComma.size());
  }
  if (groups.size() < 2) return {};
  groups.back().to = clause.to;
  return groups;
}

}  // namespace

std::vector<SplitClause> split_sentence(const SentenceReader& reader) {
  std::vector<SplitClause> clauses;
  for (const TextSpan& span : joined_clauses(reader)) {
    SplitClause clause;
    clause.whole = reader.read(span);
    for (const TextSpan& item : independent_items(reader, span)) {
      clause.items.push_back(reader.read(item));
    }
    clauses.push_back(std::move(clause));
  }
  return clauses;
}

}  // namespace plumbline::extraction
