// The sources of a workspace to readings: from the store where nothing changed, else by reading,
// with several threads.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "lexicon/lexicon.h"
#include "model/document.h"
#include "model/reading.h"
#include "pipeline/packs.h"
#include "source/diagnostic.h"
#include "source/file_system.h"
#include "source/source_file.h"
#include "store/store.h"
#include "workspace/workspace.h"

namespace plumbline::pipeline {

/// The text of one source with what plumbline.yaml says of it. `file` is the file that is stated
/// there, or the text that was made of it (kept_text.h): spans lead into it.
struct LoadedSource {
  const workspace::StatedSource* stated = nullptr;  // of the workspace, which must outlive it
  source::SourceFile file;
  std::string content_hash;
};

/// One source of `workspace`; nullopt where load_sources would leave it out, with the same said.
[[nodiscard]] std::optional<LoadedSource> load_source(source::FileSystem& files,
                                                      const workspace::Workspace& workspace,
                                                      const workspace::StatedSource& stated,
                                                      source::DiagnosticSink& sink);

/// Loads all sources that can be, by id. One that is not there was reported by open_workspace; one
/// that can't be opened is reported as `source-unreadable`, one above the limit as
/// `source-too-large`, without loading it; what text_of_source says is reported as it says it.
[[nodiscard]] std::vector<LoadedSource> load_sources(source::FileSystem& files,
                                                     const workspace::Workspace& workspace,
                                                     source::DiagnosticSink& sink);

/// reading::read_document of a loaded source, with what plumbline.yaml says of it.
[[nodiscard]] std::optional<model::Document> read_loaded(const LoadedSource& source,
                                                         const lexicon::Lexicon& lexicon,
                                                         std::uint64_t size_limit,
                                                         source::DiagnosticSink& sink);

struct ReadSources {
  std::vector<model::Reading> readings;     // by source id; without those that failed
  std::vector<store::ReadingStamp> stamps;  // parallel to readings
  int from_store = 0;
  int read = 0;    // readings made now
  int failed = 0;  // sources of which nothing could be read
};

/// Called with the number of sources done so far, from any thread, one call at a time.
using ReadProgress = std::function<void(std::size_t done, std::size_t total)>;

/// `store` may be null. `threads` >= 1. What is reported and returned does not depend on it.
[[nodiscard]] ReadSources read_sources(std::span<const LoadedSource> sources,
                                       const std::string& packs_hash, const Packs& packs,
                                       const store::Store* store, std::uint64_t size_limit,
                                       unsigned threads, const ReadProgress& progress,
                                       source::DiagnosticSink& sink);

}  // namespace plumbline::pipeline
