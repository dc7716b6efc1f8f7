// A file with its tree: several readers of one file parse it once, or not at all where the tree was
// packed while building.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "source/diagnostic.h"
#include "source/source_file.h"
#include "yaml/node.h"

namespace plumbline::yaml {

struct ParsedFile {
  source::SourceFile file;
  std::optional<Node> root;  // nullopt: the file can't be read, which was reported
};

/// Each file by `read`, in the order given.
[[nodiscard]] std::vector<ParsedFile> parse_files(std::span<const source::SourceFile> files,
                                                  source::DiagnosticSink& sink);

/// A tree as bytes, for `unpack_tree` of the same build only: no format to keep.
[[nodiscard]] std::string pack_tree(const Node& root);
/// `packed` must come from `pack_tree`; anything else is a fault of ours.
[[nodiscard]] Node unpack_tree(std::string_view packed);

}  // namespace plumbline::yaml
