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
  std::vector<const model::Result*> results;  // of the links that count, the strongest first
  struct Origin {
    const model::Task* task = nullptr;  // an earlier one of the history
    const model::Dependency* edge = nullptr;
  };
  std::vector<Origin> carries_on;  // empty for a task that began it
};

/// By year, then in the order of the analysis. `task` indexes analysis.tasks and is always part of
/// it.
[[nodiscard]] std::vector<HistoryYear> task_history(const model::Analysis& analysis,
                                                    std::size_t task);

}  // namespace plumbline::pipeline
