#include "inference/propagate.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "inference/grade.h"

namespace plumbline::inference {
namespace {

using graph::Edge;
using graph::Vertex;
using model::DependencyKind;

struct Neighbourhood {
  PartCounts parts;
  GraphContext context;
  std::vector<model::TaskId> premises;
  bool asks = false;  // something in the graph could change the status
};

Neighbourhood look_around(const graph::DependencyGraph& graph, Vertex vertex,
                          std::span<const model::Assessment> assessments) {
  Neighbourhood around;
  around.context.inferring = true;
  around.context.reported = assessments[vertex].reported;
  for (const Edge& edge : graph.in_edges(vertex)) {
    const model::Status status = assessments[edge.from].effective();
    if (edge.kind == DependencyKind::part_of) {
      around.parts.add(status, edge.weight);
      around.premises.push_back(graph.task(edge.from));
      around.asks = true;
    } else if (edge.kind == DependencyKind::requires_ && is_done(status)) {
      around.context.dependents_done += 1;
      around.premises.push_back(graph.task(edge.from));
      around.asks = true;
    }
  }
  for (const Edge& edge : graph.out_edges(vertex)) {
    if (edge.kind == DependencyKind::requires_ && !is_done(assessments[edge.to].effective())) {
      around.context.requirements_open += 1;
    }
  }
  return around;
}

}  // namespace

void propagate(const graph::DependencyGraph& graph, std::span<const Evidence> evidence,
               const rules::RuleSet& rules, const StatusReader& reader,
               std::span<model::Assessment> assessments) {
  const std::vector<Vertex>& order = graph.dependencies_first();
  for (auto at = order.rbegin(); at != order.rend(); ++at) {
    const Vertex vertex = *at;
    const Neighbourhood around = look_around(graph, vertex, assessments);
    if (!around.asks) continue;
    const rules::Facts facts =
        reader.facts(evidence[vertex], std::nullopt, around.parts, around.context);
    auto grade = apply_rules(evidence[vertex], facts, rules);
    model::Assessment& assessment = assessments[vertex];
    if (!grade || grade->status == assessment.reported) continue;
    assessment.inferred = grade->status;
    for (model::ProofStep& step : grade->proof) {
      step.premises = around.premises;
      assessment.proof.push_back(std::move(step));
    }
    std::move(grade->findings.begin(), grade->findings.end(),
              std::back_inserter(assessment.findings));
  }
}

}  // namespace plumbline::inference
