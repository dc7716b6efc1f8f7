#include "exchange/export_json.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <set>
#include <string_view>

#include "exchange/outcomes.h"

namespace plumbline::exchange {
namespace {

using Json = nlohmann::ordered_json;

// A value such as 126000000000000 reads better, and compares exactly, without a fraction.
Json number(double value) {
  constexpr double kExact = 9007199254740992.0;  // 2^53
  if (std::nearbyint(value) == value && std::abs(value) < kExact) {
    return static_cast<std::int64_t>(value);
  }
  return value;
}

// Four decimals are all that a score means.
double score(double probability) {
  return std::round(probability * 1e4) / 1e4;
}

void put_place(Json& json, const model::Passage& passage) {
  json["doc"] = passage.source.value;
  json["span"] = {passage.span.from, passage.span.to};
}

class Exporter {
 public:
  Exporter(const model::Analysis& analysis, const ExportOptions& options)
      : analysis_(analysis), options_(options), outcomes_(analysis) {}

  Json tasks() const {
    Json list = Json::array();
    for (std::size_t i = 0; i < analysis_.tasks.size() && i < analysis_.assessments.size(); ++i) {
      const model::Task& task = analysis_.tasks[i];
      if (!is_wanted(task.jurisdiction)) continue;
      if (options_.year != 0 && task.year != options_.year) continue;
      list.push_back(task_of(task, analysis_.assessments[i]));
    }
    return list;
  }

  Json measures() const {
    Json list = Json::array();
    for (const model::Reading& reading : analysis_.readings) {
      if (!is_wanted(reading.info.jurisdiction)) continue;
      for (const model::Measure& measure : reading.measures) {
        if (options_.year == 0 || measure.year == options_.year)
          list.push_back(measure_of(measure));
      }
    }
    return list;
  }

 private:
  bool is_wanted(const std::string& jurisdiction) const {
    return options_.jurisdiction.empty() || jurisdiction == options_.jurisdiction;
  }

  static Json measure_of(const model::Measure& measure) {
    Json json;
    put_place(json, measure.passage);
    json["indicator"] = measure.indicator;
    json["form"] = model::to_word(measure.form);
    json["op"] = model::to_word(measure.op);
    json["value"] = number(measure.value);
    json["value_hi"] = measure.value_hi ? number(*measure.value_hi) : Json();
    json["unit"] = measure.unit;
    json["role"] = model::to_word(measure.role);
    json["year"] = measure.year ? Json(*measure.year) : Json();
    return json;
  }

  static Json outcome_of(const Outcome& outcome) {
    Json json;
    json["doc"] = outcome.result->passage.source.value;
    json["span"] = {outcome.span.from, outcome.span.to};
    json["relation"] = model::to_word(outcome.link->relation);
    json["score"] = number(score(outcome.link->probability));
    json["decision"] = model::to_word(outcome.link->decision);
    Json rules = Json::array();
    std::set<std::string_view> seen;
    for (const model::Link* link : outcome.links) {
      for (const model::Firing& firing : link->evidence) {
        if (seen.insert(firing.rule.value).second) rules.push_back(firing.rule.value);
      }
    }
    json["rules"] = std::move(rules);
    json["quote"] = outcome.quote;
    return json;
  }

  Json task_of(const model::Task& task, const model::Assessment& assessment) const {
    Json json;
    json["id"] = task.id.value;
    put_place(json, task.passage);
    json["jurisdiction"] = task.jurisdiction;
    json["year"] = task.year;
    json["kind"] = model::to_word(task.kind);
    json["title"] = task.title;
    json["quote"] = task.passage.quote;
    json["status"] = model::to_word(assessment.reported);
    if (assessment.inferred) json["inferred_status"] = model::to_word(*assessment.inferred);
    if (assessment.ruled) json["ruled_status"] = model::to_word(assessment.ruled->status);
    json["effective_status"] = model::to_word(assessment.effective());
    if (task.part_of) json["part_of"] = task.part_of->value;
    if (task.due) json["due"] = calendar::to_string(*task.due);
    Json outcomes = Json::array();
    for (const Outcome& outcome : outcomes_.of(task.id.value)) {
      outcomes.push_back(outcome_of(outcome));
    }
    json["outcomes"] = std::move(outcomes);
    return json;
  }

  const model::Analysis& analysis_;
  const ExportOptions& options_;
  OutcomeIndex outcomes_;
};

}  // namespace

std::string export_json(const model::Analysis& analysis, const ExportOptions& options) {
  const Exporter exporter(analysis, options);
  Json json;
  json["tasks"] = exporter.tasks();
  json["measures"] = exporter.measures();
  // Quotes are UTF-8 already; `replace` keeps a damaged one from losing the whole export.
  constexpr int kIndent = 1;
  const auto on_damage = Json::error_handler_t::replace;
  return json.dump(options.indent ? kIndent : -1, ' ', false, on_damage) + "\n";
}

}  // namespace plumbline::exchange
