// What the rules say by themselves, beside what people decided in the mappings.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "model/analysis.h"
#include "pipeline/packs.h"
#include "pipeline/trial.h"
#include "rules/rule_set.h"
#include "source/diagnostic.h"

namespace plumbline::pipeline {

/// A pair that a person confirmed (or wrote) or rejected. Indices into the analysis.
struct JudgedLink {
  std::size_t task = 0;
  std::size_t result = 0;
  bool confirmed = false;
  std::optional<model::Verdict> verdict;  // of the rules; none where they do not propose it
  double probability = 0.0;               // 0 to 1, of the bits
  rules::LinkWeight weight;
};

/// A task that a person ruled on. `found`: what the rules and the graph give without any decision.
struct JudgedStatus {
  std::size_t task = 0;  // index into the analysis
  model::Status ruled = model::Status::met;
  model::Status found = model::Status::met;
};

struct Judgement {
  model::Analysis analysis;            // with all decisions ignored
  std::vector<JudgedLink> links;       // by task, then result
  std::vector<JudgedStatus> statuses;  // by task
  /// Confirmed results that the rules have no clause for: a person's own quotes.
  std::size_t without_clause = 0;
};

[[nodiscard]] Judgement judge(const TrialInputs& inputs, const Packs& packs,
                              const RunOptions& options, source::DiagnosticSink& sink);

}  // namespace plumbline::pipeline
