// The bytes of a file to characters, whatever the encoding, or one diagnostic that says why not.
#pragma once

#include <cstddef>
#include <optional>

#include "reading/cleanup_log.h"
#include "reading/glyph.h"
#include "source/diagnostic.h"
#include "source/source_file.h"

namespace plumbline::reading {

/// UTF-8 with and without a byte order mark, UTF-16 with one, GB18030, Big5. A UTF-8 text with a
/// few damaged bytes is read without them, with the warning source-damaged. Errors:
/// source-too-large (more than `size_limit` bytes), source-empty, source-binary,
/// source-undecodable; then nullopt.
[[nodiscard]] std::optional<Glyphs> decode(const source::SourceFile& file, std::size_t size_limit,
                                           CleanupLog& log, source::DiagnosticSink& sink);

}  // namespace plumbline::reading
