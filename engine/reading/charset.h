// Encodings other than UTF-8: found out by validity and by how ordinary the characters are, and
// converted by ICU with the place of every character.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "reading/glyph.h"

namespace plumbline::reading {

struct Recoded {
  Glyphs glyphs;
  std::string charset;  // GB18030, Big5, UTF-16
};

/// Bytes that begin with a UTF-16 byte order mark.
[[nodiscard]] bool has_utf16_mark(std::string_view bytes);

/// The text in the charset that it is valid in and reads most like Chinese; nullopt when there is
/// none. Bytes are not expected to be UTF-8.
[[nodiscard]] std::optional<Recoded> recode(std::string_view bytes);

}  // namespace plumbline::reading
