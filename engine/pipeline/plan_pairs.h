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

struct PlanPair {
  std::vector<model::Task> tasks;
  std::vector<model::Result> results;
  std::vector<linking::Decided> decided;
};

/// One pair a plan that has tasks. Within each the order is that of the input. A person may tie a
/// task to a result of another year: it joins the task's pair.
[[nodiscard]] std::map<PlanKey, PlanPair> pair_up(std::span<const model::Task> tasks,
                                                  std::span<const model::Result> results,
                                                  std::span<const linking::Decided> decided);

/// What people decided about the pairs of an analysis, from the mappings; and from its links, as a
/// result that only a person sees is in no reading.
[[nodiscard]] std::vector<linking::Decided> decisions_of(
    const model::Analysis& analysis, std::span<const mapping::Mapping> mappings);

}  // namespace plumbline::pipeline
