// The follow-up report (完成情况报告) of one jurisdiction and plan year, as a value without words:
// what every writer prints. Built from an analysis alone; the same analysis gives the same report.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "reports/row.h"
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

/// What an earlier report said of each task.
struct PastReport {
  std::string as_of;  // YYYY-MM-DD
  std::map<model::TaskId, model::Status> statuses;

  bool operator==(const PastReport&) const = default;
};

struct ReportOptions {
  std::string jurisdiction;
  int year = 0;
  std::map<model::TaskId, std::string> leads;  // 牵头单位, from the mapping
  std::vector<std::string> main_indicators;    // empty: the shipped list
  /// From the JSON of the report before (read_past_reports), newest first; empty: there is none.
  std::vector<PastReport> past;
};

/// Plain `int` lists hold row numbers. The unit of all counts is the row without parts: a clause
/// that promises three things counts three, its whole does not count again.
struct Report {
  std::string jurisdiction;
  int year = 0;
  calendar::Date as_of;               // up to where the results reach, within the plan year
  double elapsed_share = 0.0;         // of the plan year, at as_of
  bool answered = false;              // a report on the year was read
  std::vector<ReportSource> sources;  // of the plan and of the review, by id
  std::vector<Row> rows;              // the annex, in order of the plan
  int clauses = 0;                    // rows that are no part: what the plan promises as it says it
  ShareTable overall;                 // by model::Status
  ShareTable quantified_shares;       // the same over targets
  ShareTable other_shares;            // the same over actions and milestones
  ShareTable paces;                   // by model::Pace, over the rows that have one
  std::vector<int> main_indicators;
  std::vector<int> quantified;   // other targets
  std::vector<int> qualitative;  // actions
  std::vector<int> milestones;
  std::vector<int> behind;     // partly or not met, or behind pace and not met
  std::vector<int> under_way;  // in progress and not behind
  std::vector<int> silent;     // no evidence
  std::vector<CarriedOver> carried_over;
  std::vector<ReportFinding> contradictions;  // contradiction, conflict, several figures
  std::vector<ReportFinding> softened;        // targets lowered
  std::vector<ReportFinding> other_findings;  // blocked, suspect
  std::vector<Unpromised> unpromised;
  std::vector<Change> changes;
  std::optional<PastReport> previous;  // what `changes` compares with
  std::vector<Citation> citations;
  int results_searched = 0;  // all results of the year
  int in_review = 0;         // links that wait for a person
  int suspects = 0;
  int inferred = 0;  // counted rows whose status comes from the graph
  int ruled = 0;     // counted rows whose status is a person's

  [[nodiscard]] const Row& row(int number) const {
    return rows[static_cast<std::size_t>(number - 1)];
  }
  [[nodiscard]] const Citation& citation(int number) const {
    return citations[static_cast<std::size_t>(number - 1)];
  }
};

/// Changes are against the newest past report that says something else: making a report again over
/// unchanged input gives the same bytes, though its own JSON is now the newest past report.
[[nodiscard]] Report make_report(const model::Analysis& analysis, const ReportOptions& options);

/// What does not add up: classes against totals, shares against counts, lists against counts. One
/// English sentence each. Empty for every report of make_report; writers assert it.
[[nodiscard]] std::vector<std::string> check_arithmetic(const Report& report);

}  // namespace plumbline::reports
