// The text of a source that is none itself (docx, odt, pdf): converted once, kept in the
// workspace, so that every quote leads to a line that a reader can open.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "model/ids.h"
#include "reading/format.h"
#include "source/diagnostic.h"
#include "source/file_system.h"
#include "source/source_file.h"

namespace plumbline::pipeline {

/// Where the text of a source is kept, relative to the workspace: .plumbline/text/ID.md. An id that
/// is no plain relative path gets a name of its own.
[[nodiscard]] std::string kept_text_path(const model::SourceId& id, reading::Format format);

/// What a kept text was made of.
struct TextOrigin {
  std::string file;       // as stated in plumbline.yaml
  std::string file_hash;  // source::content_hash of its bytes
  std::string converter;  // with its version
  std::string text_hash;  // of the text, to tell one that was changed since

  bool operator==(const TextOrigin&) const = default;
};

/// Of the text at `text_path`, from the file ...origin beside it; nullopt when there is none.
[[nodiscard]] std::optional<TextOrigin> read_origin(const source::FileSystem& files,
                                                    const std::string& root,
                                                    const std::string& text_path);

/// The kept text, where it stems from exactly these bytes and nobody changed it; else a new one,
/// which is kept (a folder that can't be written is the warning text-not-kept). The path of the
/// result is kept_text_path. nullopt after an error of reading::convert, at the path of `file`.
[[nodiscard]] std::optional<source::SourceFile> text_of_source(
    source::FileSystem& files, const std::string& root, const model::SourceId& id,
    const source::SourceFile& file, reading::Format format, std::uint64_t size_limit,
    source::DiagnosticSink& sink);

}  // namespace plumbline::pipeline
