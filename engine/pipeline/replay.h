// Conclusions made again from their records: what an analysis (out of the store) says of links and
// statuses, held against what the rules say of what it recorded.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "mapping/mapping.h"
#include "model/analysis.h"
#include "pipeline/packs.h"

namespace plumbline::pipeline {

/// One conclusion that does not follow from its record.
struct Discrepancy {
  std::string conclusion;  // `link TASK RESULT` or `status TASK`
  std::string differs;     // one sentence
};

/// By link, then by task, in the order of the analysis.
///
/// Each link: every rule gives the level and the bits of its firing from the facts that the firing
/// recorded, the bits sum to those of the link, and linking the analysis's tasks and results again
/// gives the link with its verdict. Each status: every rule of the proof gives its case from the
/// recorded facts, the reported and the inferred status are what the proof says, and inferring
/// again from the links gives the whole assessment. What people decided comes from `mappings`.
[[nodiscard]] std::vector<Discrepancy> replay(const model::Analysis& analysis,
                                              std::span<const mapping::Mapping> mappings,
                                              const Packs& packs);

}  // namespace plumbline::pipeline
