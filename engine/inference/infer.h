// Links, graph and time to statuses with explanations.
#pragma once

#include <map>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "calendar/date.h"
#include "graph/dependency_graph.h"
#include "lexicon/lexicon.h"
#include "model/assessment.h"
#include "model/link.h"
#include "model/task.h"
#include "rules/facts.h"
#include "rules/rule_set.h"

namespace plumbline::inference {

[[nodiscard]] const rules::Vocabulary& status_vocabulary();

struct InferOptions {
  calendar::Date as_of;  // never the clock's
  /// Jurisdiction and year of every review that was read: no_evidence against pending.
  std::set<std::pair<std::string, int>> reviewed;
  std::map<model::TaskId, model::Ruling> rulings;
};

/// One assessment a task, in the order of `tasks`, which are the vertices of `graph`.
[[nodiscard]] std::vector<model::Assessment> infer(
    std::span<const model::Task> tasks, std::span<const model::Result> results,
    std::span<const model::Link> links, const graph::DependencyGraph& graph,
    const rules::RuleSet& rules, const lexicon::Lexicon& lexicon, const InferOptions& options);

}  // namespace plumbline::inference
