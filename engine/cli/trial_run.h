// What the verbs that try rules on a workspace begin with.
#pragma once

#include <optional>
#include <string>

#include "cli/session.h"
#include "pipeline/packs.h"
#include "pipeline/trial.h"

namespace plumbline::cli {

struct TrialRun {
  pipeline::TrialInputs inputs;
  pipeline::ParsedPackFiles parsed;  // of the workspace
  pipeline::Packs packs;
};
/// nullopt after an error: no workspace, or packs that do not compile.
[[nodiscard]] std::optional<TrialRun> start_trial(Session& session);

/// A share as a whole percentage: `83%`; `-` of nothing.
[[nodiscard]] std::string percent(std::size_t part, std::size_t whole);

}  // namespace plumbline::cli
