// The tree of a mapping file to its value: for readers that need both.
#pragma once

#include <optional>
#include <string_view>

#include "mapping/mapping.h"
#include "source/diagnostic.h"
#include "source/source_file.h"
#include "yaml/node.h"

namespace plumbline::mapping {

/// `root` is the tree of `file`. As load_mapping. Without an error, task i is item i of `tasks`,
/// and its result j item j of its `results`.
[[nodiscard]] std::optional<Mapping> read_mapping(const source::SourceFile& file,
                                                  const yaml::Node& root,
                                                  source::DiagnosticSink& sink);

/// A year, a dash, and a name without space or punctuation of YAML: `2025-K7QM2`.
[[nodiscard]] bool is_task_id(std::string_view text);

}  // namespace plumbline::mapping
