// The analysis of a workspace with the rules behind it, for those who ask the rules again.
#pragma once

#include <optional>

#include "model/analysis.h"
#include "pipeline/packs.h"
#include "pipeline/run.h"

namespace plumbline::pipeline {

struct Look {
  model::Analysis analysis;
  std::optional<Packs> packs;  // where they had to be compiled: not when the store was fresh
};

/// As `analyse`.
[[nodiscard]] std::optional<Look> look(source::FileSystem& files,
                                       const workspace::Workspace& workspace,
                                       const RunOptions& options, source::DiagnosticSink& sink);

}  // namespace plumbline::pipeline
