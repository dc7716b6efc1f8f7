// Readings and mappings to an analysis: everything between reading and writing.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <span>
#include <vector>

#include "calendar/date.h"
#include "linking/link.h"
#include "mapping/mapping.h"
#include "model/analysis.h"
#include "pipeline/packs.h"
#include "pipeline/read_sources.h"
#include "pipeline/task_graph.h"
#include "source/diagnostic.h"

namespace plumbline::pipeline {

struct DeriveOptions {
  std::optional<calendar::Date> as_of;  // else newest_date of the readings
  unsigned threads = 1;
  std::set<model::SourceId> stated;  // all sources of plumbline.yaml, read or not
  /// Called once, with what the analysis will hold, before anything is linked. It stays in place.
  std::function<void(std::span<const model::Task>, std::span<const model::Result>)>
      statements_ready;
};

/// The newest day that any source speaks from: its delivery (the first of January where only the
/// year is known), or the end of the period that its results report on. The end of the last review
/// year where a source says nothing; 1400-01-01 without readings.
[[nodiscard]] calendar::Date newest_date(std::span<const model::Reading> readings);

/// What stands before statuses are inferred: the analysis has no assessments and findings yet.
struct Linked {
  model::Analysis analysis;
  TaskGraph graph;
};

/// The first half of `derive`, which says what is given and reported.
[[nodiscard]] Linked derive_links(std::vector<model::Reading> readings,
                                  std::span<const mapping::Mapping> mappings,
                                  std::span<const LoadedSource> sources, const Packs& packs,
                                  const DeriveOptions& options, source::DiagnosticSink& sink,
                                  linking::LinkStatistics* statistics = nullptr);

/// The second half: gives the analysis its assessments and findings, and touches nothing else, so
/// that the rest of it may be read meanwhile.
void conclude(model::Analysis& analysis, TaskGraph graph,
              std::span<const mapping::Mapping> mappings, const Packs& packs,
              const DeriveOptions& options, source::DiagnosticSink& sink);

/// `readings` by source id. `sources` are searched for quotes of results that a person added and
/// no stage found. The order of everything in the analysis follows from ids and places alone.
[[nodiscard]] model::Analysis derive(std::vector<model::Reading> readings,
                                     std::span<const mapping::Mapping> mappings,
                                     std::span<const LoadedSource> sources, const Packs& packs,
                                     const DeriveOptions& options, source::DiagnosticSink& sink,
                                     linking::LinkStatistics* statistics = nullptr);

/// Reports what `derive` reports, without deriving: for mappings that were just written.
void check_mappings(std::span<const model::Reading> readings,
                    std::span<const mapping::Mapping> mappings,
                    std::span<const LoadedSource> sources, const Packs& packs,
                    const DeriveOptions& options, source::DiagnosticSink& sink);

}  // namespace plumbline::pipeline
