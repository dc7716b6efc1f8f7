// Diagnostics, failures and usage errors in the language of the user. They are put together where
// something is found, by rooms and libraries that know no language; here a message is taken apart
// by the pattern it was made after and put together again after the pattern's translation. Codes,
// names and quoted text stay as they are.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reports/catalogue.h"
#include "source/diagnostic.h"
#include "source/diagnostic_words.h"

namespace plumbline::cli {

/// The message in the catalogue's language; one that follows no known pattern (those of rules, for
/// people who write them) as it is.
[[nodiscard]] std::string translate_message(std::string_view message,
                                            const reports::Catalogue& words);

/// Diagnostics with their messages, related ones too, so translated.
[[nodiscard]] std::vector<source::Diagnostic> translate_diagnostics(
    std::vector<source::Diagnostic> diagnostics, const reports::Catalogue& words);

/// What stands around them: `错误：`.
[[nodiscard]] source::DiagnosticWords diagnostic_words(const reports::Catalogue& words);

}  // namespace plumbline::cli
