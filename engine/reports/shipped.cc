#include "reports/shipped.h"

#include <cstddef>
#include <sstream>
#include <string_view>
#include <utility>

namespace plumbline::reports {

extern const std::pair<std::string_view, std::string_view> embedded_templates[];
extern const std::size_t embedded_templates_size;

std::vector<source::SourceFile> shipped_templates() {
  std::vector<source::SourceFile> files;
  for (std::size_t i = 0; i < embedded_templates_size; ++i) {
    const auto& [path, bytes] = embedded_templates[i];
    files.push_back({std::string(path), std::string(bytes)});
  }
  return files;
}

std::vector<std::string> shipped_main_indicators() {
  std::vector<std::string> names;
  for (const source::SourceFile& file : shipped_templates()) {
    if (!file.path.ends_with("main_indicators.txt")) continue;
    std::istringstream lines(file.bytes);
    for (std::string line; std::getline(lines, line);) {
      if (!line.empty() && !line.starts_with('#')) names.push_back(line);
    }
  }
  return names;
}

}  // namespace plumbline::reports
