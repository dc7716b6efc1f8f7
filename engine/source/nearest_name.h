// "Did you mean": the nearest known name.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace plumbline::source {

/// The candidate with the smallest edit distance (in code points, transpositions count one) to
/// `name`, if that is at most 2 and less than the name's length; ties go to the earlier candidate.
[[nodiscard]] std::optional<std::string> nearest_name(std::string_view name,
                                                      std::span<const std::string> candidates);

/// "; did you mean 'x'?" or an empty string: ready to append to a message.
[[nodiscard]] std::string did_you_mean(std::string_view name,
                                       std::span<const std::string> candidates);

}  // namespace plumbline::source
