// New YAML text: nodes made in memory and the text they are written as. Never used to write out
// what a person wrote: that is spliced (edit.h).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "yaml/node.h"

namespace plumbline::yaml {

/// A text: quoted where YAML 1.1 or 1.2 would read null, a bool, a number or a date.
[[nodiscard]] Node text_node(std::string_view text);
/// A number, a date, true or false: written as it is.
[[nodiscard]] Node word_node(std::string_view word);
/// A list in brackets on one line.
[[nodiscard]] Node flow_texts(const std::vector<std::string>& texts);
[[nodiscard]] Node block_list(std::vector<Node> items);
[[nodiscard]] Node block_map(std::vector<std::pair<std::string, Node>> entries);
[[nodiscard]] Node flow_map(std::vector<std::pair<std::string, Node>> entries);

/// What another reader could take a plain scalar for.
enum class PlainType : std::uint8_t { text, null, flag, number, date };
[[nodiscard]] PlainType plain_type(std::string_view text);

/// `text` as one line of YAML in the given style where that can hold it, else the next of plain,
/// single quoted, double quoted that can. `in_flow`: inside [] or {}.
[[nodiscard]] std::string format_scalar(std::string_view text, ScalarStyle style, bool in_flow);

/// `node` as block YAML whose lines begin at `column`; the first line is not indented, the last has
/// no line end. A scalar of style plain is written as it is when its type (plain_type) says so.
[[nodiscard]] std::string write_node(const Node& node, int column, std::string_view line_end);

/// A whole file: head lines (comments) and the map.
[[nodiscard]] std::string write_file(std::string_view head, const Node& root);

}  // namespace plumbline::yaml
