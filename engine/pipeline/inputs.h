// Everything a run depends on, loaded once and named by one hash.
#pragma once

#include <span>
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

/// The mapping files of a workspace, read. A file that can't be used at all is reported, stays in
/// `unusable` and is never written to.
struct MappingFiles {
  std::vector<source::SourceFile> files;   // by path
  std::vector<mapping::Mapping> mappings;  // parallel to files
  std::vector<std::string> unusable;       // paths
};

/// Reads the YAML of the files, as `Inputs::mapping_files` holds them.
[[nodiscard]] MappingFiles read_mappings(std::vector<source::SourceFile> files,
                                         source::DiagnosticSink& sink);
/// The same of ROOT/mappings/*.yaml. Throws FileError.
[[nodiscard]] MappingFiles load_mapping_files(const source::FileSystem& files,
                                              const workspace::Workspace& workspace,
                                              source::DiagnosticSink& sink);
/// The same of those that can be about one plan: files that do not name both the jurisdiction
/// and the year are not parsed, which is nearly all the time that reading them takes.
[[nodiscard]] MappingFiles load_plan_mappings(const source::FileSystem& files,
                                              const workspace::Workspace& workspace,
                                              const std::string& jurisdiction, int year,
                                              source::DiagnosticSink& sink);

/// Bytes only: what an unchanged workspace is known by, without reading any of it.
struct Inputs {
  std::vector<LoadedSource> sources;
  PackFiles packs;
  std::vector<source::SourceFile> mapping_files;  // ROOT/mappings/*.yaml, by path
};

/// `workspace` must outlive the inputs. Throws FileError for packs and mappings.
[[nodiscard]] Inputs load_inputs(source::FileSystem& files, const workspace::Workspace& workspace,
                                 source::DiagnosticSink& sink);

/// Over plumbline.yaml, every source, pack and mapping (of these `mapping_files`, which may be
/// newer than those of `inputs`), the engine, and `as_of` (`YYYY-MM-DD` or empty). The order of the
/// sources in plumbline.yaml counts, as any byte of it does.
[[nodiscard]] std::string state_hash(const workspace::Workspace& workspace, const Inputs& inputs,
                                     std::span<const source::SourceFile> mapping_files,
                                     const std::string& as_of);

}  // namespace plumbline::pipeline
