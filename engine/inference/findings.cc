#include "inference/findings.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "inference/grade.h"
#include "rules/facts.h"
#include "source/utf8.h"

namespace plumbline::inference {
namespace {

using graph::Edge;
using graph::Vertex;
using model::DependencyKind;
using model::FindingKind;
using model::Measure;
using model::Status;

bool is_short(Status status) {
  return status == Status::not_met || status == Status::partly_met;
}

// Silence says nothing of whether a task is finished.
bool is_known_unfinished(Status status) {
  return is_short(status) || status == Status::in_progress;
}

// A project that is in use before it, or what it rests on, is finished.
bool in_use_too_early(const model::Task& from, const model::Assessment& from_is,
                      const model::Task& to, const model::Assessment& to_is) {
  return from.stage == model::Stage::in_use && to.stage != model::Stage::none &&
         to.stage < model::Stage::in_use && is_done(from_is.reported) &&
         to_is.reported == Status::in_progress;
}

// Work that is done once (出台, 建成), not what is planned anew each year.
bool ends(const model::Task& task, const std::vector<std::string>& once) {
  return task.kind != model::TaskKind::target && !task.continuing &&
         std::any_of(task.actions.begin(), task.actions.end(),
                     [&](const model::ActionWord& action) {
                       return action.definite &&
                              std::find(once.begin(), once.end(), action.group) != once.end();
                     });
}

// Not where a project that was begun is to be finished.
bool is_again(const model::Task& later, const model::Task& earlier,
              const std::vector<std::string>& once) {
  return ends(later, once) && ends(earlier, once) && later.stage <= earlier.stage;
}

void look_at_edge(const graph::DependencyGraph& graph, const Edge& edge,
                  std::span<const Evidence> evidence, const std::vector<std::string>& once,
                  std::span<model::Assessment> assessments) {
  model::Assessment& from = assessments[edge.from];
  model::Assessment& to = assessments[edge.to];
  const auto add = [&](model::Assessment& at, FindingKind kind, std::string message) {
    at.findings.push_back(
        {kind, std::move(message), {graph.task(edge.from), graph.task(edge.to)}, {}});
  };
  const model::Task& from_task = *evidence[edge.from].task;
  const model::Task& to_task = *evidence[edge.to].task;
  const std::string& from_title = from_task.title;
  const std::string& to_title = to_task.title;
  switch (edge.kind) {
    case DependencyKind::requires_:
      if (!is_done(from.effective()) && is_known_unfinished(to.effective())) {
        add(from, FindingKind::blocked, fmt::format("waits for '{}'", to_title));
      } else if (is_done(from.effective()) && is_short(to.reported)) {
        add(from, FindingKind::contradiction,
            fmt::format("reported as done, but '{}', which it requires, fell short", to_title));
      } else if (in_use_too_early(from_task, from, to_task, to)) {
        add(from, FindingKind::contradiction, std::string(kInUseTooEarly));
      }
      if (from_task.due && to_task.due && *from_task.due < *to_task.due) {
        add(from, FindingKind::contradiction, std::string(kDueTooEarly));
      }
      break;
    case DependencyKind::part_of:
      if (is_done(to.effective()) && is_short(from.effective())) {
        add(to, FindingKind::contradiction,
            fmt::format("reported as done, but its part '{}' fell short", from_title));
      }
      break;
    case DependencyKind::continues:
      if (!is_done(to.effective()) && to.effective() != Status::pending) {
        add(to, FindingKind::carried_over, fmt::format("planned again for {}", from_task.year));
      } else if (is_done(to.reported) && is_again(from_task, to_task, once)) {
        add(from, FindingKind::contradiction, std::string(kPlannedAgain));
      }
      break;
    case DependencyKind::supersedes:
      break;
  }
}

std::string number(double value) {
  return rules::to_text(rules::FactValue(value));
}

// Figures of one indicator that differ by more than rounding to three digits.
bool figures_differ(double a, double b) {
  return std::abs(a - b) > 0.001 * std::max(std::abs(a), std::abs(b));
}

void compare_figures(const Evidence& evidence, const lexicon::Lexicon& lexicon,
                     model::Assessment& assessment) {
  for (std::size_t i = 0; i < evidence.results.size(); ++i) {
    for (std::size_t j = i + 1; j < evidence.results.size(); ++j) {
      for (const Measure& a : evidence.results[i]->measures) {
        for (const Measure& b : evidence.results[j]->measures) {
          if (a.role == model::MeasureRole::context || b.role == model::MeasureRole::context ||
              evidence.results[i]->several_years != evidence.results[j]->several_years ||
              a.passage.span == b.passage.span || !same_indicator(a, b, lexicon) ||
              !figures_differ(a.value, b.value)) {
            continue;
          }
          assessment.findings.push_back(
              {FindingKind::one_indicator_several_figures,
               fmt::format("{} is reported as {} and as {} {}", a.indicator, number(a.value),
                           number(b.value), a.unit),
               {evidence.task->id},
               {a.passage, b.passage}});
          return;
        }
      }
    }
  }
}

// One report that calls the same task done and not done.
void find_both_said(const Evidence& evidence, model::Assessment& assessment) {
  for (const model::Result* done : evidence.results) {
    if (done->aspect != model::Aspect::done) continue;
    for (const model::Result* failed : evidence.results) {
      if (failed->aspect != model::Aspect::failed ||
          failed->passage.source != done->passage.source) {
        continue;
      }
      assessment.findings.push_back({FindingKind::contradiction,
                                     "the same report calls it done and not done",
                                     {evidence.task->id},
                                     {done->passage, failed->passage}});
      return;
    }
  }
}

using IndicatorKey = std::tuple<std::string, int, std::string, model::MeasureForm, std::string>;

// Short indicators (项目, 企业) name too many things to compare over years.
constexpr std::size_t kShortestIndicator = 4;

bool is_amount(const Measure& measure) {
  return measure.form == model::MeasureForm::level || measure.form == model::MeasureForm::increment;
}

}  // namespace

void add_findings(const graph::DependencyGraph& graph, std::span<const Evidence> evidence,
                  const lexicon::Lexicon& lexicon, std::span<model::Assessment> assessments) {
  const std::vector<std::string> once = lexicon.words("edge.once");
  for (const Edge& edge : graph.edges()) look_at_edge(graph, edge, evidence, once, assessments);
  for (std::size_t i = 0; i < evidence.size(); ++i) {
    find_both_said(evidence[i], assessments[i]);
    compare_figures(evidence[i], lexicon, assessments[i]);
  }
}

void add_lowered_targets(std::span<const model::Task> tasks, std::span<const model::Result> results,
                         const lexicon::Lexicon& lexicon,
                         std::span<model::Assessment> assessments) {
  std::map<IndicatorKey, const Measure*> reported;
  for (const model::Result& result : results) {
    for (const Measure& measure : result.measures) {
      if (measure.role != model::MeasureRole::outcome || !is_amount(measure)) continue;
      if (source::count_code_points(measure.indicator) < kShortestIndicator) continue;
      reported.emplace(
          IndicatorKey{result.jurisdiction, result.year,
                       lexicon.canonical_indicator(measure.indicator), measure.form, measure.unit},
          &measure);
    }
  }
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    for (const Measure& target : tasks[i].measures) {
      if (target.role != model::MeasureRole::target || !is_amount(target) ||
          target.polarity == model::Polarity::ceiling) {
        continue;
      }
      const auto last =
          reported.find({tasks[i].jurisdiction, tasks[i].year - 1,
                         lexicon.canonical_indicator(target.indicator), target.form, target.unit});
      if (last == reported.end() || target.value >= kFarBelow * last->second->value) continue;
      assessments[i].findings.push_back(
          {FindingKind::target_lowered,
           fmt::format("{} planned, {} {} reported for the year before", number(target.value),
                       number(last->second->value), target.unit),
           {tasks[i].id},
           {target.passage, last->second->passage}});
    }
  }
}

}  // namespace plumbline::inference
