// Text of any kind as text of a format, so that nothing in a title becomes markup. Private to the
// room.
#pragma once

#include <string>
#include <string_view>

namespace plumbline::reports {

/// For element content and quoted attribute values. Control characters become spaces.
[[nodiscard]] std::string escape_html(std::string_view text);
/// For inline Markdown, table cells included: one line, no markup, no links, no HTML.
[[nodiscard]] std::string escape_markdown(std::string_view text);
/// A CSV field (RFC 4180), quoted where needed. A text that a spreadsheet would run as a formula
/// gets an apostrophe before it.
[[nodiscard]] std::string escape_csv(std::string_view text);

}  // namespace plumbline::reports
