#include "inference/propagate.h"

#include <fmt/format.h>

#include "inference/grade.h"
#include "inference/inferring_rules.h"
#include "inference/lattice.h"

namespace plumbline::inference {
namespace {

using graph::Edge;
using graph::Vertex;
using model::DependencyKind;
using model::Status;

// From here on answers are remembered; fewer tasks are asked for one by one, so that whoever counts
// what the rules are asked counts each.
constexpr std::size_t kManyTasks = 20'000;

class Pass {
 public:
  Pass(const graph::DependencyGraph& graph, std::span<const Evidence> evidence,
       const rules::RuleSet& rules, const StatusReader& reader,
       std::span<model::Assessment> assessments)
      : graph_(graph),
        evidence_(evidence),
        assessments_(assessments),
        rules_(rules, reader, graph.size() >= kManyTasks) {
    effective_.reserve(assessments.size());
    for (const model::Assessment& each : assessments) effective_.push_back(each.effective());
  }

  void run() {
    const std::vector<Vertex>& order = graph_.dependencies_first();
    for (auto at = order.rbegin(); at != order.rend(); ++at) look_at(*at);
  }

 private:
  [[nodiscard]] bool says(const Edge& edge) const {
    return edge.kind == DependencyKind::part_of ||
           (edge.kind == DependencyKind::requires_ && is_done(effective_[edge.from]));
  }

  void look_at(Vertex vertex) {
    PartCounts parts;
    GraphContext context;
    bool asks = false;  // something in the graph could change the status
    for (const Edge& edge : graph_.in_edges(vertex)) {
      if (!says(edge)) continue;
      asks = true;
      if (edge.kind == DependencyKind::part_of) {
        parts.add(effective_[edge.from], edge.weight);
      } else {
        context.dependents_done += 1;
      }
    }
    if (!asks) return;
    for (const Edge& edge : graph_.out_edges(vertex)) {
      if (edge.kind == DependencyKind::requires_ && !is_done(effective_[edge.to])) {
        context.requirements_open += 1;
      }
    }
    context.inferring = true;
    context.reported = assessments_[vertex].reported;
    const Grade* grade = rules_.grade(evidence_[vertex], parts, context);
    if (grade != nullptr && grade->status != context.reported) take(vertex, *grade);
  }

  void take(Vertex vertex, const Grade& grade) {
    model::Assessment& assessment = assessments_[vertex];
    if (!says_more(grade.status, assessment.reported)) {
      assessment.findings.push_back(
          {model::FindingKind::conflict,
           fmt::format("the graph would give {}, which takes back what was reported",
                       model::to_word(grade.status)),
           {graph_.task(vertex)},
           passages_of(evidence_[vertex])});
      return;
    }
    assessment.inferred = grade.status;
    effective_[vertex] = assessment.effective();
    std::vector<model::TaskId> premises;
    for (const Edge& edge : graph_.in_edges(vertex)) {
      if (says(edge)) premises.push_back(graph_.task(edge.from));
    }
    for (const model::ProofStep& step : grade.proof) {
      assessment.proof.push_back(
          {step.conclusion, step.rule, passages_of(evidence_[vertex]), premises});
    }
    assessment.findings.insert(assessment.findings.end(), grade.findings.begin(),
                               grade.findings.end());
  }

  const graph::DependencyGraph& graph_;
  std::span<const Evidence> evidence_;
  std::span<model::Assessment> assessments_;
  InferringRules rules_;
  std::vector<Status>
      effective_;  // by vertex: of all that matters while passing, and close together
};

}  // namespace

void propagate(const graph::DependencyGraph& graph, std::span<const Evidence> evidence,
               const rules::RuleSet& rules, const StatusReader& reader,
               std::span<model::Assessment> assessments) {
  Pass(graph, evidence, rules, reader, assessments).run();
}

}  // namespace plumbline::inference
