// A row and what hangs on it, as fields for a template.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "reports/phrases.h"
#include "reports/remarks.h"
#include "reports/view.h"

namespace plumbline::reports {
namespace {

// Editions of a report say the same words: they are quoted once, with all their places.
struct Quoted {
  std::size_t first = 0;  // index of the first item that has the words
  std::string quote;
  View::List cites;
};

template <class Item>
std::vector<Quoted> quoted_once(const Report& report, const std::vector<Item>& items) {
  std::vector<Quoted> all;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::string& quote = report.citation(items[i].citation).passage.quote;
    auto known = std::ranges::find(all, quote, &Quoted::quote);
    if (known == all.end()) known = all.insert(known, {i, quote, {}});
    known->cites.push_back(citation_view(report, items[i].citation));
  }
  return all;
}

View::List answers_view(const Report& report, const Row& row, const Catalogue& words) {
  View::List list;
  const std::vector<Quoted> all = quoted_once(report, row.answers);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Answer& answer = row.answers[all[i].first];
    list.push_back({View::Fields{{"quote", {all[i].quote}},
                                 {"relation", {relation_name(answer.relation, words)}},
                                 {"cites", {all[i].cites}},
                                 {"last", {i + 1 == all.size()}}}});
  }
  return list;
}

View::List near_misses_view(const Report& report, const Row& row) {
  View::List list;
  for (const Quoted& quoted : quoted_once(report, row.near_misses)) {
    const NearMiss& miss = row.near_misses[quoted.first];
    list.push_back({View::Fields{
        {"quote", {quoted.quote}},
        {"probability", {percent(miss.probability)}},
        {"rule", {miss.strongest_against}},
        {"rejected", {miss.rejected_by_person}},
        {"cites", {quoted.cites}},
    }});
  }
  return list;
}

// What a table prints where no figure or stage was reached.
std::string without_figure(const Row& row, const Catalogue& words) {
  if (row.answers.empty()) return "—";
  return row.kind == model::TaskKind::target ? words.tr("no figure given")
                                             : words.tr("see the passage");
}

}  // namespace

std::string_view mark_of(model::Status status) {
  // In the order of the enumerators.
  constexpr std::array<std::string_view, 7> kMarks = {"▲", "●", "◐", "○", "▷", "◇", "…"};
  return kMarks[static_cast<std::size_t>(status)];
}

std::string joined(const std::vector<std::string>& parts, std::string_view with) {
  std::string text;
  for (const std::string& part : parts) {
    if (!text.empty()) text += with;
    text += part;
  }
  return text;
}

View citation_view(const Report& report, int number) {
  const Citation& citation = report.citation(number);
  const model::Passage& passage = citation.passage;
  return {View::Fields{
      {"n", {std::to_string(number)}},
      {"place", {fmt::format("{}:{}:{}", citation.path, passage.line, passage.column)}},
      {"section", {joined(passage.section_path, " › ")}},
      {"quoted", {passage.quote}},
  }};
}

View row_view(const Report& report, const Row& row, const Catalogue& words) {
  View::List answers = answers_view(report, row, words);
  const std::string separator = words.tr("; ");
  const std::string reached = reached_text(row, words);
  const bool has_answers = !answers.empty();
  return {View::Fields{
      {"number", {std::to_string(row.number)}},
      {"ordinal", {words.tr("No. {n}", {{"n", std::to_string(row.number)}})}},
      {"id", {row.id.value}},
      {"title", {row.title}},
      {"is_part", {row.whole != 0}},
      {"is_whole", {row.parts != 0}},
      {"kind", {kind_name(row.kind, words)}},
      {"status", {std::string(model::to_word(row.status))}},
      {"status_name", {status_name(row.status, words)}},
      {"mark", {std::string(mark_of(row.status))}},
      {"how", {how_text(row, words)}},
      {"pace", {row.pace ? pace_name(*row.pace, words) : std::string()}},
      {"target", {target_text(row, words)}},
      {"reached", {reached.empty() ? without_figure(row, words) : reached}},
      {"share", {share_text(row, words)}},
      {"gap", {gap(row, words)}},
      {"remark", {joined(remarks(row, words), separator)}},
      {"lead", {row.lead}},
      {"due", {row.due ? calendar::to_string(*row.due) : std::string()}},
      {"section", {joined(row.section_path, " › ")}},
      {"because", {joined(row.because, ", ")}},
      {"has_answers", {has_answers}},
      {"answers", {std::move(answers)}},
      {"misses", {near_misses_view(report, row)}},
      {"source", citation_view(report, row.citation)},
  }};
}

}  // namespace plumbline::reports
