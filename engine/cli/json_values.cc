#include "cli/json_values.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <nlohmann/json.hpp>

namespace plumbline::cli {

using Json = nlohmann::ordered_json;

Json number_json(double value) {
  constexpr double kExact = 9007199254740992.0;  // 2^53
  if (std::nearbyint(value) == value && std::abs(value) < kExact) {
    return static_cast<std::int64_t>(value);
  }
  return value;
}

Json passage_json(const model::Passage& passage, const model::Analysis& analysis) {
  return {{"source", passage.source.value},
          {"file", path_of(passage.source, analysis)},
          {"span", {passage.span.from, passage.span.to}},
          {"line", passage.line},
          {"column", passage.column},
          {"quote", passage.quote},
          {"section", passage.section_path}};
}

Json firing_json(const model::Firing& firing) {
  Json json{{"rule", firing.rule.value}, {"version", firing.version}};
  if (!firing.level.empty()) json["level"] = firing.level;
  if (firing.bits != 0.0) json["bits"] = firing.bits;
  Json matched = Json::object();
  for (const auto& [fact, value] : firing.matched) matched[fact] = value;
  if (!matched.empty()) json["matched"] = std::move(matched);
  return json;
}

Json attainment_json(const model::Attainment& attainment) {
  Json json{{"indicator", attainment.indicator},
            {"planned", number_json(attainment.planned)},
            {"actual", number_json(attainment.actual)},
            {"unit", attainment.unit},
            {"difference", number_json(attainment.difference)}};
  if (attainment.share_applies) json["share"] = number_json(attainment.share);
  if (attainment.derived) json["derived"] = true;
  return json;
}

void put_assessment(Json& json, const model::Assessment& assessment) {
  json["status"] = model::to_word(assessment.effective());
  json["reported"] = model::to_word(assessment.reported);
  if (assessment.inferred) json["inferred"] = model::to_word(*assessment.inferred);
  if (assessment.ruled) {
    json["ruled"] = {{"status", model::to_word(assessment.ruled->status)},
                     {"because", assessment.ruled->because}};
  }
  if (assessment.attainment) json["attainment"] = attainment_json(*assessment.attainment);
  if (assessment.pace) json["pace"] = model::to_word(*assessment.pace);
}

std::string to_text(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string path_of(const model::SourceId& source, const model::Analysis& analysis) {
  const auto reading =
      std::find_if(analysis.readings.begin(), analysis.readings.end(),
                   [&](const model::Reading& candidate) { return candidate.info.id == source; });
  return reading == analysis.readings.end() ? source.value : reading->info.path;
}

std::string place_of(const model::Passage& passage, const model::Analysis& analysis) {
  return path_of(passage.source, analysis) + ":" + std::to_string(passage.line) + ":" +
         std::to_string(passage.column);
}

}  // namespace plumbline::cli
