// The parts of a follow-up report: a task as a row, its answers, what is missing, its passages.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/analysis.h"

namespace plumbline::reports {

/// A source of the report. `path` is as in plumbline.yaml.
struct ReportSource {
  model::SourceId id;
  std::string path;
  std::string title;
  std::string delivered;  // YYYY-MM-DD or YYYY; may be empty
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

/// A result that counts for the task.
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
  std::optional<double> missing;         // planned - actual in the target's unit; amounts only
  std::optional<double> share;           // reached share of the target, 0 to 1; amounts only
  std::optional<double> behind_pace;     // points below the elapsed share; while the year runs
  std::optional<double> points;          // from a rate's target; always positive
  std::optional<double> needed_a_month;  // to still reach it in the months left
  int months_left = 0;                   // begun months count
};

/// One task. A row with `parts` is a clause that promises several things; its parts follow it.
struct Row {
  int number = 0;  // 序号, from 1 in the order of the plan
  int whole = 0;   // number of the row it is a part of; 0: none
  int parts = 0;   // rows that are parts of it
  model::TaskId id;
  model::TaskKind kind = model::TaskKind::action;
  bool main_indicator = false;
  std::string title;
  std::vector<std::string> section_path;
  std::optional<model::Measure> target;  // the measure that decides
  model::Stage planned_stage = model::Stage::none;
  model::Stage reached_stage = model::Stage::none;    // the highest of its answers
  model::Status status = model::Status::no_evidence;  // effective
  model::Status reported = model::Status::no_evidence;
  std::optional<model::Status> inferred;
  std::optional<model::Ruling> ruling;
  std::optional<model::Attainment> attainment;
  std::optional<model::Pace> pace;
  std::optional<Shortfall> shortfall;  // of targets that are short or behind pace
  std::string lead;
  std::optional<calendar::Date> due;
  int citation = 0;                          // of the task's own passage
  std::vector<Answer> answers;               // fulfils before progress before restates
  std::vector<NearMiss> near_misses;         // of a silent task, best three
  std::vector<std::string> because;          // ids of the rules of its status
  std::vector<model::FindingKind> findings;  // each kind once
  bool suspect = false;                      // its source changed under it
  int in_review = 0;                         // links that wait for a person
};

/// `others` are tasks of other years or jurisdictions.
struct ReportFinding {
  model::FindingKind kind = model::FindingKind::contradiction;
  std::string message;
  std::vector<int> rows;
  std::vector<model::TaskId> others;
  std::vector<int> citations;
};

/// The same work is planned again for a later year.
struct CarriedOver {
  int row = 0;
  int year = 0;       // the later year
  std::string title;  // of the later task
  int citation = 0;   // of the later task's passage
};

/// A status that is another than in the report before.
struct Change {
  int row = 0;
  model::Status before = model::Status::no_evidence;
  model::Status after = model::Status::no_evidence;
};

/// A result that answers no task. Its passage is quoted where it is listed, without a number.
struct Unpromised {
  model::Passage passage;
  std::string path;
};

}  // namespace plumbline::reports
