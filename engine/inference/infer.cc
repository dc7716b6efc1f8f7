// The pass: evidence by task, reported statuses (parts before wholes), the graph, rulings,
// findings.
#include "inference/infer.h"

#include <unordered_map>

#include "inference/findings.h"
#include "inference/grade.h"
#include "inference/propagate.h"

namespace plumbline::inference {
namespace {

using TaskIndex = std::unordered_map<model::TaskId, std::size_t>;

TaskIndex index_tasks(std::span<const model::Task> tasks) {
  TaskIndex index;
  for (std::size_t i = 0; i < tasks.size(); ++i) index.emplace(tasks[i].id, i);
  return index;
}

std::vector<Evidence> gather(std::span<const model::Task> tasks,
                             std::span<const model::Result> results,
                             std::span<const model::Link> links, const TaskIndex& index,
                             const InferOptions& options) {
  std::unordered_map<model::ResultId, const model::Result*> by_id;
  for (const model::Result& result : results) by_id.emplace(result.id, &result);
  std::vector<Evidence> evidence(tasks.size());
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    evidence[i].task = &tasks[i];
    evidence[i].reviewed = options.reviewed.contains({tasks[i].jurisdiction, tasks[i].year});
  }
  for (const model::Link& link : links) {
    const auto task = index.find(link.task);
    const auto result = by_id.find(link.result);
    if (!model::counts(link) || task == index.end() || result == by_id.end()) continue;
    evidence[task->second].links.push_back(&link);
    evidence[task->second].results.push_back(result->second);
  }
  return evidence;
}

void take(Grade&& grade, model::Assessment& assessment) {
  assessment.reported = grade.status;
  assessment.attainment = std::move(grade.attainment);
  assessment.proof = std::move(grade.proof);
  assessment.findings = std::move(grade.findings);
}

// Parts stand one level below their whole, so two sweeps grade every part before its whole.
void grade_all(std::span<const model::Task> tasks, const std::vector<Evidence>& evidence,
               const TaskIndex& index, const rules::RuleSet& rules, const lexicon::Lexicon& lexicon,
               std::span<model::Assessment> assessments) {
  std::vector<std::vector<std::size_t>> parts(tasks.size());
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    if (!tasks[i].part_of) continue;
    const auto whole = index.find(*tasks[i].part_of);
    if (whole != index.end() && whole->second != i) parts[whole->second].push_back(i);
  }
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    if (parts[i].empty()) take(grade_reported(evidence[i], {}, rules, lexicon), assessments[i]);
  }
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    if (parts[i].empty()) continue;
    PartCounts counts;
    std::vector<model::TaskId> premises;
    for (const std::size_t part : parts[i]) {
      counts.add(assessments[part].reported, 1.0);
      premises.push_back(tasks[part].id);
    }
    Grade grade = grade_reported(evidence[i], counts, rules, lexicon);
    for (model::ProofStep& step : grade.proof) step.premises = premises;
    take(std::move(grade), assessments[i]);
  }
}

}  // namespace

std::vector<model::Assessment> infer(std::span<const model::Task> tasks,
                                     std::span<const model::Result> results,
                                     std::span<const model::Link> links,
                                     const graph::DependencyGraph& graph,
                                     const rules::RuleSet& rules, const lexicon::Lexicon& lexicon,
                                     const InferOptions& options) {
  const TaskIndex index = index_tasks(tasks);
  const std::vector<Evidence> evidence = gather(tasks, results, links, index, options);
  std::vector<model::Assessment> assessments(tasks.size());
  for (std::size_t i = 0; i < tasks.size(); ++i) assessments[i].task = tasks[i].id;
  grade_all(tasks, evidence, index, rules, lexicon, assessments);
  for (model::Assessment& assessment : assessments) {
    const auto ruling = options.rulings.find(assessment.task);
    if (ruling != options.rulings.end()) assessment.ruled = ruling->second;
  }
  propagate(graph, evidence, rules, lexicon, assessments);
  add_findings(graph, evidence, lexicon, assessments);
  add_lowered_targets(tasks, results, lexicon, assessments);
  return assessments;
}

}  // namespace plumbline::inference
