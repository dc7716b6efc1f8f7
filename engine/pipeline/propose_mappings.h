// An analysis to the bytes of the mapping files, as they should stand.
#pragma once

#include <string>
#include <vector>

#include "mapping/merge.h"
#include "model/analysis.h"
#include "pipeline/inputs.h"
#include "source/diagnostic.h"

namespace plumbline::pipeline {

/// A mapping file that the analysis makes new or changes.
struct MappingChange {
  source::SourceFile file;  // with its new bytes
  bool created = false;
  mapping::MergeSummary summary;
};

/// One change for every plan whose mapping does not yet say what the analysis says; none when all
/// do. Where a mapping is unusable no new file is made: it may be the one that is meant.
[[nodiscard]] std::vector<MappingChange> propose_mappings(const model::Analysis& analysis,
                                                          const MappingFiles& existing,
                                                          source::DiagnosticSink& sink);

/// `files`, by path, with the changes taken over, as if they had been written.
[[nodiscard]] std::vector<source::SourceFile> with_changed_files(
    std::vector<source::SourceFile> files, const std::vector<MappingChange>& changes);

/// The same of mappings that are read.
[[nodiscard]] MappingFiles with_changes(MappingFiles existing,
                                        const std::vector<MappingChange>& changes,
                                        source::DiagnosticSink& sink);

}  // namespace plumbline::pipeline
