// Everything a run depends on, loaded once and named by one hash.
#pragma once

#include <string>
#include <vector>

#include "mapping/mapping.h"
#include "pipeline/packs.h"
#include "pipeline/read_sources.h"
#include "source/diagnostic.h"
#include "source/file_system.h"
#include "source/source_file.h"
#include "workspace/workspace.h"

namespace plumbline::pipeline {

/// The mapping files of a workspace. A file that can't be used at all is reported, stays in
/// `unusable` and is never written to.
struct MappingFiles {
  std::vector<source::SourceFile> files;   // by path
  std::vector<mapping::Mapping> mappings;  // parallel to files
  std::vector<std::string> unusable;       // paths
};

/// ROOT/mappings/*.yaml. Throws FileError.
[[nodiscard]] MappingFiles load_mapping_files(const source::FileSystem& files,
                                              const workspace::Workspace& workspace,
                                              source::DiagnosticSink& sink);

struct Inputs {
  std::vector<LoadedSource> sources;
  PackFiles packs;
  MappingFiles mappings;
};

/// `workspace` must outlive the inputs.
[[nodiscard]] Inputs load_inputs(const source::FileSystem& files,
                                 const workspace::Workspace& workspace,
                                 source::DiagnosticSink& sink);

/// Over plumbline.yaml, every source, pack and mapping, the engine, and `as_of` (`YYYY-MM-DD` or
/// empty). The order of the sources in plumbline.yaml counts, as any byte of it does.
[[nodiscard]] std::string state_hash(const workspace::Workspace& workspace, const Inputs& inputs,
                                     const std::string& as_of);

}  // namespace plumbline::pipeline
