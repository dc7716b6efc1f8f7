// The rule packs, lexicons, schemas and the example workspace that the program carries in itself.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "source/source_file.h"

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

}  // namespace plumbline::workspace
