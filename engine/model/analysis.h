// Everything that a run derived, as one value: what reports, exports and the store are made from.
#pragma once

#include <string>
#include <vector>

#include "model/assessment.h"
#include "model/dependency.h"
#include "model/link.h"
#include "model/reading.h"

namespace plumbline::model {

/// Vectors are in a fixed order: readings by source id, tasks by jurisdiction, year and place in
/// the report, links by task then descending bits then result, assessments as tasks.
struct Analysis {
  std::vector<Reading> readings;
  std::vector<Task> tasks;  // of all readings and mappings (a person can add one)
  std::vector<Result> results;
  std::vector<Link> links;
  std::vector<Dependency> dependencies;
  std::vector<Assessment> assessments;  // one a task, same order as tasks
  std::vector<Finding> findings;        // of the workspace as a whole
  calendar::Date as_of;

  bool operator==(const Analysis&) const = default;
};

}  // namespace plumbline::model
