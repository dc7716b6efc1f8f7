// What a plan says will be done (任务), and a clause that reports what was done (结果).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/date.h"
#include "model/ids.h"
#include "model/measure.h"
#include "model/passage.h"

namespace plumbline::model {

enum class TaskKind : std::uint8_t { target, milestone, action };

/// The ladder of a project: 谋划 < 立项 < 开工 < 在建 < 封顶 < 竣工 < 投用. `none`: no stage word.
enum class Stage : std::uint8_t {
  none,
  proposed,
  approved,
  started,
  under_construction,
  topped_out,
  completed,
  in_use
};

/// How a clause speaks of its act.
enum class Aspect : std::uint8_t { none, planned, under_way, done, failed };

/// A word for an act with its class in the lexicon, such as 出台 (issue).
struct ActionWord {
  std::string word;       // as written
  std::string group;      // lexicon group: words of one group stand for one act
  bool definite = false;  // a deliverable act (出台, 建成), not a continuing one (推进, 加强)

  bool operator==(const ActionWord&) const = default;
};

/// What tasks and results share: a clause with what was read from it.
struct Statement {
  Passage passage;
  std::string text;  // the clause, cleaned
  std::string jurisdiction;
  int year = 0;  // the plan year of a task, the review year of a result
  std::vector<Measure> measures;
  std::vector<std::string> entities;  // named things: 《…》, “…”, projects, places, meetings
  std::vector<ActionWord> actions;
  Stage stage = Stage::none;  // planned of a task, reached of a result; the highest named
  Aspect aspect = Aspect::none;
  bool continuing = false;       // 持续, 继续, 二期, 收尾: the same work in several years
  std::vector<Firing> found_by;  // the extraction rules that fired
  std::string sentence;          // the whole sentence, cleaned: context for linking

  bool operator==(const Statement&) const = default;
};

struct Task : Statement {
  TaskId id;
  TaskKind kind = TaskKind::action;
  std::string title;              // short, readable, unique within a jurisdiction and year
  std::optional<TaskId> part_of;  // the task that is the whole clause
  std::optional<calendar::Date> due;
  std::string fingerprint;  // short hash of the passage's cleaned text and its occurrence

  bool operator==(const Task&) const = default;
};

struct Result : Statement {
  ResultId id;
  std::optional<ResultId> part_of;
  std::optional<calendar::Date> as_of;  // the end of the period it reports on, where not the year
  bool several_years = false;  // it reports on several years that end with `year`: 过去五年

  bool operator==(const Result&) const = default;
};

[[nodiscard]] std::string_view to_word(TaskKind kind);
[[nodiscard]] std::string_view to_word(Stage stage);
[[nodiscard]] std::string_view to_word(Aspect aspect);
[[nodiscard]] std::optional<TaskKind> parse_task_kind(std::string_view word);
[[nodiscard]] std::optional<Stage> parse_stage(std::string_view word);
[[nodiscard]] std::optional<Aspect> parse_aspect(std::string_view word);

}  // namespace plumbline::model
