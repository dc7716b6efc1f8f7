// What a task waits for and what waits for it.
#pragma once

#include <string>
#include <vector>

#include "calendar/date.h"
#include "graph/critical_chain.h"
#include "graph/dependency_graph.h"
#include "model/analysis.h"
#include "reports/catalogue.h"

namespace plumbline::cli {

/// The day a task is due: as stated, else the last of its plan year.
[[nodiscard]] calendar::Date due_of(const model::Task& task);

struct TaskAccount {
  std::vector<graph::Vertex> waits_for;  // at once and through others, what comes first before
  std::vector<graph::Vertex> impact;     // what waits for it, ascending
  std::vector<graph::ChainLink> critical_chain;  // of what is not done, the task itself first
};
[[nodiscard]] TaskAccount account_of(const graph::DependencyGraph& graph, graph::Vertex task,
                                     const model::Analysis& analysis);

/// The account as lines for people, with each task's status and day.
[[nodiscard]] std::string to_text(const TaskAccount& account, const model::Analysis& analysis,
                                  const reports::Catalogue& words);

}  // namespace plumbline::cli
