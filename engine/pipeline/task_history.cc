#include "pipeline/task_history.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

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

// What is told of a whole's parts is told of the whole: their places are its own.
void add_parts(const model::Analysis& analysis,
               std::unordered_map<model::TaskId, std::size_t>& place,
               std::vector<HistoryYear>& years) {
  for (std::size_t i = 0; i < analysis.tasks.size(); ++i) {
    const model::Task& part = analysis.tasks[i];
    if (!part.part_of) continue;
    const auto whole = place.find(*part.part_of);
    if (whole == place.end() || !place.emplace(part.id, whole->second).second) continue;
    HistoryYear& year = years[whole->second];
    const auto& attainment = analysis.assessments[i].attainment;
    if (year.attainment == nullptr && attainment) year.attainment = &*attainment;
  }
}

}  // namespace

std::vector<HistoryYear> task_history(const model::Analysis& analysis, std::size_t task) {
  source::DiagnosticSink ignored;  // the run has reported the cycles
  const auto graph = build_graph(analysis.tasks, analysis.dependencies, {}, ignored);
  auto steps = graph::history(graph, static_cast<graph::Vertex>(task));
  if (const auto& whole = analysis.tasks[task].part_of; steps.size() == 1 && whole) {
    if (const auto vertex = graph.find(*whole)) {
      auto of_whole = graph::history(graph, *vertex);
      if (of_whole.size() > 1) steps = std::move(of_whole);
    }
  }
  std::sort(steps.begin(), steps.end(),
            [&](const graph::HistoryStep& a, const graph::HistoryStep& b) {
              const int year = analysis.tasks[a.task].year;
              const int other = analysis.tasks[b.task].year;
              return year != other ? year < other : a.task < b.task;
            });
  std::vector<HistoryYear> years;
  std::unordered_map<model::TaskId, std::size_t> place;
  for (const graph::HistoryStep& step : steps) {
    HistoryYear year;
    year.task = &analysis.tasks[step.task];
    year.assessment = &analysis.assessments[step.task];
    if (year.assessment->attainment) year.attainment = &*year.assessment->attainment;
    for (const graph::Edge& edge : step.carries_on) {
      const model::Task& origin = analysis.tasks[edge.to];
      year.carries_on.push_back(
          {&origin, find_edge(analysis, year.task->id, origin.id, edge.kind)});
    }
    place.emplace(year.task->id, years.size());
    years.push_back(std::move(year));
  }
  add_parts(analysis, place, years);
  std::unordered_map<model::ResultId, const model::Result*> results;
  for (const model::Result& result : analysis.results) results.emplace(result.id, &result);
  for (const model::Link& link : analysis.links) {
    const auto at = place.find(link.task);
    const auto result = results.find(link.result);
    if (at == place.end() || result == results.end() || !model::counts(link)) continue;
    auto& told = years[at->second].results;
    if (std::find(told.begin(), told.end(), result->second) == told.end()) {
      told.push_back(result->second);
    }
  }
  return years;
}

}  // namespace plumbline::pipeline
