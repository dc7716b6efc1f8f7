#include "workspace/shipped_files.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace plumbline::workspace {

// Defined in the files that cmake/Embed.cmake generates.
extern const std::pair<std::string_view, std::string_view> shipped_datasets[];
extern const std::size_t shipped_datasets_size;
extern const std::pair<std::string_view, std::string_view> shipped_schemas[];
extern const std::size_t shipped_schemas_size;

std::vector<ShippedFile> shipped_files(std::string_view prefix) {
  std::vector<ShippedFile> files;
  const auto add = [&](const std::pair<std::string_view, std::string_view>* first,
                       std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
      if (first[i].first.starts_with(prefix)) files.push_back({first[i].first, first[i].second});
    }
  };
  add(shipped_datasets, shipped_datasets_size);
  add(shipped_schemas, shipped_schemas_size);
  std::sort(files.begin(), files.end(),
            [](const ShippedFile& a, const ShippedFile& b) { return a.path < b.path; });
  return files;
}

std::vector<source::SourceFile> shipped_sources(std::string_view prefix) {
  std::vector<source::SourceFile> sources;
  for (const ShippedFile& file : shipped_files(prefix)) {
    sources.push_back({"shipped/" + std::string(file.path), std::string(file.bytes)});
  }
  return sources;
}

}  // namespace plumbline::workspace
