// Text on a terminal: columns that line up with Chinese in them, and colours.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "model/assessment.h"

namespace plumbline::cli {

/// Columns that `text` takes on a terminal: two for a wide character, none for a combining one.
[[nodiscard]] std::size_t display_width(std::string_view text);
/// `text` with spaces behind it up to `width` columns; longer text stays whole.
[[nodiscard]] std::string pad(std::string_view text, std::size_t width);
/// The same with the spaces before it.
[[nodiscard]] std::string pad_left(std::string_view text, std::size_t width);

/// `text` in the colour of a status: green what is reached, yellow what is on its way or silent,
/// red what is short. Unchanged when `colours` is false.
[[nodiscard]] std::string paint(std::string_view text, model::Status status, bool colours);
[[nodiscard]] std::string bold(std::string_view text, bool colours);

}  // namespace plumbline::cli
