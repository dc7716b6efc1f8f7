// The tasks and results that a run works with: those of all readings, editions counted once, with
// what people changed, added and struck out.
#pragma once

#include <span>
#include <vector>

#include "mapping/decisions.h"
#include "mapping/mapping.h"
#include "model/reading.h"
#include "model/task.h"
#include "pipeline/packs.h"
#include "pipeline/read_sources.h"
#include "source/diagnostic.h"

namespace plumbline::pipeline {

struct Statements {
  std::vector<model::Task> tasks;      // by jurisdiction, year, source id, place
  std::vector<model::Result> results;  // by source id, place; a person's own at the end
  mapping::LinkDecisions decisions;
};

/// Reports `source-same-edition` and `source-without-jurisdiction` (notes), and what the mappings
/// name that is not there.
[[nodiscard]] Statements gather_statements(std::span<const model::Reading> readings,
                                           std::span<const mapping::Mapping> mappings,
                                           std::span<const LoadedSource> sources,
                                           const Packs& packs, source::DiagnosticSink& sink);

}  // namespace plumbline::pipeline
