// What kind of file a report comes as: which of them are text, and which a converter must open.
#pragma once

#include <cstdint>
#include <string_view>

namespace plumbline::reading {

enum class Format : std::uint8_t {
  text,      // whatever is none of the others: decoded as it stands
  html,      // read as it stands, its tags cleaned away
  markdown,  // the same
  docx,      // these are converted first
  odt,
  pdf
};

/// By the first bytes where they tell (a PDF file is one whatever its name), else by the ending of
/// the name, in any case of letters.
[[nodiscard]] Format find_format(std::string_view path, std::string_view bytes);

/// Whether spans can't lead into the file itself, but only into a text made of it.
[[nodiscard]] bool needs_conversion(Format format);

/// html, markdown, docx, ...
[[nodiscard]] std::string_view to_word(Format format);

}  // namespace plumbline::reading
