// The dependency graph as JSON: tasks, edges with their origin, sections, and one task's account.
#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <tuple>
#include <vector>

#include "cli/json_values.h"
#include "cli/task_account.h"
#include "cli/task_graph.h"
#include "graph/condensation.h"

namespace plumbline::cli {
namespace {

using Json = nlohmann::ordered_json;
using EdgeKey = std::tuple<std::string, std::string, model::DependencyKind>;

Json task_json(graph::Vertex vertex, const model::Analysis& analysis) {
  const model::Task& task = analysis.tasks[vertex];
  Json json{{"id", task.id.value},
            {"jurisdiction", task.jurisdiction},
            {"year", task.year},
            {"title", task.title},
            {"kind", model::to_word(task.kind)}};
  if (task.stage != model::Stage::none) json["stage"] = model::to_word(task.stage);
  json["section"] = task.passage.section_path;
  if (task.due) json["due"] = calendar::to_string(*task.due);
  json["status"] = model::to_word(analysis.assessments[vertex].effective());
  return json;
}

// `because` of a rule's edge is `PACK/ID@VERSION: sentence`.
void put_origin(const model::Dependency& dependency, Json& json) {
  json["origin"] = model::to_word(dependency.origin);
  const auto colon = dependency.because.find(": ");
  if (dependency.origin == model::DependencyOrigin::rule && colon != std::string::npos) {
    json["rule"] = dependency.because.substr(0, colon);
    json["because"] = dependency.because.substr(colon + 2);
  } else if (!dependency.because.empty()) {
    json["because"] = dependency.because;
  }
}

Json edges_json(const std::vector<graph::Edge>& edges, const model::Analysis& analysis) {
  std::map<EdgeKey, const model::Dependency*> stated;
  for (const auto& each : analysis.dependencies) {
    stated.emplace(EdgeKey{each.from.value, each.to.value, each.kind}, &each);
  }
  Json list = Json::array();
  for (const auto& edge : edges) {
    const std::string& from = analysis.tasks[edge.from].id.value;
    const std::string& to = analysis.tasks[edge.to].id.value;
    Json json{{"from", from},
              {"to", to},
              {"kind", model::to_word(edge.kind)},
              {"weight", number_json(edge.weight)}};
    if (const auto origin = stated.find({from, to, edge.kind}); origin != stated.end()) {
      put_origin(*origin->second, json);
    }
    list.push_back(std::move(json));
  }
  return list;
}

// A section is the goal that its tasks stand under: by jurisdiction and year, in the order of the
// first task.
Json sections_json(const std::vector<graph::Vertex>& tasks, const model::Analysis& analysis) {
  using Key = std::tuple<std::string, int, std::vector<std::string>>;
  std::map<Key, std::size_t> known;
  Json list = Json::array();
  for (const auto vertex : tasks) {
    const model::Task& task = analysis.tasks[vertex];
    if (task.passage.section_path.empty()) continue;
    const auto [at, is_new] =
        known.try_emplace({task.jurisdiction, task.year, task.passage.section_path}, list.size());
    if (is_new) {
      list.push_back({{"jurisdiction", task.jurisdiction},
                      {"year", task.year},
                      {"section", task.passage.section_path},
                      {"tasks", 0},
                      {"statuses", Json::object()}});
    }
    Json& section = list[at->second];
    section["tasks"] = section["tasks"].get<int>() + 1;
    Json& count = section["statuses"][model::to_word(analysis.assessments[vertex].effective())];
    count = count.is_null() ? 1 : count.get<int>() + 1;
  }
  return list;
}

// Of the edges as they were stated, before those that close a circle are left out.
Json circles_json(const graph::DependencyGraph& graph, const model::Analysis& analysis) {
  std::vector<graph::Edge> edges;
  for (const auto& each : analysis.dependencies) {
    const auto from = graph.find(each.from);
    const auto to = graph.find(each.to);
    if (from && to) edges.push_back({*from, *to, each.kind, each.weight});
  }
  Json list = Json::array();
  if (edges.size() == graph.edges().size()) return list;
  for (const auto& circle : graph::circles(graph::condense(graph.size(), edges))) {
    Json ids = Json::array();
    for (const auto vertex : circle) ids.push_back(graph.task(vertex).value);
    list.push_back(std::move(ids));
  }
  return list;
}

Json ids_json(const std::vector<graph::Vertex>& tasks, const graph::DependencyGraph& graph) {
  Json ids = Json::array();
  for (const auto vertex : tasks) ids.push_back(graph.task(vertex).value);
  return ids;
}

Json account_json(const graph::DependencyGraph& graph, graph::Vertex task,
                  const model::Analysis& analysis) {
  const TaskAccount account = account_of(graph, task, analysis);
  Json chain = Json::array();
  for (const auto& link : account.critical_chain) {
    chain.push_back({{"id", graph.task(link.task).value},
                     {"due", calendar::to_string(link.due)},
                     {"slack_days", link.slack_days},
                     {"status", model::to_word(analysis.assessments[link.task].effective())}});
  }
  return {{"id", graph.task(task).value},
          {"waits_for", ids_json(account.waits_for, graph)},
          {"impact", ids_json(account.impact, graph)},
          {"critical_chain", std::move(chain)}};
}

// Those that others depend on first.
std::vector<graph::Vertex> in_order(std::vector<graph::Vertex> tasks,
                                    const graph::DependencyGraph& graph) {
  std::vector<std::size_t> place(graph.size());
  for (std::size_t i = 0; i < graph.dependencies_first().size(); ++i) {
    place[graph.dependencies_first()[i]] = i;
  }
  std::sort(tasks.begin(), tasks.end(),
            [&](graph::Vertex a, graph::Vertex b) { return place[a] < place[b]; });
  return tasks;
}

}  // namespace

std::string to_json(const DrawnGraph& drawn, const graph::DependencyGraph& graph,
                    const model::Analysis& analysis, std::optional<graph::Vertex> asked) {
  Json json = Json::object();
  if (asked) json["task"] = account_json(graph, *asked, analysis);
  json["tasks"] = Json::array();
  for (const auto vertex : in_order(drawn.tasks, graph)) {
    json["tasks"].push_back(task_json(vertex, analysis));
  }
  json["edges"] = edges_json(drawn.edges, analysis);
  json["sections"] = sections_json(drawn.tasks, analysis);
  json["circles"] = circles_json(graph, analysis);
  return to_text(json);
}

}  // namespace plumbline::cli
