// Estimated weights as edits of the packs, for a person to look at.
#pragma once

#include <string>
#include <vector>

#include "pipeline/estimate_weights.h"
#include "pipeline/packs.h"
#include "source/diagnostic.h"
#include "source/source_file.h"

namespace plumbline::pipeline {

/// A pack file with the new bits spliced in and the versions of the changed rules raised, every
/// other byte as it was.
struct ProposedPack {
  source::SourceFile before;
  source::SourceFile after;
  std::string override_pack;  // a pack for a workspace that holds the changed rules only
};
/// One for each file that holds a changed rule, by path.
[[nodiscard]] std::vector<ProposedPack> propose_packs(const Estimate& estimate,
                                                      const ParsedPackFiles& packs,
                                                      source::DiagnosticSink& sink);

}  // namespace plumbline::pipeline
