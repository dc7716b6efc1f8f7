#include "workspace/shipped_files.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "yaml/parsed_file.h"

namespace plumbline::workspace {

// Defined in the files that cmake/Embed.cmake generates.
extern const std::pair<std::string_view, std::string_view> shipped_datasets[];
extern const std::size_t shipped_datasets_size;
extern const std::pair<std::string_view, std::string_view> shipped_schemas[];
extern const std::size_t shipped_schemas_size;
extern const std::pair<std::string_view, std::string_view> shipped_trees[];  // .yaml.tree
extern const std::size_t shipped_trees_size;

namespace {

constexpr std::string_view kShipped = "shipped/";

}  // namespace

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
    sources.push_back({std::string(kShipped) + std::string(file.path), std::string(file.bytes)});
  }
  return sources;
}

std::optional<yaml::Node> shipped_tree(std::string_view path) {
  if (!path.starts_with(kShipped)) return std::nullopt;
  const std::string name = std::string(path.substr(kShipped.size())) + ".tree";
  const auto* end = shipped_trees + shipped_trees_size;
  const auto* found =
      std::find_if(shipped_trees, end, [&](const auto& tree) { return tree.first == name; });
  if (found == end) return std::nullopt;
  return yaml::unpack_tree(found->second);
}

}  // namespace plumbline::workspace
