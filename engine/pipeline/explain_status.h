// Why a task has its status: every status rule with its cases, held against what is known of it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "graph/dependency_graph.h"
#include "model/analysis.h"
#include "pipeline/packs.h"
#include "rules/facts.h"
#include "rules/trace.h"

namespace plumbline::pipeline {

/// From this figure on (upwards, to the next turn) the rules would give this status.
struct StatusTurn {
  std::optional<double> from;  // none: from the lowest
  bool inclusive = true;       // the figure itself belongs to it
  model::Status status = model::Status::no_evidence;

  bool operator==(const StatusTurn&) const = default;
};

/// One time that the status rules were asked of a task: of the whole, of one of its figures, or
/// once more with what the graph adds.
struct StatusQuestion {
  bool inferring = false;
  rules::Facts facts;
  std::vector<rules::RuleTrace> rules;      // by id
  std::optional<double> actual;             // of a figure that answers a target
  std::string unit;                         // of `actual`
  const model::Measure* target = nullptr;   // that was held against `actual`; in the analysis
  const model::Measure* outcome = nullptr;  // that `actual` was read or computed from
  std::vector<StatusTurn> turns;  // with a figure: what other figures would give, ascending
};

/// In the order they are asked. `graph` is over the tasks of the analysis. Asks `packs.status`
/// again, whose listener it sets while it works.
[[nodiscard]] std::vector<StatusQuestion> explain_status(const model::Analysis& analysis,
                                                         std::size_t task,
                                                         const graph::DependencyGraph& graph,
                                                         Packs& packs);

}  // namespace plumbline::pipeline
