#include "pipeline/task_graph.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

namespace plumbline::pipeline {
namespace {

using EdgeKey = std::tuple<model::TaskId, model::TaskId, model::DependencyKind>;

// Edges between known tasks that the graph does not have, in the order in which it met them: one
// for each cycle it reported.
std::vector<EdgeKey> left_out(const graph::DependencyGraph& graph,
                              std::span<const model::Dependency> dependencies) {
  std::set<EdgeKey> known;
  for (const auto& edge : graph.edges()) {
    known.emplace(graph.task(edge.from), graph.task(edge.to), edge.kind);
  }
  std::vector<EdgeKey> missing;
  for (const auto& edge : dependencies) {
    if (!graph.find(edge.from) || !graph.find(edge.to)) continue;
    EdgeKey key{edge.from, edge.to, edge.kind};
    if (known.insert(key).second) missing.push_back(std::move(key));
  }
  return missing;
}

void place(source::Diagnostic& diagnostic, const EdgeKey& edge,
           std::span<const mapping::Mapping> mappings) {
  const auto& [from, to, kind] = edge;
  for (const auto& mapping : mappings) {
    const auto* task = mapping.find(from);
    if (task == nullptr) continue;
    for (const auto& stated : task->dependencies) {
      if (stated.to != to || stated.kind != kind) continue;
      diagnostic.path = mapping.path;
      diagnostic.span = stated.span;
      return;
    }
  }
}

// Whether a rule saw the edge; it is erased then.
bool take_out_of_rules(const EdgeKey& edge, std::vector<model::Dependency>& dependencies) {
  return std::erase_if(dependencies, [&](const model::Dependency& each) {
           return each.origin == model::DependencyOrigin::rule &&
                  EdgeKey{each.from, each.to, each.kind} == edge;
         }) > 0;
}

}  // namespace

TaskGraph settle_graph(std::span<const model::Task> tasks,
                       std::vector<model::Dependency>& dependencies,
                       std::span<const mapping::Mapping> mappings, source::DiagnosticSink& sink) {
  std::vector<model::TaskId> ids;
  ids.reserve(tasks.size());
  for (const auto& task : tasks) ids.push_back(task.id);
  source::DiagnosticSink cycles;
  TaskGraph built{graph::DependencyGraph::build(ids, dependencies, cycles), {}};
  if (cycles.diagnostics().empty()) return built;
  const auto edges = left_out(built.graph, dependencies);
  const bool paired = edges.size() == cycles.diagnostics().size();
  for (std::size_t i = 0; i < cycles.diagnostics().size(); ++i) {
    source::Diagnostic diagnostic = cycles.diagnostics()[i];
    if (paired && take_out_of_rules(edges[i], dependencies)) {
      const auto& [from, to, kind] = edges[i];
      built.findings.push_back(
          {model::FindingKind::conflict, std::move(diagnostic.message), {from, to}, {}});
      continue;
    }
    if (paired) place(diagnostic, edges[i], mappings);
    sink.report(std::move(diagnostic));
  }
  return built;
}

graph::DependencyGraph build_graph(std::span<const model::Task> tasks,
                                   std::span<const model::Dependency> dependencies,
                                   std::span<const mapping::Mapping> mappings,
                                   source::DiagnosticSink& sink) {
  std::vector<model::Dependency> settled(dependencies.begin(), dependencies.end());
  return settle_graph(tasks, settled, mappings, sink).graph;
}

}  // namespace plumbline::pipeline
