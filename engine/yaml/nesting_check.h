// Depth of nesting, estimated from the text alone before a parser with a stack sees it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace plumbline::yaml {

/// Offset of the bracket, dash or key that opens level `limit` + 1; nullopt when there is none.
/// May count one level too many (`- a` is taken for the start of a map), never too few.
[[nodiscard]] std::optional<std::uint32_t> find_too_deep(std::string_view bytes, int limit);

}  // namespace plumbline::yaml
