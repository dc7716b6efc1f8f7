// The pass: evidence by task, reported statuses (parts before wholes), the graph, rulings,
// findings.
#include "inference/infer.h"

#include <unordered_map>

#include "inference/findings.h"
#include "inference/grade.h"
#include "inference/propagate.h"

namespace plumbline::inference {
namespace {

std::vector<Evidence> gather(std::span<const model::Task> tasks,
                             std::span<const model::Result> results,
                             std::span<const model::Link> links,
                             const graph::DependencyGraph& graph, const InferOptions& options) {
  std::unordered_map<model::ResultId, const model::Result*> by_id;
  for (const model::Result& result : results) by_id.emplace(result.id, &result);
  std::vector<Evidence> evidence(tasks.size());
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    evidence[i].task = &tasks[i];
    evidence[i].reviewed = options.reviewed.contains({tasks[i].jurisdiction, tasks[i].year});
    evidence[i].as_of = options.as_of;
  }
  for (const model::Link& link : links) {
    const auto task = graph.find(link.task);
    const auto result = by_id.find(link.result);
    if (!model::counts(link) || !task || result == by_id.end()) continue;
    evidence[*task].links.push_back(&link);
    evidence[*task].results.push_back(result->second);
  }
  return evidence;
}

void take(Grade&& grade, model::Assessment& assessment) {
  assessment.reported = grade.status;
  assessment.attainment = std::move(grade.attainment);
  assessment.pace = grade.pace;
  assessment.proof = std::move(grade.proof);
  assessment.findings = std::move(grade.findings);
}

// Dependents first, so that every part is graded before its whole.
void grade_all(const graph::DependencyGraph& graph, const std::vector<Evidence>& evidence,
               const rules::RuleSet& rules, const StatusReader& reader,
               std::span<model::Assessment> assessments) {
  const std::vector<graph::Vertex>& order = graph.dependencies_first();
  for (auto at = order.rbegin(); at != order.rend(); ++at) {
    PartCounts parts;
    std::vector<model::TaskId> premises;
    for (const graph::Edge& edge : graph.in_edges(*at)) {
      if (edge.kind != model::DependencyKind::part_of) continue;
      parts.add(assessments[edge.from].reported, edge.weight);
      premises.push_back(graph.task(edge.from));
    }
    Grade grade = grade_reported(evidence[*at], parts, rules, reader);
    for (model::ProofStep& step : grade.proof) step.premises = premises;
    take(std::move(grade), assessments[*at]);
  }
}

}  // namespace

std::vector<model::Assessment> infer(std::span<const model::Task> tasks,
                                     std::span<const model::Result> results,
                                     std::span<const model::Link> links,
                                     const graph::DependencyGraph& graph,
                                     const rules::RuleSet& rules, const lexicon::Lexicon& lexicon,
                                     const InferOptions& options) {
  const std::vector<Evidence> evidence = gather(tasks, results, links, graph, options);
  const StatusReader reader(lexicon);
  std::vector<model::Assessment> assessments(tasks.size());
  for (std::size_t i = 0; i < tasks.size(); ++i) assessments[i].task = tasks[i].id;
  grade_all(graph, evidence, rules, reader, assessments);
  for (model::Assessment& assessment : assessments) {
    const auto ruling = options.rulings.find(assessment.task);
    if (ruling != options.rulings.end()) assessment.ruled = ruling->second;
  }
  propagate(graph, evidence, rules, reader, assessments);
  add_findings(graph, evidence, lexicon, assessments);
  add_lowered_targets(tasks, results, lexicon, assessments);
  return assessments;
}

}  // namespace plumbline::inference
