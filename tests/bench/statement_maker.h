// Invented statements of one jurisdiction and year, as many as are wanted, always the same.
#pragma once

#include <cstddef>
#include <vector>

#include "model/task.h"
#include "pipeline/packs.h"

namespace plumbline::bench {

struct Statements {
  std::vector<model::Task> tasks;
  std::vector<model::Result> results;
};

/// Read from two reports that are written for it: a third of the results answer a task, under
/// another verb and figure; the rest are of other places and things. Names of places grow in number
/// with the report, as they do in real ones; kinds of things do not.
[[nodiscard]] Statements make_statements(std::size_t tasks, std::size_t results,
                                         const pipeline::Packs& packs);

}  // namespace plumbline::bench
