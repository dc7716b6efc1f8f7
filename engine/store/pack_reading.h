// A reading as bytes, for the cache of the incremental run. Private to the room.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/reading.h"

namespace plumbline::store {

/// Compact: each distinct string is written once (every clause repeats its sentence and headings,
/// which is why this is no general serializer). The bytes depend on the value alone.
[[nodiscard]] std::string pack_reading(const model::Reading& reading);

/// nullopt for bytes that are cut, damaged or of another format.
[[nodiscard]] std::optional<model::Reading> unpack_reading(std::string_view bytes);

}  // namespace plumbline::store
