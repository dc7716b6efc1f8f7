// Files of word processors and printers to text, by programs made for it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "reading/format.h"
#include "source/diagnostic.h"
#include "source/source_file.h"

namespace plumbline::reading {

/// A text that stands for a file that is none.
struct Converted {
  std::string text;       // UTF-8
  std::string converter;  // with its version: pandoc 2.17.1.1
};

/// docx and odt through pandoc to Markdown, which keeps headings, lists and tables; pdf
/// through pdftotext, page by page. Errors, then nullopt: source-needs-program (names the package
/// to install), source-not-converted (damaged, or above the limits of time and memory),
/// source-too-large (text of more than `size_limit` bytes), source-empty (no text in it, such as
/// scanned pages).
[[nodiscard]] std::optional<Converted> convert(const source::SourceFile& file, Format format,
                                               std::size_t size_limit,
                                               source::DiagnosticSink& sink);

/// The ending of a text that `convert` makes: md or txt.
[[nodiscard]] std::string_view text_ending(Format format);

}  // namespace plumbline::reading
