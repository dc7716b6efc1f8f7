#include "cli/check_bilingual.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "cli/json_values.h"
#include "cli/text_layout.h"
#include "pipeline/compare_languages.h"
#include "reports/phrases.h"

namespace plumbline::cli {
namespace {

using Json = nlohmann::ordered_json;
using model::DifferenceKind;
using model::DifferenceSide;
using model::LanguageDifference;
using pipeline::LanguageComparison;
using reports::msgid;

// In the order of the enumerators.
constexpr std::array<std::string_view, 8> kNames = {
    msgid("other magnitude"),  msgid("other value"),     msgid("other unit"),
    msgid("only in Chinese"),  msgid("only in English"), msgid("other direction"),
    msgid("other comparator"), msgid("rounded")};

Json passage_of(const model::Passage& passage) {
  return {{"span", {passage.span.from, passage.span.to}},
          {"line", passage.line},
          {"column", passage.column},
          {"quote", passage.quote}};
}

Json side_json(const DifferenceSide& side) {
  Json json = passage_of(side.quote);
  if (!side.number) {
    json["number"] = nullptr;
    return json;
  }
  json["number"] = passage_of(*side.number);
  json["number"]["value"] = number_json(side.value);
  json["number"]["unit"] = side.unit;
  return json;
}

Json difference_json(const LanguageDifference& difference) {
  return {{"class", model::to_word(difference.kind)},
          {"group", difference.ordinal_or_list ? "ordinal_or_list" : "figure"},
          {"zh", side_json(difference.zh)},
          {"en", side_json(difference.en)}};
}

Json list_json(const std::vector<LanguageDifference>& differences) {
  Json list = Json::array();
  for (const auto& difference : differences) list.push_back(difference_json(difference));
  return list;
}

Json comparison_json(const LanguageComparison& comparison) {
  Json pairs = Json::array();
  for (const auto& pair : comparison.pairs) {
    pairs.push_back({{"zh_lines", pair.zh}, {"en_lines", pair.en}});
  }
  return {{"source", comparison.info.id.value},
          {"file", comparison.info.path},
          {"pairs", std::move(pairs)},
          {"zh_only", comparison.zh_only},
          {"en_only", comparison.en_only},
          {"disagreements", list_json(comparison.disagreements)},
          {"roundings", list_json(comparison.roundings)}};
}

std::size_t count_disagreements(const std::vector<LanguageComparison>& comparisons) {
  std::size_t count = 0;
  for (const auto& comparison : comparisons) count += comparison.disagreements.size();
  return count;
}

std::string place_of(const DifferenceSide& side, const std::string& path) {
  const model::Passage& at = side.number ? *side.number : side.quote;
  return path + ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
}

// Two lines: place, number and quote of each language.
void print_difference(const LanguageDifference& difference, const std::string& path,
                      Session& session) {
  const std::array places = {place_of(difference.zh, path), place_of(difference.en, path)};
  const auto number = [](const DifferenceSide& side) {
    return side.number ? side.number->quote : std::string("-");
  };
  const std::array numbers = {number(difference.zh), number(difference.en)};
  const std::size_t place_width = std::max(places[0].size(), places[1].size());
  const std::size_t width = std::max(display_width(numbers[0]), display_width(numbers[1]));
  const auto name = kNames.at(static_cast<std::size_t>(difference.kind));
  session.out() << "  " << session.tr(name) << '\n';
  const auto line = [&](std::size_t i, const DifferenceSide& side) {
    session.out() << "    " << pad(places.at(i), place_width) << "  " << pad(numbers.at(i), width)
                  << "  " << side.quote.quote << '\n';
  };
  line(0, difference.zh);
  line(1, difference.en);
}

void print_group(std::string_view heading, const std::vector<const LanguageDifference*>& group,
                 const std::string& path, Session& session) {
  if (group.empty()) return;
  session.out() << '\n' << session.tr(heading) << '\n';
  for (const auto* difference : group) print_difference(*difference, path, session);
}

void print_comparison(const LanguageComparison& comparison, Session& session) {
  std::vector<const LanguageDifference*> figures;
  std::vector<const LanguageDifference*> sequences;
  std::vector<const LanguageDifference*> roundings;
  for (const auto& difference : comparison.disagreements) {
    (difference.ordinal_or_list ? sequences : figures).push_back(&difference);
  }
  for (const auto& difference : comparison.roundings) roundings.push_back(&difference);
  const std::size_t alone = comparison.zh_only.size() + comparison.en_only.size();
  const std::string& path = comparison.info.path;
  session.out() << bold(path, session.colours()) << '\n'
                << session.tr(
                       "{pairs} pairs of lines, {alone} in one language only; "
                       "disagreements: {figures} in figures, {lists} in ordinals and "
                       "list lengths; {roundings} rounded",
                       {{"pairs", std::to_string(comparison.pairs.size())},
                        {"alone", std::to_string(alone)},
                        {"figures", std::to_string(figures.size())},
                        {"lists", std::to_string(sequences.size())},
                        {"roundings", std::to_string(roundings.size())}})
                << '\n';
  print_group(msgid("Figures"), figures, path, session);
  print_group(msgid("Ordinals and list lengths"), sequences, path, session);
  print_group(msgid("Rounded (no disagreement)"), roundings, path, session);
}

}  // namespace

Exit check_bilingual(Session& session, bool json) {
  const auto* workspace = session.open();
  if (workspace == nullptr) return Exit::could_not_run;
  const auto comparisons = pipeline::compare_languages(session.files(), *workspace, session.sink());
  if (!comparisons) return Exit::could_not_run;
  session.print_diagnostics();
  const std::size_t count = count_disagreements(*comparisons);
  if (json) {
    Json sources = Json::array();
    for (const auto& comparison : *comparisons) sources.push_back(comparison_json(comparison));
    session.out() << to_text(Json{{"sources", std::move(sources)}, {"disagreements", count}});
  } else if (comparisons->empty()) {
    session.tell(session.tr("no source is bilingual"));
  }
  for (std::size_t i = 0; !json && i < comparisons->size(); ++i) {
    if (i > 0) session.out() << '\n';
    print_comparison((*comparisons)[i], session);
  }
  return count == 0 && session.errors() == 0 ? Exit::well : Exit::short_of_plan;
}

}  // namespace plumbline::cli
