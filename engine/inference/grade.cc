#include "inference/grade.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

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

std::vector<model::Passage> passages_of(const Evidence& evidence) {
  std::vector<model::Passage> passages;
  for (const model::Result* result : evidence.results) passages.push_back(result->passage);
  return passages;
}

std::vector<Comparison> compare_all(const Evidence& evidence, const lexicon::Lexicon& lexicon) {
  std::vector<Comparison> comparisons;
  for (const model::Measure& measure : evidence.task->measures) {
    if (measure.role != model::MeasureRole::target) continue;
    if (const auto compared = compare(measure, evidence.results, lexicon)) {
      comparisons.push_back(*compared);
    }
  }
  return comparisons;
}

Grade grade_one(const Evidence& evidence, const std::optional<Comparison>& comparison,
                const PartCounts& parts, const rules::RuleSet& rules,
                const lexicon::Lexicon& lexicon) {
  const rules::Facts facts = status_facts(evidence, comparison, parts, {}, lexicon);
  Grade grade;
  if (auto applied = apply_rules(evidence, facts, rules)) {
    grade = std::move(*applied);
  } else {
    grade.status = evidence.reviewed ? Status::no_evidence : Status::pending;
    grade.proof.push_back({"no status rule holds for this task", {}, passages_of(evidence), {}});
  }
  if (comparison) grade.attainment = attainment(*comparison);
  return grade;
}

void append(Grade& into, Grade&& from) {
  std::move(from.proof.begin(), from.proof.end(), std::back_inserter(into.proof));
  std::move(from.findings.begin(), from.findings.end(), std::back_inserter(into.findings));
}

}  // namespace

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
                     const lexicon::Lexicon& lexicon) {
  const std::vector<Comparison> comparisons = compare_all(evidence, lexicon);
  if (parts.total > 0 || comparisons.size() < 2) {
    const auto first =
        comparisons.empty() ? std::nullopt : std::optional<Comparison>(comparisons.front());
    return grade_one(evidence, first, parts, rules, lexicon);
  }
  PartCounts figures;
  Grade all;
  for (const Comparison& comparison : comparisons) {
    Grade one = grade_one(evidence, comparison, {}, rules, lexicon);
    figures.add(one.status, 1.0);
    append(all, std::move(one));
  }
  Grade rolled = grade_one(evidence, comparisons.front(), figures, rules, lexicon);
  all.status = rolled.status;
  all.attainment = rolled.attainment;
  append(all, std::move(rolled));
  return all;
}

}  // namespace plumbline::inference
