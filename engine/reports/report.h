// The follow-up report (完成情况报告) of one jurisdiction and plan year, as a value without words:
// what every writer prints. Built from an analysis alone; the same analysis gives the same report.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/analysis.h"
#include "reports/shares.h"

namespace plumbline::reports {

/// A jurisdiction and a year for which tasks were read.
struct Plan {
  std::string jurisdiction;
  int year = 0;
  int tasks = 0;
  bool answered = false;  // a report that reviews the year was read

  bool operator==(const Plan&) const = default;
};

/// By jurisdiction, then year.
[[nodiscard]] std::vector<Plan> plans_of(const model::Analysis& analysis);

struct ReportOptions {
  std::string jurisdiction;
  int year = 0;
  std::map<model::TaskId, std::string> leads;  // 牵头单位, from the mapping
  std::vector<std::string> main_indicators;    // indicators named so; empty: the shipped list
  /// The effective status of each task in the report before, for "changes since"; empty: no such.
  std::map<model::TaskId, model::Status> previous;
  std::string previous_as_of;  // the day of that report, printed as it stands
};

/// A source of the report. `path` is as in plumbline.yaml.
struct ReportSource {
  model::SourceId id;
  std::string path;
  std::string title;
  std::string delivered;  // a day or a year; may be empty
  model::DocumentKind kind = model::DocumentKind::work_report;
  bool gives_plan = false;
  bool gives_review = false;
  int results = 0;  // results of the year that were read from it
};

/// A numbered source passage. Each distinct passage has one number, from 1 in order of first use.
struct Citation {
  int number = 0;
  model::Passage passage;
  std::string path;
};

struct Answer {
  int citation = 0;
  model::Relation relation = model::Relation::fulfils;
  double probability = 0.0;
  bool by_hand = false;            // hand-made or confirmed by a person
  std::vector<std::string> rules;  // that spoke for it, strongest first
};

/// A candidate that was looked at and not taken: the proof of a search.
struct NearMiss {
  int citation = 0;
  double probability = 0.0;
  bool rejected_by_person = false;
  std::string strongest_against;  // rule id; may be empty
};

/// How far behind, and what it takes. Points are percentage points.
struct Shortfall {
  std::optional<double> missing;         // in the unit of the target: planned - actual (or over)
  std::optional<double> share;           // reached share of the target, 0 to 1
  std::optional<double> behind_pace;     // points below the elapsed share; only for amounts
  std::optional<double> points;          // for rates: percentage points from the target
  std::optional<double> needed_a_month;  // to still reach it in the months left; amounts only
  int months_left = 0;
};

struct Row {
  int number = 0;  // 序号, from 1 in the order of the plan
  int whole = 0;   // number of the row it is a part of; 0: none
  int parts = 0;   // rows that are parts of it
  model::TaskId id;
  model::TaskKind kind = model::TaskKind::action;
  bool main_indicator = false;
  std::string title;
  std::vector<std::string> section_path;
  std::optional<model::Measure> target;
  model::Stage planned_stage = model::Stage::none;
  model::Stage reached_stage = model::Stage::none;
  model::Status status = model::Status::no_evidence;  // effective
  model::Status reported = model::Status::no_evidence;
  std::optional<model::Status> inferred;
  std::optional<model::Ruling> ruling;
  std::optional<model::Attainment> attainment;
  std::optional<model::Pace> pace;
  std::optional<Shortfall> shortfall;
  std::string lead;
  std::optional<calendar::Date> due;
  int citation = 0;  // of the task's own passage
  std::vector<Answer> answers;
  std::vector<NearMiss> near_misses;  // best three
  std::vector<std::string> because;   // the rules of its status, as ids
  std::vector<model::FindingKind> findings;
  bool suspect = false;
  int in_review = 0;  // links that wait for a person
};

struct ReportFinding {
  model::FindingKind kind = model::FindingKind::contradiction;
  std::string message;
  std::vector<int> rows;  // numbers; tasks of other years are in `others`
  std::vector<model::TaskId> others;
  std::vector<int> citations;
};

struct Change {
  int row = 0;
  model::Status before = model::Status::no_evidence;
  model::Status after = model::Status::no_evidence;
};

/// A result that answers no task of the year.
struct Unpromised {
  int citation = 0;
  std::string text;
  std::vector<std::string> section_path;
};

/// Numbers in the lists below are row numbers. The unit of all counts is the row without parts:
/// a clause that promises three things counts three, its whole does not count again.
struct Report {
  std::string jurisdiction;
  int year = 0;
  calendar::Date as_of;
  double elapsed_share = 0.0;  // of the plan year, at as_of
  bool answered = false;       // a report on the year was read
  bool whole_year = true;      // the newest such report covers the year's end
  std::vector<ReportSource> sources;
  std::vector<Row> rows;  // the annex, in order of the plan
  int clauses = 0;        // rows that are no part: what the plan promises, as it says it
  ShareTable overall;     // by status
  ShareTable targets;     // the same over quantified tasks
  ShareTable others;      // over tasks without a figure
  ShareTable paces;       // by model::Pace; over the rows that have one
  std::vector<int> main_indicators;
  std::vector<int> quantified;   // other targets
  std::vector<int> qualitative;  // actions
  std::vector<int> milestones;
  std::vector<int> behind;  // short or behind pace
  std::vector<int> silent;  // no evidence
  std::vector<int> carried_over;
  std::vector<ReportFinding> contradictions;  // contradiction, conflict, several figures
  std::vector<ReportFinding> softened;        // targets lowered
  std::vector<ReportFinding> other_findings;  // blocked, suspect
  std::vector<Unpromised> unpromised;
  std::vector<Change> changes;
  std::vector<Citation> citations;
  int results_searched = 0;
  int in_review = 0;  // links that wait for a person
  int suspects = 0;
  int inferred = 0;  // rows whose status comes from the graph
  int ruled = 0;     // rows whose status is a person's

  [[nodiscard]] const Row& row(int number) const {
    return rows[static_cast<std::size_t>(number - 1)];
  }
  [[nodiscard]] const Citation& citation(int number) const {
    return citations[static_cast<std::size_t>(number - 1)];
  }
};

[[nodiscard]] Report make_report(const model::Analysis& analysis, const ReportOptions& options);

/// What does not add up: classes against totals, shares against counts, list members against
/// counts. Empty for every report that make_report gave; a writer asserts it.
[[nodiscard]] std::vector<std::string> check_arithmetic(const Report& report);

}  // namespace plumbline::reports
