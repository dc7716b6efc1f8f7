// How messages are worded, with names for what stands in them: the ids of their translations.
#pragma once

#include <span>
#include <string_view>

namespace plumbline::cli {

/// `{name}` stands for text that is kept; `{=name}` for a phrase that is translated in its turn. A
/// message follows the first pattern that fits it, so that narrow ones stand before wide ones.
[[nodiscard]] std::span<const std::string_view> message_patterns();

}  // namespace plumbline::cli
