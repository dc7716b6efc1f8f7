// The order of the stages: what `plumbline run` does, and what the verbs that only look do.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "calendar/date.h"
#include "model/analysis.h"
#include "pipeline/propose_mappings.h"
#include "source/diagnostic.h"
#include "source/file_system.h"
#include "store/history.h"
#include "workspace/workspace.h"

namespace plumbline::pipeline {

struct RunOptions {
  int threads = 0;                      // 0: as many as there are processors
  std::optional<calendar::Date> as_of;  // overrules plumbline.yaml and the newest source
  std::string started;                  // for the history: ISO 8601, from the caller's clock
  /// Called while sources are read, from any thread, one call at a time.
  std::function<void(std::size_t done, std::size_t total)> progress;
};

/// What a run found and did.
struct RunOutcome {
  bool unchanged = false;   // nothing was read, derived or written
  store::RunRecord counts;  // tasks, results, links, statuses
  int sources_stated = 0;   // in plumbline.yaml, as far as it could be used
  int sources_read = 0;     // parsed by this run
  int sources_from_store = 0;
  int sources_failed = 0;
  std::vector<MappingChange> mappings;  // files written
};

/// Reads what changed, derives, writes mappings, store and history. Holds the workspace's lock.
/// nullopt when the rule packs have errors: nothing is derived or written then. Throws
/// plumbline::Error when the environment fails; every file then is as it was or complete.
[[nodiscard]] std::optional<RunOutcome> run(source::FileSystem& files,
                                            const workspace::Workspace& workspace,
                                            const RunOptions& options,
                                            source::DiagnosticSink& sink);

/// The analysis of the workspace as it stands: out of the store, which is refreshed when it is
/// stale (with `as_of` given it is not: a look at another day is nobody else's). Never touches a
/// mapping. Works without a store, more slowly, where none can be written (`store-not-written`).
[[nodiscard]] std::optional<model::Analysis> analyse(source::FileSystem& files,
                                                     const workspace::Workspace& workspace,
                                                     const RunOptions& options,
                                                     source::DiagnosticSink& sink);

}  // namespace plumbline::pipeline
