#include "pipeline/task_history.h"

#include <algorithm>
#include <unordered_map>

#include "graph/history.h"
#include "pipeline/task_graph.h"

namespace plumbline::pipeline {
namespace {

const model::Dependency* find_edge(const model::Analysis& analysis, const model::TaskId& from,
                                   const model::TaskId& to, model::DependencyKind kind) {
  const auto found = std::find_if(analysis.dependencies.begin(), analysis.dependencies.end(),
                                  [&](const model::Dependency& edge) {
                                    return edge.from == from && edge.to == to && edge.kind == kind;
                                  });
  return found == analysis.dependencies.end() ? nullptr : &*found;
}

}  // namespace

std::vector<HistoryYear> task_history(const model::Analysis& analysis, std::size_t task) {
  source::DiagnosticSink ignored;  // the run has reported the cycles
  const auto graph = build_graph(analysis.tasks, analysis.dependencies, {}, ignored);
  auto steps = graph::history(graph, static_cast<graph::Vertex>(task));
  std::sort(steps.begin(), steps.end(),
            [&](const graph::HistoryStep& a, const graph::HistoryStep& b) {
              const int year = analysis.tasks[a.task].year;
              const int other = analysis.tasks[b.task].year;
              return year != other ? year < other : a.task < b.task;
            });
  std::vector<HistoryYear> years;
  std::unordered_map<model::TaskId, std::size_t> place;
  for (const graph::HistoryStep& step : steps) {
    HistoryYear year{&analysis.tasks[step.task], &analysis.assessments[step.task], {}, {}};
    for (const graph::Edge& edge : step.carries_on) {
      const model::Task& origin = analysis.tasks[edge.to];
      year.carries_on.push_back(
          {&origin, find_edge(analysis, year.task->id, origin.id, edge.kind)});
    }
    place.emplace(year.task->id, years.size());
    years.push_back(std::move(year));
  }
  std::unordered_map<model::ResultId, const model::Result*> results;
  for (const model::Result& result : analysis.results) results.emplace(result.id, &result);
  for (const model::Link& link : analysis.links) {
    const auto at = place.find(link.task);
    const auto result = results.find(link.result);
    if (at == place.end() || result == results.end() || !model::counts(link)) continue;
    years[at->second].results.push_back(result->second);
  }
  return years;
}

}  // namespace plumbline::pipeline
