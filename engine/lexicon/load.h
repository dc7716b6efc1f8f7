// Lexicon files to tables, with diagnostics.
#pragma once

#include <optional>
#include <span>

#include "lexicon/tables.h"
#include "source/diagnostic.h"
#include "yaml/parsed_file.h"

namespace plumbline::lexicon {

/// Codes: lexicon-unknown-key, lexicon-wrong-type, lexicon-missing-key, lexicon-duplicate-unit,
/// lexicon-empty-word, lexicon-bad-factor. nullopt after an error, and where a file has no tree.
[[nodiscard]] std::optional<Tables> load_tables(std::span<const yaml::ParsedFile> files,
                                                source::DiagnosticSink& sink);

}  // namespace plumbline::lexicon
