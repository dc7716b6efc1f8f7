// What became of a task (状态), and why (依据).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/ids.h"
#include "model/passage.h"

namespace plumbline::model {

enum class Status : std::uint8_t {
  exceeded,
  met,
  partly_met,
  not_met,
  in_progress,
  no_evidence,  // a report for the year was read and says nothing
  pending       // no report for the year was read
};
enum class Pace : std::uint8_t { ahead, on_pace, behind };

/// How far a target was reached, for the measure that decided.
struct Attainment {
  std::string indicator;
  double planned = 0.0;
  double actual = 0.0;
  std::string unit;
  double share = 0.0;       // actual / planned; 0 where a share means nothing (growth, ceilings)
  double difference = 0.0;  // actual - planned in the unit; for growth rates in points
  bool share_applies = true;
  bool derived = false;  // the target was computed (progress given as a share of the task)

  bool operator==(const Attainment&) const = default;
};

/// One step of a proof. `premises` are the tasks it rests on, `passages` the quoted evidence.
struct ProofStep {
  std::string conclusion;  // one sentence in English: stable text for machines and tests
  std::optional<Firing> rule;
  std::vector<Passage> passages;
  std::vector<TaskId> premises;

  bool operator==(const ProofStep&) const = default;
};

enum class FindingKind : std::uint8_t {
  contradiction,  // a report that says both; a whole done with a short part
  blocked,        // an unfinished requirement
  carried_over,   // planned again next year
  conflict,       // two status rules disagree
  one_indicator_several_figures,
  target_lowered,  // planned below last year's result, or restated lower
  suspect          // the source changed under the task
};

struct Finding {
  FindingKind kind = FindingKind::contradiction;
  std::string message;  // one sentence
  std::vector<TaskId> tasks;
  std::vector<Passage> passages;

  bool operator==(const Finding&) const = default;
};

struct Ruling {
  Status status = Status::met;
  std::string because;

  bool operator==(const Ruling&) const = default;
};

/// reported: from the linked results alone. inferred: what the graph adds, when it differs.
/// ruled: a person's, which beats both.
struct Assessment {
  TaskId task;
  Status reported = Status::no_evidence;
  std::optional<Status> inferred;
  std::optional<Ruling> ruled;
  std::optional<Attainment> attainment;
  std::optional<Pace> pace;
  std::vector<ProofStep> proof;
  std::vector<Finding> findings;

  [[nodiscard]] Status effective() const {
    return ruled ? ruled->status : inferred.value_or(reported);
  }
  bool operator==(const Assessment&) const = default;
};

[[nodiscard]] std::string_view to_word(Status status);
[[nodiscard]] std::string_view to_word(Pace pace);
[[nodiscard]] std::string_view to_word(FindingKind kind);
[[nodiscard]] std::optional<Status> parse_status(std::string_view word);

}  // namespace plumbline::model
