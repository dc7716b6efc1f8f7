// Lexicon files to tables, with diagnostics.
#pragma once

#include <optional>
#include <span>

#include "lexicon/tables.h"
#include "source/diagnostic.h"
#include "source/source_file.h"

namespace plumbline::lexicon {

/// Codes: lexicon-unknown-key, lexicon-wrong-type, lexicon-missing-key, lexicon-duplicate-unit,
/// lexicon-empty-word, lexicon-bad-factor. nullopt after an error.
[[nodiscard]] std::optional<Tables> load_tables(std::span<const source::SourceFile> files,
                                                source::DiagnosticSink& sink);

}  // namespace plumbline::lexicon
