// plumbline.yaml as a value: read, made new, and extended without touching what a person wrote.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/document.h"
#include "source/diagnostic.h"
#include "source/file_system.h"
#include "source/source_file.h"

namespace plumbline::workspace {

/// One entry of `sources`: what the person states; the rest is read from the text.
struct StatedSource {
  model::SourceInfo info;  // id and path always; the others where stated
  bool states_kind = false;
  bool missing = false;   // has no file to read: reported, to be skipped by the run
  source::ByteSpan span;  // of the entry in plumbline.yaml
};

struct Settings {
  std::uint64_t size_limit = 64u << 20;  // bytes of one source; written as 64 MiB or a number
  std::optional<calendar::Date> as_of;
  std::string lang;  // "zh", "en" or empty: by locale
};

struct Workspace {
  std::string root;         // the folder that holds plumbline.yaml; empty: the current one
  source::SourceFile file;  // plumbline.yaml as read
  std::vector<StatedSource> sources;  // in file order; ids are unique
  Settings settings;

  [[nodiscard]] const StatedSource* find(const model::SourceId& id) const;
  /// `relative` below the root.
  [[nodiscard]] std::string path(std::string_view relative) const;
};

/// The value of one plumbline.yaml. Entries with a wrong value are reported and left out; nullopt
/// when the file can't be used: no YAML, a wrong type, a setting that can't be read. Codes:
/// `workspace-unknown-key`, `workspace-wrong-type`, `workspace-missing-key`,
/// `workspace-duplicate-id`, `workspace-bad-value`, `workspace-version` and those of yaml::read.
[[nodiscard]] std::optional<Workspace> parse_workspace(source::SourceFile file, std::string root,
                                                       source::DiagnosticSink& sink);

/// Reads ROOT/plumbline.yaml; reports `workspace-not-found` where there is none, and every source
/// whose file does not exist (`workspace-missing-file`, an error at its entry).
[[nodiscard]] std::optional<Workspace> open_workspace(const source::FileSystem& files,
                                                      const std::string& root,
                                                      source::DiagnosticSink& sink);

/// The folder at or above `start` that holds plumbline.yaml.
[[nodiscard]] std::optional<std::string> find_workspace(const source::FileSystem& files,
                                                        const std::string& start);

/// Makes a new workspace with no sources: plumbline.yaml, mappings/, rules/, .plumbline/.
/// False, with `workspace-exists` reported, where there is a plumbline.yaml. Throws FileError.
bool init_workspace(source::FileSystem& files, const std::string& root,
                    source::DiagnosticSink& sink);

/// The same from the shipped example, reports included.
bool init_example(source::FileSystem& files, const std::string& root, source::DiagnosticSink& sink);

struct NewSource {
  std::string file;  // relative to the root where it lies inside, else absolute
  std::string id;    // empty: made from the file's name, unique in the workspace
  std::string jurisdiction;
  std::string delivered;
};

/// plumbline.yaml with the sources added at the end of its list, every other byte as it was;
/// nullopt after an error (`workspace-duplicate-id`, `workspace-duplicate-file`, a value that
/// can't be read, or a file whose shape can't be extended). Does not write.
[[nodiscard]] std::optional<std::string> add_sources(const Workspace& workspace,
                                                     std::span<const NewSource> added,
                                                     source::DiagnosticSink& sink);

}  // namespace plumbline::workspace
