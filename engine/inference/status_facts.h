// One task as the facts that status rules speak of.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "inference/comparison.h"
#include "lexicon/lexicon.h"
#include "model/assessment.h"
#include "model/link.h"
#include "model/task.h"
#include "rules/facts.h"

namespace plumbline::inference {

/// A task with the links that count and their results, in the order of the links.
struct Evidence {
  const model::Task* task = nullptr;
  std::vector<const model::Link*> links;
  std::vector<const model::Result*> results;  // parallel to links
  bool reviewed = false;                      // a report for the task's year was read
};

/// How many parts of a whole have which status; all zero for a task without parts. Weights of
/// part_of edges count parts (1 each unless a mapping says otherwise).
struct PartCounts {
  double total = 0.0;
  double exceeded = 0.0;
  double met = 0.0;
  double partly_met = 0.0;
  double in_progress = 0.0;
  double not_met = 0.0;
  double silent = 0.0;  // no_evidence or pending

  void add(model::Status status, double weight);
};

/// What the graph adds, for the second pass.
struct GraphContext {
  bool inferring = false;
  double dependents_done = 0.0;    // finished tasks that require this one
  double requirements_open = 0.0;  // unfinished tasks that this one requires
  model::Status reported = model::Status::no_evidence;
};

[[nodiscard]] rules::Facts status_facts(const Evidence& evidence,
                                        const std::optional<Comparison>& comparison,
                                        const PartCounts& parts, const GraphContext& context,
                                        const lexicon::Lexicon& lexicon);

}  // namespace plumbline::inference
