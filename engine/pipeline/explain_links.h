// Why a task has the links it has, and why a pair has none: linking asked again over the tasks and
// results of an analysis.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "linking/trace.h"
#include "mapping/mapping.h"
#include "model/analysis.h"
#include "pipeline/packs.h"
#include "rules/trace.h"

namespace plumbline::pipeline {

/// A pair that others are held against.
struct ExplainedRival {
  const model::Task* task = nullptr;
  const model::Result* result = nullptr;
  double bits = 0.0;
};

/// One pair with all that linking looked at. Points into the analysis.
struct PairExplanation {
  const model::Task* task = nullptr;
  const model::Result* result = nullptr;
  const model::Link* link = nullptr;           // of the analysis; nullptr where there is none
  const model::Result* weighed = nullptr;      // the result, or the part that answers for it
  const model::Result* linked_as = nullptr;    // the whole that is linked in its place
  std::optional<linking::Gate> stopped_at;     // none: accepted by the rules
  bool forced = false;                         // a person confirmed it
  rules::LinkWeight weight;                    // prior first; sums to `bits`
  rules::LinkDecision lines;                   // in bits
  std::vector<rules::Lever> levers;            // those that gain most first
  std::optional<ExplainedRival> next_of_task;  // strongest other pair over the review line
  std::optional<ExplainedRival> next_of_result;
  std::optional<ExplainedRival> blocker;  // at the gates accept, claim and answer
  double shared_bits = 0.0;               // at the gate blocking, see linking::PairTrace
  std::size_t shared_rank = 0;
  std::vector<const model::Link*> other_links;  // of the result, with other tasks

  /// Bits from the accept line; below it: negative.
  [[nodiscard]] double over_accept() const { return weight.bits - lines.accept; }
};

/// Links the plan of one task again. Keeps references to all it is given.
class LinkExplainer {
 public:
  /// `task` indexes analysis.tasks. `outsider` is a result of another plan that is to be weighed
  /// too; its words are then counted with those of the plan's own results.
  LinkExplainer(const model::Analysis& analysis, std::size_t task,
                std::span<const mapping::Mapping> mappings, const Packs& packs,
                const model::Result* outsider = nullptr);
  ~LinkExplainer();

  /// The links of the task in the order of the analysis, then what was compared and is no link, the
  /// strongest first.
  [[nodiscard]] std::vector<PairExplanation> compared() const;
  /// `result` must be of the plan, linked with the task, or the outsider; else nullopt.
  [[nodiscard]] std::optional<PairExplanation> pair(const model::ResultId& result) const;

 private:
  struct Plan;

  [[nodiscard]] PairExplanation explain(linking::PairTrace trace) const;

  const model::Analysis& analysis_;
  const Packs& packs_;
  std::unique_ptr<Plan> plan_;
};

}  // namespace plumbline::pipeline
