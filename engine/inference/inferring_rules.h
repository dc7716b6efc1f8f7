// The status rules as the graph asks them.
#pragma once

#include <cstddef>
#include <optional>
#include <unordered_map>

#include "inference/grade.h"
#include "inference/status_facts.h"
#include "rules/rule_set.h"

namespace plumbline::inference {

/// Whether each status rule that can fire in the inferred phase looks at nothing but what the graph
/// says (parts, dependents, requirements, the reported status) and its sentence names nothing else.
/// A rule can not when one of the conditions joined at its top begins with `phase == "reported"`.
[[nodiscard]] bool look_at_graph_alone(const rules::RuleSet& rules);

/// Asks the rules of the inferred phase. Keeps references to what it is given.
class InferringRules {
 public:
  /// With `remember`, and where the rules look at the graph alone, tasks in the same surroundings
  /// have one answer, which is worked out once; a listener of the rules then hears each
  /// surroundings once, not each task.
  InferringRules(const rules::RuleSet& rules, const StatusReader& reader, bool remember);

  /// nullptr where no rule fires; else valid until the next call. The passages of its proof are
  /// left out: they are those of the task's results.
  [[nodiscard]] const Grade* grade(const Evidence& evidence, const PartCounts& parts,
                                   const GraphContext& context);

 private:
  struct Surroundings {
    PartCounts parts;
    GraphContext context;
    bool operator==(const Surroundings&) const = default;
  };
  struct Hash {
    std::size_t operator()(const Surroundings& around) const;
  };

  const rules::RuleSet& rules_;
  const StatusReader& reader_;
  bool remember_ = false;
  // The conflict finding of rules that disagree names the task: such answers are not kept.
  std::unordered_map<Surroundings, std::optional<Grade>, Hash> known_;
  std::optional<Grade> last_;  // that is not kept
};

}  // namespace plumbline::inference
