// The questions are heard, not rebuilt: the listener of the rules gets the very facts that grading
// asks with.
#include "pipeline/explain_status.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "inference/comparison.h"
#include "inference/grade.h"
#include "inference/infer.h"
#include "inference/status_facts.h"

namespace plumbline::pipeline {
namespace {

using model::DependencyKind;

inference::Evidence evidence_of(const model::Analysis& analysis, const model::Task& task) {
  inference::Evidence evidence;
  evidence.task = &task;
  evidence.as_of = analysis.as_of;
  evidence.reviewed = std::any_of(
      analysis.readings.begin(), analysis.readings.end(), [&](const model::Reading& reading) {
        const auto& years = reading.review_years;
        return reading.info.jurisdiction == task.jurisdiction &&
               std::find(years.begin(), years.end(), task.year) != years.end();
      });
  std::unordered_map<model::ResultId, const model::Result*> results;
  for (const model::Result& result : analysis.results) results.emplace(result.id, &result);
  for (const model::Link& link : analysis.links) {
    if (link.task != task.id || !model::counts(link)) continue;
    const auto result = results.find(link.result);
    if (result == results.end()) continue;
    evidence.links.push_back(&link);
    evidence.results.push_back(result->second);
  }
  return evidence;
}

// What a task's place in the graph adds, from the statuses that the analysis holds.
struct Surroundings {
  inference::PartCounts reported;   // of the parts, from results alone
  inference::PartCounts effective;  // with the graph
  inference::GraphContext context;
  bool asks = false;  // something in the graph could change the status
};

Surroundings look_around(const model::Analysis& analysis, graph::Vertex task,
                         const graph::DependencyGraph& graph) {
  Surroundings around;
  around.context.inferring = true;
  around.context.reported = analysis.assessments[task].reported;
  for (const graph::Edge& edge : graph.in_edges(task)) {
    const model::Assessment& other = analysis.assessments[edge.from];
    if (edge.kind == DependencyKind::part_of) {
      around.reported.add(other.reported, edge.weight);
      around.effective.add(other.effective(), edge.weight);
      around.asks = true;
    } else if (edge.kind == DependencyKind::requires_ && inference::is_done(other.effective())) {
      around.context.dependents_done += 1;
      around.asks = true;
    }
  }
  for (const graph::Edge& edge : graph.out_edges(task)) {
    if (edge.kind == DependencyKind::requires_ &&
        !inference::is_done(analysis.assessments[edge.to].effective())) {
      around.context.requirements_open += 1;
    }
  }
  return around;
}

const rules::FactValue& fact(const rules::Facts& facts, std::string_view name) {
  static const rules::FactValue kMissing;
  const auto index = inference::status_vocabulary().find(name);
  return index ? facts.get(*index) : kMissing;
}

bool equal(const rules::Facts& a, const rules::Facts& b) {
  for (rules::FactIndex i = 0; i < inference::status_vocabulary().facts().size(); ++i) {
    if (a.get(i) != b.get(i)) return false;
  }
  return true;
}

// Where the status turns as the reported figure grows: sought on a grid around the target, then
// halved down to the figure. Independent of how the rules put their thresholds.
class TurnSearch {
 public:
  TurnSearch(const inference::Evidence& evidence, const rules::Facts& facts,
             const rules::RuleSet& rules)
      : evidence_(evidence), facts_(facts), rules_(rules) {}

  std::vector<StatusTurn> find(double planned, double actual) {
    const double reach = std::max({std::abs(planned), std::abs(actual - planned), 1.0});
    least_ = reach * 1e-9;
    const double low = planned - 2.0 * reach;
    std::vector<StatusTurn> turns{{std::nullopt, true, status_at(low)}};
    double before = low;
    for (int step = 1; step <= kSteps; ++step) {
      const double at = low + 4.0 * reach * step / kSteps;
      add_turns(before, at, turns);
      before = at;
    }
    return turns;
  }

 private:
  static constexpr int kSteps = 256;
  static constexpr int kHalvings = 60;

  [[nodiscard]] model::Status status_at(double actual) const {
    const auto grade =
        inference::apply_rules(evidence_, inference::with_actual(facts_, actual), rules_);
    return grade ? grade->status : model::Status::no_evidence;
  }

  // All turns above `low` up to `high`; more than one may lie between two steps of the grid.
  void add_turns(double low, double high, std::vector<StatusTurn>& turns) const {
    const model::Status last = status_at(high);
    while (turns.back().status != last) {
      const model::Status below = turns.back().status;
      double above = high;
      for (int i = 0; i < kHalvings; ++i) {
        const double middle = (low + above) / 2.0;
        (status_at(middle) == below ? low : above) = middle;
      }
      const double figure = rounded(above);
      const model::Status next = status_at(above);
      turns.push_back({figure, status_at(figure) == next, next});
      low = above;
    }
  }

  // To seven digits: halving comes to 199.9999998, as the rules compare with a tolerance, where
  // people would say 200.
  [[nodiscard]] double rounded(double value) const {
    if (std::abs(value) < least_) return 0.0;
    const double scale = std::pow(10.0, 6.0 - std::floor(std::log10(std::abs(value))));
    return std::round(value * scale) / scale;
  }

  double least_ = 0.0;  // what is smaller is zero
  const inference::Evidence& evidence_;
  const rules::Facts& facts_;
  const rules::RuleSet& rules_;
};

// The target and the figure that the facts speak of: grading asks with a comparison that it does
// not hand out.
void find_figures(const inference::Evidence& evidence, const lexicon::Lexicon& lexicon,
                  double planned, StatusQuestion& question) {
  for (const model::Measure& measure : evidence.task->measures) {
    if (measure.role != model::MeasureRole::target) continue;
    const auto compared = inference::compare(measure, evidence.results, lexicon);
    if (!compared || compared->planned != planned || compared->actual != question.actual) continue;
    question.target = compared->target;
    question.outcome = compared->outcome;
    return;
  }
}

StatusQuestion answer(const inference::Evidence& evidence, rules::Facts facts, const Packs& packs) {
  const rules::RuleSet& rules = packs.status;
  StatusQuestion question{false, std::move(facts), {}, {}, {}, nullptr, nullptr, {}};
  question.rules = rules::trace_rules(rules, question.facts);
  question.inferring = fact(question.facts, "phase") == rules::FactValue(std::string("inferred"));
  const auto* planned = std::get_if<double>(&fact(question.facts, "planned"));
  const auto* actual = std::get_if<double>(&fact(question.facts, "actual"));
  if (planned == nullptr || actual == nullptr) return question;
  question.actual = *actual;
  if (const auto* unit = std::get_if<std::string>(&fact(question.facts, "unit"))) {
    question.unit = *unit;
  }
  find_figures(evidence, *packs.lexicon, *planned, question);
  question.turns = TurnSearch(evidence, question.facts, rules).find(*planned, *actual);
  return question;
}

// Hears what the status rules are asked for as long as it lives.
class Listening {
 public:
  explicit Listening(rules::RuleSet& rules) : rules_(rules) {
    rules_.listen([this](const rules::Facts& facts) {
      // A figure's pace is asked with the facts that its status was asked with.
      if (heard_.empty() || !equal(heard_.back(), facts)) heard_.push_back(facts);
    });
  }
  ~Listening() { rules_.listen({}); }
  Listening(const Listening&) = delete;
  Listening& operator=(const Listening&) = delete;

  [[nodiscard]] std::vector<rules::Facts> take() { return std::exchange(heard_, {}); }

 private:
  rules::RuleSet& rules_;
  std::vector<rules::Facts> heard_;
};

}  // namespace

std::vector<StatusQuestion> explain_status(const model::Analysis& analysis, std::size_t task,
                                           const graph::DependencyGraph& graph, Packs& packs) {
  const inference::Evidence evidence = evidence_of(analysis, analysis.tasks[task]);
  const inference::StatusReader reader(*packs.lexicon);
  const auto around = look_around(analysis, static_cast<graph::Vertex>(task), graph);
  std::vector<rules::Facts> heard;
  {
    Listening listening(packs.status);
    static_cast<void>(inference::grade_reported(evidence, around.reported, packs.status, reader));
    heard = listening.take();
  }
  if (around.asks) {
    heard.push_back(reader.facts(evidence, std::nullopt, around.effective, around.context));
  }
  std::vector<StatusQuestion> questions;
  for (rules::Facts& facts : heard) {
    questions.push_back(answer(evidence, std::move(facts), packs));
  }
  return questions;
}

}  // namespace plumbline::pipeline
