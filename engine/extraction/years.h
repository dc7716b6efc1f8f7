// Years that a clause names.
#pragma once

#include <string_view>

namespace plumbline::extraction {

/// True when `text` says by which year something is to be reached (到2030年, 2030年前, or begins
/// with 2030年) and that year comes after `year`.
[[nodiscard]] bool sets_later_year(std::string_view text, int year);

}  // namespace plumbline::extraction
