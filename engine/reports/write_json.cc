#include <nlohmann/json.hpp>

#include "reports/write_report.h"
#include "reports/writers.h"

namespace plumbline::reports {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kVersion = 1;

template <class Value>
Json or_null(const std::optional<Value>& value) {
  return value ? Json(*value) : Json();
}

template <class Enum>
Json table_of(const ShareTable& table) {
  Json classes = Json::object();
  for (std::size_t i = 0; i < table.classes.size(); ++i) {
    const Share& share = table.classes[i];
    classes[std::string(model::to_word(static_cast<Enum>(i)))] = {
        {"count", share.count}, {"percent", share.share_tenths / 10.0}};
  }
  return {{"total", table.total}, {"classes", std::move(classes)}};
}

Json target_of(const model::Measure& measure) {
  return {{"indicator", measure.indicator},        {"form", model::to_word(measure.form)},
          {"op", model::to_word(measure.op)},      {"value", measure.value},
          {"value_hi", or_null(measure.value_hi)}, {"unit", measure.unit}};
}

Json attainment_of(const model::Attainment& attainment) {
  return {{"planned", attainment.planned},
          {"actual", attainment.actual},
          {"unit", attainment.unit},
          {"share", attainment.share_applies ? Json(attainment.share) : Json()},
          {"difference", attainment.difference}};
}

Json shortfall_of(const Shortfall& gap) {
  return {{"missing", or_null(gap.missing)},
          {"share", or_null(gap.share)},
          {"behind_pace_points", or_null(gap.behind_pace)},
          {"points", or_null(gap.points)},
          {"needed_a_month", or_null(gap.needed_a_month)},
          {"months_left", gap.months_left}};
}

Json answers_of(const Row& row) {
  Json list = Json::array();
  for (const Answer& answer : row.answers) {
    list.push_back({{"citation", answer.citation},
                    {"relation", model::to_word(answer.relation)},
                    {"probability", answer.probability},
                    {"by_hand", answer.by_hand},
                    {"rules", answer.rules}});
  }
  return list;
}

Json near_misses_of(const Row& row) {
  Json list = Json::array();
  for (const NearMiss& miss : row.near_misses) {
    list.push_back({{"citation", miss.citation},
                    {"probability", miss.probability},
                    {"rejected_by_person", miss.rejected_by_person},
                    {"strongest_against", miss.strongest_against}});
  }
  return list;
}

Json row_of(const Row& row) {
  Json json = {{"number", row.number},
               {"id", row.id.value},
               {"part_of_row", row.whole == 0 ? Json() : Json(row.whole)},
               {"parts", row.parts},
               {"kind", model::to_word(row.kind)},
               {"main_indicator", row.main_indicator},
               {"title", row.title},
               {"section", row.section_path},
               {"status", model::to_word(row.status)},
               {"reported", model::to_word(row.reported)}};
  if (row.inferred) json["inferred"] = model::to_word(*row.inferred);
  if (row.ruling) {
    json["ruling"] = {{"status", model::to_word(row.ruling->status)},
                      {"because", row.ruling->because}};
  }
  if (row.target) json["target"] = target_of(*row.target);
  if (row.planned_stage != model::Stage::none) {
    json["planned_stage"] = model::to_word(row.planned_stage);
  }
  if (row.reached_stage != model::Stage::none) {
    json["reached_stage"] = model::to_word(row.reached_stage);
  }
  if (row.attainment) json["attainment"] = attainment_of(*row.attainment);
  if (row.pace) json["pace"] = model::to_word(*row.pace);
  if (row.shortfall) json["shortfall"] = shortfall_of(*row.shortfall);
  if (!row.lead.empty()) json["lead"] = row.lead;
  if (row.due) json["due"] = calendar::to_string(*row.due);
  json["citation"] = row.citation;
  json["answers"] = answers_of(row);
  if (!row.near_misses.empty()) json["near_misses"] = near_misses_of(row);
  json["because"] = row.because;
  json["findings"] = Json::array();
  for (const model::FindingKind kind : row.findings) {
    json["findings"].push_back(model::to_word(kind));
  }
  json["in_review"] = row.in_review;
  return json;
}

Json sources_of(const Report& report) {
  Json list = Json::array();
  for (const ReportSource& source : report.sources) {
    list.push_back({{"id", source.id.value},
                    {"path", source.path},
                    {"title", source.title},
                    {"delivered", source.delivered},
                    {"kind", model::to_word(source.kind)},
                    {"gives_plan", source.gives_plan},
                    {"gives_review", source.gives_review},
                    {"results", source.results}});
  }
  return list;
}

Json findings_of(const Report& report) {
  Json list = Json::array();
  for (const auto* group : {&report.contradictions, &report.softened, &report.other_findings}) {
    for (const ReportFinding& finding : *group) {
      Json others = Json::array();
      for (const model::TaskId& other : finding.others) others.push_back(other.value);
      list.push_back({{"kind", model::to_word(finding.kind)},
                      {"message", finding.message},
                      {"rows", finding.rows},
                      {"other_tasks", std::move(others)},
                      {"citations", finding.citations}});
    }
  }
  return list;
}

Json place_of(const model::Passage& passage) {
  return {{"source", passage.source.value},
          {"span", {passage.span.from, passage.span.to}},
          {"line", passage.line},
          {"column", passage.column},
          {"section", passage.section_path},
          {"quote", passage.quote}};
}

Json lists_of(const Report& report) {
  Json carried = Json::array();
  for (const CarriedOver& item : report.carried_over) {
    carried.push_back({{"row", item.row},
                       {"year", item.year},
                       {"title", item.title},
                       {"citation", item.citation}});
  }
  return {{"main_indicators", report.main_indicators},
          {"quantified", report.quantified},
          {"qualitative", report.qualitative},
          {"milestones", report.milestones},
          {"behind", report.behind},
          {"under_way", report.under_way},
          {"silent", report.silent},
          {"carried_over", std::move(carried)}};
}

Json statuses_of(const PastReport& past) {
  Json statuses = Json::object();
  for (const auto& [task, status] : past.statuses) {
    statuses[task.value] = model::to_word(status);
  }
  return {{"as_of", past.as_of}, {"statuses", std::move(statuses)}};
}

Json changes_of(const Report& report) {
  Json list = Json::array();
  for (const Change& change : report.changes) {
    list.push_back({{"row", change.row},
                    {"before", model::to_word(change.before)},
                    {"after", model::to_word(change.after)}});
  }
  return list;
}

std::optional<PastReport> past_of(const Json& json) {
  PastReport past;
  past.as_of = json.at("as_of").get<std::string>();
  for (const auto& [task, word] : json.at("statuses").items()) {
    const auto status = model::parse_status(word.get<std::string>());
    if (!status) return std::nullopt;
    past.statuses.emplace(model::TaskId{task}, *status);
  }
  return past;
}

}  // namespace

std::string write_json(const Report& report) {
  Json json = {{"plumbline_report", kVersion},
               {"jurisdiction", report.jurisdiction},
               {"year", report.year},
               {"as_of", calendar::to_string(report.as_of)},
               {"elapsed_share", report.elapsed_share},
               {"answered", report.answered},
               {"sources", sources_of(report)},
               {"counts",
                {{"clauses", report.clauses},
                 {"results_searched", report.results_searched},
                 {"in_review", report.in_review},
                 {"inferred", report.inferred},
                 {"ruled", report.ruled},
                 {"suspects", report.suspects},
                 {"overall", table_of<model::Status>(report.overall)},
                 {"targets", table_of<model::Status>(report.quantified_shares)},
                 {"others", table_of<model::Status>(report.other_shares)},
                 {"paces", table_of<model::Pace>(report.paces)}}},
               {"lists", lists_of(report)},
               {"rows", Json::array()},
               {"findings", findings_of(report)},
               {"unpromised", Json::array()},
               {"changes", changes_of(report)},
               {"previous", report.previous ? statuses_of(*report.previous) : Json()},
               {"citations", Json::array()}};
  for (const Row& row : report.rows) json["rows"].push_back(row_of(row));
  for (const Unpromised& result : report.unpromised) {
    json["unpromised"].push_back(place_of(result.passage));
  }
  for (const Citation& citation : report.citations) {
    Json place = place_of(citation.passage);
    place["number"] = citation.number;
    json["citations"].push_back(std::move(place));
  }
  return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::vector<PastReport> read_past_reports(std::string_view text) {
  const Json json = Json::parse(text, nullptr, false);
  if (!json.is_object() || !json.contains("plumbline_report")) return {};
  std::vector<PastReport> found;
  try {
    PastReport newest;
    newest.as_of = json.at("as_of").get<std::string>();
    for (const Json& row : json.at("rows")) {
      const auto status = model::parse_status(row.at("status").get<std::string>());
      if (!status) return {};
      newest.statuses.emplace(model::TaskId{row.at("id").get<std::string>()}, *status);
    }
    found.push_back(std::move(newest));
    if (json.at("previous").is_object()) {
      if (auto past = past_of(json.at("previous"))) found.push_back(std::move(*past));
    }
  } catch (const nlohmann::json::exception&) {
    return {};  // not a report of ours: there is none to compare with
  }
  return found;
}

}  // namespace plumbline::reports
