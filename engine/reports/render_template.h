// Mustache templates; hides kainjow-mustache. Private to the room.
#pragma once

#include <string>
#include <string_view>

#include "reports/catalogue.h"
#include "reports/view.h"

namespace plumbline::reports {

using Escape = std::string (*)(std::string_view);

/// Fills `text` from `view`. `{{x}}` is escaped, `{{{x}}}` is not, `{{#tr}}words{{/tr}}` says words
/// in the tongue of the catalogue. Throws plumbline::Error, naming `path`, when the template does
/// not parse.
[[nodiscard]] std::string render_template(const std::string& path, const std::string& text,
                                          const View& view, const Catalogue& words, Escape escape);

}  // namespace plumbline::reports
