// Two versions of a file, line by line.
#pragma once

#include <string>
#include <string_view>

namespace plumbline::cli {

/// A unified diff with one line around each change; empty where nothing differs. Only lines may
/// have changed, none come or gone: what edits of scalars on their lines do.
[[nodiscard]] std::string line_diff(std::string_view path, std::string_view before,
                                    std::string_view after);

}  // namespace plumbline::cli
