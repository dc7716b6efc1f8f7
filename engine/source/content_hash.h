// Content hashes: XXH3, 128 bits. Not for security: for change detection and for ids.
#pragma once

#include <string>
#include <string_view>

namespace plumbline::source {

/// 32 lower-case hexadecimal digits of XXH3-128 over the bytes.
[[nodiscard]] std::string content_hash(std::string_view bytes);

/// `digits` characters of Crockford base 32 (no I, L, O, U), from XXH3-128; digits <= 25.
[[nodiscard]] std::string short_hash(std::string_view bytes, int digits);

}  // namespace plumbline::source
