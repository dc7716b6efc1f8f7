// The rule packs, lexicons, schemas and the example workspace that the program carries in itself.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "source/source_file.h"
#include "yaml/node.h"

namespace plumbline::workspace {

/// Bytes live as long as the program.
struct ShippedFile {
  std::string_view path;  // rules/link.yaml, lexicon/units.yaml, schemas/..., example/...
  std::string_view bytes;
};

/// All of them whose path begins with `prefix` ("rules/", "lexicon/", "schemas/", "example/"),
/// sorted by path.
[[nodiscard]] std::vector<ShippedFile> shipped_files(std::string_view prefix = {});

/// The same as values that readers take; the path is shown in messages as `shipped/rules/...`.
[[nodiscard]] std::vector<source::SourceFile> shipped_sources(std::string_view prefix);

/// The tree of a shipped rule pack or lexicon as it was parsed while building, by the path of
/// shipped_sources; nullopt for every other path. Parsing them anew cost a third of a short run.
[[nodiscard]] std::optional<yaml::Node> shipped_tree(std::string_view path);

}  // namespace plumbline::workspace
