// Where a node's text ends. yaml-cpp tells only where a node starts; the end is found by scanning
// the bytes until they have given the value that the parser reported.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace plumbline::yaml {

/// `at` on the opening quote; the offset behind the closing one, nullopt when it never closes.
[[nodiscard]] std::optional<std::size_t> quoted_end(std::string_view bytes, std::size_t at);

/// The shortest end of a plain scalar that begins at `at` and folds to `value`; nullopt when the
/// bytes do not give that value.
[[nodiscard]] std::optional<std::size_t> plain_end(std::string_view bytes, std::size_t at,
                                                   std::string_view value);

/// `at` on `|` or `>`; the end of the last line of the body that is not blank (of the header where
/// there is none), without its line end. `parent_column`: of the collection that holds it, -1 at
/// the top.
[[nodiscard]] std::size_t block_scalar_end(std::string_view bytes, std::size_t at,
                                           int parent_column);

/// Skips spaces, tabs, line ends and comments.
[[nodiscard]] std::size_t skip_space_and_comments(std::string_view bytes, std::size_t at);

/// Skips anchors and tags with the space and comments after them.
[[nodiscard]] std::size_t skip_properties(std::string_view bytes, std::size_t at);

}  // namespace plumbline::yaml
