#include "mapping/mapping.h"

#include <fmt/format.h>

#include <algorithm>

#include "source/content_hash.h"

namespace plumbline::mapping {
namespace {

constexpr int kNameDigits = 4;
constexpr std::size_t kLongestName = 150;  // bytes; file systems allow 255 with the rest

// What no common file system, shell or web address minds.
std::string file_name(std::string_view jurisdiction) {
  if (jurisdiction.empty()) return "workspace";
  std::string name;
  for (const char c : jurisdiction) {
    const auto byte = static_cast<unsigned char>(c);
    const bool bad = byte <= 0x20 || byte == 0x7F ||
                     std::string_view("/\\:*?\"<>|#%&'`$;").find(c) != std::string_view::npos;
    name += bad ? '-' : c;
  }
  if (name[0] == '.') name[0] = '-';
  return name;
}

}  // namespace

const MappedTask* Mapping::find(const model::TaskId& id) const {
  const auto found = std::find_if(tasks.begin(), tasks.end(),
                                  [&](const MappedTask& task) { return task.id == id; });
  return found == tasks.end() ? nullptr : &*found;
}

const Mapping* find_mapping(std::span<const Mapping> mappings, std::string_view jurisdiction,
                            int year) {
  const auto found = std::find_if(mappings.begin(), mappings.end(), [&](const Mapping& mapping) {
    return mapping.jurisdiction == jurisdiction && mapping.year == year;
  });
  return found == mappings.end() ? nullptr : &*found;
}

std::string mapping_path(std::span<const Mapping> existing, std::string_view jurisdiction,
                         int year) {
  const std::string name = file_name(jurisdiction);
  std::string path = fmt::format("mappings/{}-{}.yaml", name, year);
  const bool taken = std::any_of(existing.begin(), existing.end(),
                                 [&](const Mapping& mapping) { return mapping.path == path; });
  if (!taken && name.size() <= kLongestName) return path;
  const std::string hash = source::short_hash(jurisdiction, kNameDigits);
  if (name.size() > kLongestName) return fmt::format("mappings/{}-{}.yaml", hash, year);
  return fmt::format("mappings/{}-{}-{}.yaml", name, hash, year);
}

}  // namespace plumbline::mapping
