// Help in the language of the user: verbs declare themselves in English, and the words are changed
// only where help is asked for.
#pragma once

#include <string>
#include <vector>

#include "reports/catalogue.h"

namespace CLI {
class App;
}

namespace plumbline::cli {

/// Puts the descriptions, footers and headings of `app` and of all its verbs into the catalogue's
/// language. Names and examples stay.
void translate_help(CLI::App& app, const reports::Catalogue& words);

/// The ids that translate_help looks up for `app` and its verbs, sorted, each once: every line of a
/// footer, and each description as a whole.
[[nodiscard]] std::vector<std::string> help_ids(CLI::App& app);

}  // namespace plumbline::cli
