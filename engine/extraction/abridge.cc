#include "extraction/abridge.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "extraction/split.h"
#include "source/utf8.h"

namespace plumbline::extraction {
namespace {

using source::TextSpan;

constexpr std::string_view kAndSoOn = "等";
constexpr std::string_view kOf = "的";
constexpr std::size_t kLongestCut = 24;    // code points, … included
constexpr std::size_t kShortestTitle = 4;  // code points
constexpr std::size_t kShortestItem =
    7;  // code points of what stands for a list, its verb included
constexpr std::size_t kShortestObject = 6;  // behind 的: shorter ones (…的政策) say too little

std::size_t length(std::string_view text) {
  return source::count_code_points(text);
}

bool fits(std::string_view text) {
  return length(text) <= kWantedTitle;
}

std::string without_parentheses(std::string_view text) {
  constexpr std::string_view kOpen = "（";
  constexpr std::string_view kClose = "）";
  std::string kept;
  while (!text.empty()) {
    const std::size_t open = std::min(text.find(kOpen), text.size());
    kept += text.substr(0, open);
    const std::size_t close = text.find(kClose, open);
    if (close == text.npos) return kept;
    text.remove_prefix(close + kClose.size());
  }
  return kept;
}

// The word that a list shares at its end: 改造 of 改造东湖路、西湖路和南湖路排水管网更新改造.
std::string_view shared_end(const SentenceReader& reader, TextSpan list, TextSpan last) {
  TextSpan longest{list.to, list.to};
  for (const Word& word : reader.words(last)) {
    const WordFamily family = word.role->family;
    const bool ends_name = family == WordFamily::tail || family == WordFamily::suffix ||
                           family == WordFamily::suffix_general || family == WordFamily::stage ||
                           family == WordFamily::action;
    if (ends_name && word.span.to == list.to) longest.from = std::min(longest.from, word.span.from);
  }
  return reader.view(longest);
}

// The first of the items, and the next where it is too short to tell one list from another.
TextSpan first_items(const SentenceReader& reader, const std::vector<TextSpan>& items) {
  TextSpan first = items.front();
  for (std::size_t i = 1; i + 1 < items.size(); ++i) {
    if (length(reader.view(first)) >= kShortestItem) break;
    first.to = items[i].to;
  }
  return first;
}

// Of A、B和C the first item with 等 and what the list shares behind it; empty when it is no list,
// or one that only describes (与A、B相适应的制度, 以A、B为主).
std::string first_of_list(const SentenceReader& reader, const Piece& piece, TextSpan span) {
  const std::vector<TextSpan> items = list_items(reader.text(), span);
  if (items.size() < 2 || length(reader.view(items.front())) < kShortestTitle) return {};
  const bool act_first = piece.head && piece.head->verb_first;
  const bool names_first = !act_first || piece.head->span.to < items.front().to;
  if (!names_first) return {};  // 推进鼓励、支持…的政策
  const std::string_view first = reader.view(first_items(reader, items));
  std::string title(first);
  const TextSpan last = items.back();
  const std::size_t so_on = reader.view(last).find(kAndSoOn);
  if (so_on != std::string_view::npos) return title.append(reader.view(last).substr(so_on));
  if (reader.word_at(last.from, last.to, {WordFamily::action}) != nullptr) {
    return title.append(kAndSoOn);  // an act of its own
  }
  const bool describes = reader.view({items.front().to, span.to}).find(kOf) != first.npos;
  if (!act_first || describes) return {};
  const std::string_view shared = shared_end(reader, span, last);
  title += kAndSoOn;
  if (!first.ends_with(shared)) title += shared;
  return title;
}

// 完善与财力相匹配的区级财政管理制度: the act and its object, without what describes the object.
std::string without_description(const SentenceReader& reader, const Piece& piece, TextSpan span) {
  if (!piece.head || !piece.head->verb_first) return {};
  if (piece.head->span.from < span.from || piece.head->span.to > span.to) return {};
  const std::string_view behind = reader.view({piece.head->span.to, span.to});
  const std::size_t of = behind.rfind(kOf);
  if (of == behind.npos) return {};
  const std::string_view object = behind.substr(of + kOf.size());
  const std::string act(reader.view({span.from, piece.head->span.to}));
  const std::size_t so_on = behind.substr(0, of).find(kAndSoOn);  // 举办读书节等有影响的活动
  if (so_on != behind.npos) {
    std::string named = act + std::string(behind.substr(0, so_on + kAndSoOn.size()));
    return named.append(object);
  }
  const auto from = static_cast<std::uint32_t>(span.to - object.size());
  const WordsInside generic = reader.words({from, span.to}, WordFamily::generic);
  const bool says_little = std::any_of(generic.begin(), generic.end(), [&](const Word& word) {
    return word.span.to == span.to && length(object) < kShortestObject + 2;
  });
  if (says_little || length(object) < kShortestObject) return {};
  return act + std::string(object);
}

// 改造云溪医院门诊楼以及…: what stands before 以及 is a whole.
std::string before_joint(std::string_view text) {
  constexpr std::string_view kAsWell = "以及";
  const std::size_t joint = text.find(kAsWell);
  if (joint == text.npos || length(text.substr(0, joint)) < kShortestItem) return {};
  return std::string(text.substr(0, joint)).append(kAndSoOn);
}

// At a comma, else behind the last word that ends in time, so that no word is cut in two.
std::string cut(const SentenceReader& reader, TextSpan span) {
  const std::string_view text = reader.text();
  std::uint32_t limit = span.from;
  std::uint32_t comma = span.from;
  for (std::size_t count = 1; limit < span.to && count < kLongestCut; ++count) {
    const source::CodePoint point = source::decode_at(text, limit);
    if (point.value == U'，' || point.value == U'、' || point.value == U'；') comma = limit;
    limit += static_cast<std::uint32_t>(point.length);
  }
  std::uint32_t end = span.from;
  for (const Word& word : reader.words({span.from, limit})) end = std::max(end, word.span.to);
  const std::size_t enough = kLongestCut / 2;
  if (length(reader.view({span.from, comma})) >= enough) end = comma;
  if (length(reader.view({span.from, end})) < enough) end = limit;
  return std::string(reader.view({span.from, end})) + "…";
}

}  // namespace

std::string abridge(const SentenceReader& reader, const Piece& piece, TextSpan span) {
  const std::string_view whole = reader.view(span);
  if (fits(whole)) return std::string(whole);
  std::string plain = without_parentheses(whole);
  if (fits(plain) && length(plain) >= kShortestTitle) return plain;
  std::string listed = without_parentheses(first_of_list(reader, piece, span));
  if (!listed.empty() && fits(listed)) return listed;
  std::string bare = without_description(reader, piece, span);
  if (!bare.empty() && fits(bare)) return bare;
  for (std::string& title : std::vector<std::string>{std::move(listed), std::move(bare), plain}) {
    if (!title.empty() && length(title) <= kLongestTitle) return std::move(title);
  }
  std::string joined = before_joint(plain);
  return joined.empty() || !fits(joined) ? cut(reader, span) : joined;
}

}  // namespace plumbline::extraction
