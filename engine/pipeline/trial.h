// A workspace looked at under given rules, with nothing written: what the verbs that judge rules
// start from.
#pragma once

#include <optional>
#include <string>

#include "model/analysis.h"
#include "pipeline/inputs.h"
#include "pipeline/packs.h"
#include "pipeline/run.h"
#include "source/diagnostic.h"
#include "source/file_system.h"
#include "workspace/workspace.h"

namespace plumbline::pipeline {

/// What does not change from trial to trial. `workspace` must outlive it.
struct TrialInputs {
  const workspace::Workspace* workspace = nullptr;
  Inputs files;  // with the packs of the workspace
  MappingFiles mappings;
};
/// Throws FileError. Of what is reported only errors are passed on: the rest is told by a run.
[[nodiscard]] TrialInputs load_trial(source::FileSystem& files,
                                     const workspace::Workspace& workspace,
                                     source::DiagnosticSink& sink);

/// Whether the links and statuses that people decided in the mappings are obeyed. What they changed
/// of the tasks themselves always is.
enum class Decisions : std::uint8_t { obeyed, ignored };

/// Reads all sources anew and derives. Reports errors only.
[[nodiscard]] model::Analysis try_packs(const TrialInputs& inputs, const Packs& packs,
                                        Decisions decisions, const RunOptions& options,
                                        source::DiagnosticSink& sink);

}  // namespace plumbline::pipeline
