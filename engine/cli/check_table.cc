#include "cli/check_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <tuple>

#include "cli/json_values.h"
#include "cli/text_layout.h"
#include "reports/phrases.h"

namespace plumbline::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kStatuses = 7;  // of model::Status
using Counts = std::array<int, kStatuses>;

/// The rows of one jurisdiction and year.
struct PlanRows {
  std::string jurisdiction;
  int year = 0;
  std::vector<std::size_t> tasks;
};

std::vector<PlanRows> by_plan(const CheckTable& table) {
  std::vector<PlanRows> plans;
  for (const std::size_t i : table.tasks) {
    const auto& task = table.analysis.tasks[i];
    if (plans.empty() || plans.back().jurisdiction != task.jurisdiction ||
        plans.back().year != task.year) {
      plans.push_back({task.jurisdiction, task.year, {}});
    }
    plans.back().tasks.push_back(i);
  }
  return plans;
}

Counts count(const CheckTable& table, const PlanRows& plan) {
  const auto wholes = wholes_of(table.analysis);
  Counts counts{};
  for (const std::size_t i : plan.tasks) {
    if (wholes.contains(table.analysis.tasks[i].id)) continue;
    ++counts.at(static_cast<std::size_t>(table.analysis.assessments[i].effective()));
  }
  return counts;
}

// 53.3%, or the distance to the target where a share means nothing: +0.2%.
std::string reached(const model::Assessment& assessment) {
  if (!assessment.attainment) return "";
  const auto& attainment = *assessment.attainment;
  if (attainment.share_applies) return reports::percent(attainment.share);
  return fmt::format("{:+.4g}{}", attainment.difference, attainment.unit);
}

std::string heading(const PlanRows& plan, const CheckTable& table,
                    const reports::Catalogue& words) {
  return words.tr(
      "{jurisdiction}, plan for {year}, as of {day}",
      {{"jurisdiction", plan.jurisdiction.empty() ? words.tr("this workspace") : plan.jurisdiction},
       {"year", std::to_string(plan.year)},
       {"day", calendar::to_string(table.analysis.as_of)}});
}

std::string counts_line(const Counts& counts, const reports::Catalogue& words, bool colours) {
  std::string line;
  for (std::size_t i = 0; i < kStatuses; ++i) {
    if (counts.at(i) == 0) continue;
    const auto status = static_cast<model::Status>(i);
    if (!line.empty()) line += words.tr(", ");
    line += paint(reports::status_name(status, words), status, colours) + " " +
            std::to_string(counts.at(i));
  }
  return line;
}

Json task_json(const model::Task& task, const model::Assessment& assessment,
               const CheckTable& table) {
  Json json{{"id", task.id.value},
            {"kind", model::to_word(task.kind)},
            {"title", task.title},
            {"place", passage_json(task.passage, table.analysis)}};
  put_assessment(json, assessment);
  if (task.part_of) json["part_of"] = task.part_of->value;
  if (task.due) json["due"] = calendar::to_string(*task.due);
  json["short"] = table.falls_short.contains(assessment.effective());
  return json;
}

std::string csv_field(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  std::string quoted = "\"";
  for (const char character : text) {
    if (character == '"') quoted += '"';
    quoted += character;
  }
  return quoted + "\"";
}

std::string csv_line(std::initializer_list<std::string> fields) {
  std::string line;
  for (const auto& field : fields) {
    if (!line.empty() || &field != fields.begin()) line += ',';
    line += csv_field(field);
  }
  return line + "\r\n";
}

std::string csv_row(const model::Task& task, const model::Assessment& assessment,
                    const model::Analysis& analysis) {
  const auto& attainment = assessment.attainment;
  const auto number = [](double value) { return fmt::format("{}", value); };
  const bool share = attainment && attainment->share_applies;
  return csv_line(
      {task.jurisdiction, std::to_string(task.year), task.id.value,
       std::string(model::to_word(task.kind)), task.title,
       std::string(model::to_word(assessment.effective())),
       std::string(model::to_word(assessment.reported)),
       assessment.inferred ? std::string(model::to_word(*assessment.inferred)) : "",
       assessment.ruled ? std::string(model::to_word(assessment.ruled->status)) : "",
       attainment ? attainment->indicator : "", attainment ? number(attainment->planned) : "",
       attainment ? number(attainment->actual) : "", attainment ? attainment->unit : "",
       share ? number(attainment->share) : "", attainment ? number(attainment->difference) : "",
       assessment.pace ? std::string(model::to_word(*assessment.pace)) : "",
       task.due ? calendar::to_string(*task.due) : "", task.part_of ? task.part_of->value : "",
       place_of(task.passage, analysis)});
}

}  // namespace

std::set<model::TaskId> wholes_of(const model::Analysis& analysis) {
  std::set<model::TaskId> wholes;
  for (const auto& task : analysis.tasks) {
    if (task.part_of) wholes.insert(*task.part_of);
  }
  return wholes;
}

std::size_t count_short(const CheckTable& table) {
  return static_cast<std::size_t>(
      std::count_if(table.tasks.begin(), table.tasks.end(), [&](std::size_t i) {
        return table.falls_short.contains(table.analysis.assessments[i].effective());
      }));
}

std::string check_text(const CheckTable& table, const reports::Catalogue& words, bool colours) {
  std::string out;
  for (const auto& plan : by_plan(table)) {
    if (!out.empty()) out += '\n';
    out += bold(heading(plan, table, words), colours) + "\n";
    std::size_t width = 0;
    for (const std::size_t i : plan.tasks) {
      const auto status = table.analysis.assessments[i].effective();
      width = std::max(width, display_width(reports::status_name(status, words)));
    }
    for (const std::size_t i : plan.tasks) {
      const auto& task = table.analysis.tasks[i];
      const auto& assessment = table.analysis.assessments[i];
      const auto status = assessment.effective();
      constexpr std::size_t kReached = 9;
      out += fmt::format(
          "{}  {}  {}  {}{}{}\n", pad(task.id.value, 12),
          paint(pad(reports::status_name(status, words), width), status, colours),
          pad_left(reached(assessment), kReached), task.part_of ? "  " : "", task.title,
          assessment.pace ? " [" + reports::pace_name(*assessment.pace, words) + "]" : "");
    }
    out += counts_line(count(table, plan), words, colours) + "\n";
  }
  return out;
}

std::string check_json(const CheckTable& table) {
  Json plans = Json::array();
  for (const auto& plan : by_plan(table)) {
    const Counts counts = count(table, plan);
    Json statuses = Json::object();
    for (std::size_t i = 0; i < kStatuses; ++i) {
      statuses[std::string(model::to_word(static_cast<model::Status>(i)))] = counts.at(i);
    }
    Json tasks = Json::array();
    for (const std::size_t i : plan.tasks) {
      tasks.push_back(task_json(table.analysis.tasks[i], table.analysis.assessments[i], table));
    }
    plans.push_back({{"jurisdiction", plan.jurisdiction},
                     {"year", plan.year},
                     {"counts", statuses},
                     {"tasks", tasks}});
  }
  return to_text({{"as_of", calendar::to_string(table.analysis.as_of)},
                  {"short", count_short(table)},
                  {"plans", plans}});
}

std::string check_csv(const CheckTable& table) {
  std::string out = csv_line({"jurisdiction", "year", "id", "kind", "title", "status", "reported",
                              "inferred", "ruled", "indicator", "planned", "actual", "unit",
                              "share", "difference", "pace", "due", "part_of", "place"});
  for (const std::size_t i : table.tasks) {
    out += csv_row(table.analysis.tasks[i], table.analysis.assessments[i], table.analysis);
  }
  return out;
}

}  // namespace plumbline::cli
