#include "graph/critical_chain.h"

#include <algorithm>
#include <array>
#include <optional>

namespace plumbline::graph {
namespace {

using model::DependencyKind;

constexpr std::array kRequires{DependencyKind::requires_};

// What a task waits for: the requirement that comes latest, and the latest day with it.
struct Wait {
  std::optional<Vertex> for_task;
  calendar::Date until;
};

Wait wait_of(const DependencyGraph& graph, Vertex vertex, std::span<const calendar::Date> due,
             const std::function<bool(Vertex)>& open, const std::vector<Wait>& known) {
  Wait wait{std::nullopt, due[vertex]};
  std::optional<calendar::Date> latest;
  for (const Edge& edge : graph.out_edges(vertex)) {
    if (edge.kind != DependencyKind::requires_ || !open(edge.to)) continue;
    if (latest && known[edge.to].until <= *latest) continue;
    latest = known[edge.to].until;
    wait.for_task = edge.to;
  }
  if (latest) wait.until = std::max(wait.until, *latest);
  return wait;
}

}  // namespace

std::vector<ChainLink> critical_chain(const DependencyGraph& graph, Vertex task,
                                      std::span<const calendar::Date> due,
                                      const std::function<bool(Vertex)>& open) {
  std::vector<bool> below(graph.size(), false);
  below[task] = true;
  for (const Vertex vertex : graph.reachable(task, kRequires)) below[vertex] = true;
  // A requirement counts with the latest day of all that it waits for itself, so these come first.
  std::vector<Wait> waits(graph.size());
  for (const Vertex vertex : graph.dependencies_first()) {
    if (below[vertex]) waits[vertex] = wait_of(graph, vertex, due, open, waits);
  }
  std::vector<ChainLink> chain{{task, due[task], 0}};
  for (auto at = waits[task].for_task; at; at = waits[*at].for_task) {
    chain.push_back({*at, due[*at], calendar::days_between(due[*at], chain.back().due)});
  }
  return chain;
}

std::vector<Vertex> impact(const DependencyGraph& graph, Vertex task) {
  std::vector<bool> seen(graph.size(), false);
  seen[task] = true;
  std::vector<Vertex> waiting{task};
  const auto add = [&](Vertex vertex) {
    if (seen[vertex]) return;
    seen[vertex] = true;
    waiting.push_back(vertex);
  };
  for (std::size_t at = 0; at < waiting.size(); ++at) {
    for (const Edge& edge : graph.in_edges(waiting[at])) {
      if (edge.kind == DependencyKind::requires_) add(edge.from);
    }
    for (const Edge& edge : graph.out_edges(waiting[at])) {
      if (edge.kind == DependencyKind::part_of) add(edge.to);
    }
  }
  waiting.erase(waiting.begin());
  std::sort(waiting.begin(), waiting.end());
  return waiting;
}

}  // namespace plumbline::graph
