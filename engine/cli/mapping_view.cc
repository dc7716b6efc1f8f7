#include "cli/mapping_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/json_values.h"
#include "cli/text_layout.h"
#include "reports/phrases.h"

namespace plumbline::cli {
namespace {

using Json = nlohmann::ordered_json;
using reports::msgid;

// Accepted links work as they are; what waits is what the machine was unsure of.
bool waits(const mapping::MappedResult& result) {
  return result.decision == model::Decision::proposed && result.verdict == model::Verdict::review;
}

std::string decision_word(const mapping::MappedResult& result, const reports::Catalogue& words) {
  if (result.decision == model::Decision::confirmed) return words.tr("confirmed");
  if (result.decision == model::Decision::rejected) return words.tr("rejected");
  return waits(result) ? words.tr("to look at") : words.tr("accepted");
}

}  // namespace

std::string mapping_list(std::span<const MappedTaskView> tasks, const reports::Catalogue& words) {
  std::string out;
  const mapping::Mapping* mapping = nullptr;
  for (const auto& view : tasks) {
    if (view.mapping != mapping) out += (out.empty() ? "" : "\n") + view.mapping->path + "\n";
    mapping = view.mapping;
    const auto& results = view.task->results;
    const auto waiting = std::count_if(results.begin(), results.end(), waits);
    std::string marks;
    if (waiting > 0) marks += "  [" + words.tr("to look at") + " " + std::to_string(waiting) + "]";
    if (view.task->suspect) marks += "  [" + words.tr("suspect") + "]";
    if (view.task->not_a_task) marks += "  [" + words.tr("not a task") + "]";
    out += fmt::format("  {}  {}{}\n", pad(view.task->id.value, 12), view.task->title, marks);
  }
  return out;
}

std::string mapping_entry(const MappedTaskView& view, const reports::Catalogue& words) {
  const auto& task = *view.task;
  std::string out = task.id.value + " " + task.title + "\n";
  const auto line = [&](std::string_view name, const std::string& value) {
    if (!value.empty()) out += pad(words.tr(name), 12) + " " + value + "\n";
  };
  line(msgid("file"), view.mapping->path);
  line(msgid("quote"), task.quote);
  line(msgid("kind"), task.kind ? reports::kind_name(*task.kind, words) : "");
  line(msgid("target"), mapping::print_targets(task.targets));
  line(msgid("due"), task.due ? calendar::to_string(*task.due) : "");
  line(msgid("lead"), task.lead);
  line(msgid("note"), task.note);
  for (const auto& edge : task.dependencies) {
    line(model::to_word(edge.kind), edge.to.value);
  }
  if (task.ruling) {
    line(msgid("ruling"),
         reports::status_name(task.ruling->status, words) + " " + task.ruling->because);
  }
  if (task.suspect) line(msgid("suspect"), words.tr("yes"));
  if (task.not_a_task) line(msgid("not a task"), words.tr("yes"));
  int number = 0;
  for (const auto& result : task.results) {
    out += fmt::format("{:2}. {}{}  {}: {}\n", ++number, decision_word(result, words),
                       result.by_hand ? " (" + words.tr("by hand") + ")" : "", result.source.value,
                       result.quote);
  }
  return out;
}

std::string mapping_json(std::span<const MappedTaskView> tasks) {
  Json list = Json::array();
  for (const auto& view : tasks) {
    const auto& task = *view.task;
    Json json{{"id", task.id.value},
              {"file", view.mapping->path},
              {"jurisdiction", view.mapping->jurisdiction},
              {"year", view.mapping->year},
              {"title", task.title},
              {"quote", task.quote},
              {"target", mapping::print_targets(task.targets)},
              {"lead", task.lead},
              {"note", task.note},
              {"suspect", task.suspect},
              {"not_a_task", task.not_a_task},
              {"by_hand", task.by_hand()}};
    if (task.kind) json["kind"] = model::to_word(*task.kind);
    if (task.due) json["due"] = calendar::to_string(*task.due);
    if (task.ruling) {
      json["ruling"] = {{"status", model::to_word(task.ruling->status)},
                        {"because", task.ruling->because}};
    }
    json["dependencies"] = Json::array();
    for (const auto& edge : task.dependencies) {
      json["dependencies"].push_back({{"kind", model::to_word(edge.kind)}, {"to", edge.to.value}});
    }
    json["results"] = Json::array();
    for (const auto& result : task.results) {
      Json entry{{"source", result.source.value},
                 {"quote", result.quote},
                 {"decision", model::to_word(result.decision)},
                 {"by_hand", result.by_hand}};
      if (result.verdict) entry["verdict"] = model::to_word(*result.verdict);
      if (result.relation) entry["relation"] = model::to_word(*result.relation);
      json["results"].push_back(std::move(entry));
    }
    list.push_back(std::move(json));
  }
  return to_text(list);
}

}  // namespace plumbline::cli
