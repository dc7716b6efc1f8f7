#include "inference/grade.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

namespace plumbline::inference {
namespace {

using model::Status;

// From the most to the least that a report has shown; a conflict takes the less.
int caution(Status status) {
  switch (status) {
    case Status::exceeded:
      return 0;
    case Status::met:
      return 1;
    case Status::partly_met:
      return 2;
    case Status::in_progress:
      return 3;
    case Status::not_met:
      return 4;
    case Status::no_evidence:
      return 5;
    case Status::pending:
      return 6;
  }
  return 6;
}

// One reported figure answers one target: the one it fits best, of equals the first. The share of
// a goal may speak of all.
void drop_shared_figures(std::vector<Comparison>& comparisons) {
  std::vector<Comparison> kept;
  for (const Comparison& one : comparisons) {
    const bool taken = std::any_of(comparisons.begin(), comparisons.end(), [&](const auto& other) {
      const bool better = other.likeness > one.likeness ||
                          (other.likeness == one.likeness && other.target < one.target);
      return !one.derived && other.outcome == one.outcome && better;
    });
    if (!taken) kept.push_back(one);
  }
  comparisons = std::move(kept);
}

std::vector<Comparison> compare_all(const Evidence& evidence, const lexicon::Lexicon& lexicon) {
  std::vector<Comparison> comparisons;
  for (const model::Measure& measure : evidence.task->measures) {
    if (measure.role != model::MeasureRole::target) continue;
    if (const auto compared = compare(measure, evidence.results, lexicon)) {
      comparisons.push_back(*compared);
    }
  }
  drop_shared_figures(comparisons);
  return comparisons;
}

// Targets left unanswered beside the answered ones. Of one indicator with two figures
// (改造580万套， 增加110万套) the one answered speaks for both.
std::size_t count_silent(const Evidence& evidence, const std::vector<Comparison>& comparisons,
                         const lexicon::Lexicon& lexicon) {
  const auto is_silent = [&](const model::Measure& measure) {
    if (measure.role != model::MeasureRole::target) return false;
    const std::string name = lexicon.canonical_indicator(measure.indicator);
    return std::none_of(comparisons.begin(), comparisons.end(), [&](const Comparison& one) {
      return one.target == &measure || lexicon.canonical_indicator(one.target->indicator) == name;
    });
  };
  return static_cast<std::size_t>(
      std::count_if(evidence.task->measures.begin(), evidence.task->measures.end(), is_silent));
}

void set_pace(const Evidence& evidence, const rules::Facts& facts, const rules::RuleSet& rules,
              Grade& grade) {
  for (const rules::PaceFiring& firing : rules.pace(facts)) {
    if (!grade.pace || *grade.pace < firing.pace) grade.pace = firing.pace;  // the slowest
    grade.proof.push_back({firing.because, firing.firing, passages_of(evidence), {}});
  }
}

Grade grade_one(const Evidence& evidence, const std::optional<Comparison>& comparison,
                const PartCounts& parts, const rules::RuleSet& rules, const StatusReader& reader) {
  const rules::Facts facts = reader.facts(evidence, comparison, parts, {});
  Grade grade;
  if (auto applied = apply_rules(evidence, facts, rules)) {
    grade = std::move(*applied);
  } else {
    grade.status = evidence.reviewed ? Status::no_evidence : Status::pending;
    grade.proof.push_back({"no status rule holds for this task", {}, passages_of(evidence), {}});
  }
  if (!comparison) return grade;
  grade.attainment = attainment(*comparison, reader.lexicon());
  if (elapsed_share(evidence) < 1.0) set_pace(evidence, facts, rules, grade);
  return grade;
}

void append(Grade& into, Grade&& from) {
  std::move(from.proof.begin(), from.proof.end(), std::back_inserter(into.proof));
  std::move(from.findings.begin(), from.findings.end(), std::back_inserter(into.findings));
}

}  // namespace

std::vector<model::Passage> passages_of(const Evidence& evidence) {
  std::vector<model::Passage> passages;
  for (const model::Result* result : evidence.results) passages.push_back(result->passage);
  return passages;
}

std::optional<Grade> apply_rules(const Evidence& evidence, const rules::Facts& facts,
                                 const rules::RuleSet& rules) {
  const std::vector<rules::StatusFiring> fired = rules.grade(facts);
  if (fired.empty()) return std::nullopt;
  Grade grade;
  grade.status = fired.front().status;
  bool conflict = false;
  std::string said;
  for (const rules::StatusFiring& firing : fired) {
    conflict = conflict || firing.status != fired.front().status;
    if (caution(firing.status) > caution(grade.status)) grade.status = firing.status;
    grade.proof.push_back({firing.because, firing.firing, passages_of(evidence), {}});
    said += fmt::format("{}{} by {}", said.empty() ? "" : ", ", model::to_word(firing.status),
                        firing.firing.rule.value);
  }
  if (conflict) {
    grade.findings.push_back({model::FindingKind::conflict,
                              "status rules disagree: " + said,
                              {evidence.task->id},
                              passages_of(evidence)});
  }
  return grade;
}

Grade grade_reported(const Evidence& evidence, const PartCounts& parts, const rules::RuleSet& rules,
                     const StatusReader& reader) {
  const std::vector<Comparison> comparisons = compare_all(evidence, reader.lexicon());
  const std::size_t silent = count_silent(evidence, comparisons, reader.lexicon());
  if (parts.total > 0 || comparisons.empty() || comparisons.size() + silent < 2) {
    const auto first =
        comparisons.empty() ? std::nullopt : std::optional<Comparison>(comparisons.front());
    return grade_one(evidence, first, parts, rules, reader);
  }
  PartCounts figures;
  for (std::size_t i = 0; i < silent; ++i) figures.add(Status::no_evidence, 1.0);
  Grade all;
  std::optional<Status> worst;  // its figure decides
  for (const Comparison& comparison : comparisons) {
    Grade one = grade_one(evidence, comparison, {}, rules, reader);
    figures.add(one.status, 1.0);
    if (one.pace && (!all.pace || *all.pace < *one.pace)) all.pace = one.pace;
    if (!worst || caution(one.status) > caution(*worst)) {
      worst = one.status;
      all.attainment = one.attainment;
    }
    append(all, std::move(one));
  }
  Grade rolled = grade_one(evidence, std::nullopt, figures, rules, reader);
  all.status = rolled.status;
  append(all, std::move(rolled));
  return all;
}

}  // namespace plumbline::inference
