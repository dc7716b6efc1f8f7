// One task as the facts that status rules speak of.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "calendar/date.h"
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
  calendar::Date as_of;                       // where results do not say up to when they report
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
  bool operator==(const PartCounts&) const = default;
};

/// What the graph adds, for the second pass.
struct GraphContext {
  bool inferring = false;
  double dependents_done = 0.0;    // finished tasks that require this one
  double requirements_open = 0.0;  // unfinished tasks that this one requires
  model::Status reported = model::Status::no_evidence;
  bool operator==(const GraphContext&) const = default;
};

/// Share of the task's year that had passed at the end of the latest period reported on: 1 for
/// results of the whole year and for a task without results.
[[nodiscard]] double elapsed_share(const Evidence& evidence);

/// The facts of a compared target, had another figure been reported (in the unit of the target):
/// for asking what would change a status.
[[nodiscard]] rules::Facts with_actual(rules::Facts facts, double actual);

/// Fills facts with one lexicon. Made once for any number of tasks; keeps a reference to it.
class StatusReader {
 public:
  explicit StatusReader(const lexicon::Lexicon& lexicon);

  [[nodiscard]] rules::Facts facts(const Evidence& evidence,
                                   const std::optional<Comparison>& comparison,
                                   const PartCounts& parts, const GraphContext& context) const;
  [[nodiscard]] const lexicon::Lexicon& lexicon() const { return lexicon_; }

 private:
  [[nodiscard]] bool any_says(const Evidence& evidence,
                              const std::vector<std::string>& words) const;
  void set_task(const Evidence& evidence, rules::Facts& facts) const;
  void set_results(const Evidence& evidence, rules::Facts& facts) const;
  [[nodiscard]] bool says_wrong_way(const Evidence& evidence, const model::Measure& target) const;
  void set_target(const model::Measure& target, const std::optional<Comparison>& comparison,
                  rules::Facts& facts) const;

  const lexicon::Lexicon& lexicon_;
  std::vector<std::string> reached_, exceeded_, missed_, worse_, preparing_, partial_, starting_,
      modest_, held_, all_, price_, fell_, rose_;
};

}  // namespace plumbline::inference
