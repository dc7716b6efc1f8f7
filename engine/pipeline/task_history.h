// One promise through the years: the tasks that carry it on, what was planned of each and what
// became of it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "model/analysis.h"

namespace plumbline::pipeline {

/// One task of the history. Points into the analysis.
struct HistoryYear {
  const model::Task* task = nullptr;
  const model::Assessment* assessment = nullptr;
  /// Of the task; of a whole without its own that of its first part that has one. May be null.
  const model::Attainment* attainment = nullptr;
  /// Of the links that count, the strongest first; of a whole then those of its parts.
  std::vector<const model::Result*> results;
  struct Origin {
    const model::Task* task = nullptr;  // an earlier one of the history
    const model::Dependency* edge = nullptr;
  };
  std::vector<Origin> carries_on;  // empty for a task that began it
};

/// By year, then in the order of the analysis. `task` indexes analysis.tasks. It is part of its
/// history, unless it is a part that nothing carries on while its whole is carried on: then the
/// history is the whole's.
[[nodiscard]] std::vector<HistoryYear> task_history(const model::Analysis& analysis,
                                                    std::size_t task);

}  // namespace plumbline::pipeline
