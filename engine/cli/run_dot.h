// Graphviz, an optional program beside ours.
#pragma once

#include <string>
#include <string_view>

namespace plumbline::cli {

/// The SVG that `dot -Tsvg` makes of a graph in the DOT language. Throws Error, naming the package
/// graphviz where the program is missing, and with what dot said where it failed.
[[nodiscard]] std::string draw_svg(std::string_view dot);

}  // namespace plumbline::cli
