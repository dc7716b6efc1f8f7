// What is odd in the packs as they are written, beyond what keeps them from compiling.
#pragma once

#include <span>

#include "source/diagnostic.h"
#include "yaml/parsed_file.h"

namespace plumbline::rules {

/// Codes: rule-unused (a warning: a definition or word list that no expression of its pack names),
/// rule-plain-type (a warning: a plain word that another YAML reader takes for a number, a date,
/// true, false or null), rule-version (a warning: a rule that replaces one of an earlier pack by
/// another meaning without a higher version), rule-id-reused (an error: an id that an earlier pack
/// retired). `files` in the order in which later ones replace earlier ones; what is no pack is left
/// to others to report.
void check_packs(std::span<const yaml::ParsedFile> files, source::DiagnosticSink& sink);

}  // namespace plumbline::rules
