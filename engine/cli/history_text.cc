#include "cli/history_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/json_values.h"
#include "cli/pair_text.h"
#include "cli/text_layout.h"
#include "reports/phrases.h"

namespace plumbline::cli {
namespace {

using Json = nlohmann::ordered_json;
using pipeline::HistoryYear;
using reports::Catalogue;

// Wider cells would push the statuses off a terminal; the quotes below say all.
constexpr std::size_t kWidestCell = 44;

// The target that the result was held against, else the first; else the title.
std::string planned_text(const HistoryYear& year, const Catalogue& words) {
  const model::Measure* target = nullptr;
  for (const model::Measure& measure : year.task->measures) {
    if (measure.role != model::MeasureRole::target) continue;
    const model::Attainment* attainment = year.attainment;
    const bool decided = attainment != nullptr && attainment->indicator == measure.indicator &&
                         attainment->planned == measure.value;
    if (target == nullptr || decided) target = &measure;
    if (decided) break;
  }
  return target != nullptr ? reports::target_phrase(*target, words) : year.task->title;
}

std::string reported_text(const HistoryYear& year, const Catalogue& words) {
  if (year.attainment != nullptr) {
    return reports::figure(year.attainment->actual, year.attainment->unit, words);
  }
  return year.results.empty() ? "–" : words.tr("without the figure");
}

std::string edge_text(const HistoryYear::Origin& origin) {
  std::string text = origin.task->id.value + " " + origin.task->title;
  if (origin.edge != nullptr && !origin.edge->because.empty()) {
    text += ": " + origin.edge->because;
  }
  return text;
}

std::string year_text(const HistoryYear& year, const model::Analysis& analysis,
                      const Catalogue& words, bool colours) {
  std::string text = fmt::format("{}  {} {}\n", year.task->year, bold(year.task->id.value, colours),
                                 year.task->title);
  for (const auto& origin : year.carries_on) {
    text += "  " + words.tr("carries on") + " " + edge_text(origin) + "\n";
  }
  text += "  " + words.tr("as planned") + "\n" + quote_text(year.task->passage, analysis, 4);
  if (!year.results.empty()) text += "  " + words.tr("as reported") + "\n";
  for (const auto* result : year.results) text += quote_text(result->passage, analysis, 4);
  return text;
}

}  // namespace

std::string history_text(std::span<const HistoryYear> history, const model::Analysis& analysis,
                         const Catalogue& words, bool colours) {
  std::vector<std::string> planned{words.tr("as planned")};
  std::vector<std::string> reported{words.tr("as reported")};
  for (const HistoryYear& year : history) {
    planned.push_back(planned_text(year, words));
    reported.push_back(reported_text(year, words));
  }
  const auto width = [](const std::vector<std::string>& cells) {
    std::size_t widest = 0;
    for (const auto& cell : cells) widest = std::max(widest, display_width(cell));
    return std::min(widest, kWidestCell);
  };
  const std::size_t first = width(planned);
  const std::size_t second = width(reported);
  std::string out =
      fmt::format("{}  {}  {}  {}\n", pad(words.tr("year"), 4), pad(planned[0], first),
                  pad(reported[0], second), words.tr("status"));
  for (std::size_t i = 0; i < history.size(); ++i) {
    const auto status = history[i].assessment->effective();
    out += fmt::format("{:4}  {}  {}  {}\n", history[i].task->year, pad(planned[i + 1], first),
                       pad(reported[i + 1], second),
                       paint(reports::status_name(status, words), status, colours));
  }
  for (const HistoryYear& year : history) out += "\n" + year_text(year, analysis, words, colours);
  return out;
}

Json history_json(std::span<const HistoryYear> history, const model::Analysis& analysis) {
  Json years = Json::array();
  for (const HistoryYear& year : history) {
    Json json{{"year", year.task->year},
              {"id", year.task->id.value},
              {"title", year.task->title},
              {"place", passage_json(year.task->passage, analysis)}};
    put_assessment(json, *year.assessment);
    if (year.attainment != nullptr) json["attainment"] = attainment_json(*year.attainment);
    json["results"] = Json::array();
    for (const auto* result : year.results) {
      json["results"].push_back(
          {{"result", result->id.value}, {"place", passage_json(result->passage, analysis)}});
    }
    json["carries_on"] = Json::array();
    for (const auto& origin : year.carries_on) {
      Json edge{{"id", origin.task->id.value}};
      if (origin.edge != nullptr) {
        edge["kind"] = model::to_word(origin.edge->kind);
        edge["because"] = origin.edge->because;
      }
      json["carries_on"].push_back(std::move(edge));
    }
    years.push_back(std::move(json));
  }
  return years;
}

}  // namespace plumbline::cli
