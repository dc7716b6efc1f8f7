// What linking compares: the tasks of one jurisdiction and plan year with the results that review
// it. Other plans can neither help nor disturb.
#pragma once

#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "linking/link.h"
#include "mapping/mapping.h"
#include "model/analysis.h"

namespace plumbline::pipeline {

using PlanKey = std::pair<std::string, int>;  // jurisdiction, year

/// Some of a list, side by side: where they stand so in the list, as a view of it, else as copies.
/// What is added must outlive this.
template <class Statement>
class SideBySide {
 public:
  void add(const Statement& next) {
    if (copies_.empty() && (view_.empty() || &next == view_.data() + view_.size())) {
      view_ = {view_.empty() ? &next : view_.data(), view_.size() + 1};
      return;
    }
    if (copies_.empty()) copies_.assign(view_.begin(), view_.end());
    copies_.push_back(next);
  }
  [[nodiscard]] std::span<const Statement> all() const {
    return copies_.empty() ? view_ : std::span<const Statement>(copies_);
  }

 private:
  std::span<const Statement> view_;
  std::vector<Statement> copies_;
};

struct PlanPair {
  SideBySide<model::Task> tasks;
  SideBySide<model::Result> results;
  std::vector<linking::Decided> decided;
};

/// One pair a plan that has tasks; they view `tasks` and `results`. Within each the order is that
/// of the input. A person may tie a task to a result of another year: it joins the task's pair.
[[nodiscard]] std::map<PlanKey, PlanPair> pair_up(std::span<const model::Task> tasks,
                                                  std::span<const model::Result> results,
                                                  std::span<const linking::Decided> decided);

/// What people decided about the pairs of an analysis, from the mappings; and from its links, as a
/// result that only a person sees is in no reading.
[[nodiscard]] std::vector<linking::Decided> decisions_of(
    const model::Analysis& analysis, std::span<const mapping::Mapping> mappings);

}  // namespace plumbline::pipeline
