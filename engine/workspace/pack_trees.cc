// Run while building: parses one YAML file and writes its tree as bytes (yaml/parsed_file.h).
//   plumbline_pack_trees FILE.yaml FILE.yaml.tree
#include <cstdio>
#include <memory>
#include <string>

#include "source/diagnostic.h"
#include "source/file_system.h"
#include "yaml/parsed_file.h"

namespace source = plumbline::source;
namespace yaml = plumbline::yaml;

int main(int count, char** arguments) {
  if (count != 3) return 2;
  const auto files = source::make_disk_file_system();
  source::DiagnosticSink sink;
  const source::SourceFile file{arguments[1], files->read(arguments[1])};
  const auto root = yaml::read(file, sink);
  if (!root) {
    const auto lookup = [&](std::string_view) { return std::optional(file.bytes); };
    std::fputs(source::format_diagnostics(sink.diagnostics(), lookup).c_str(), stderr);
    return 1;
  }
  const std::string folder = arguments[2];
  files->make_directories(folder.substr(0, folder.rfind('/')));
  files->write_atomically(arguments[2], yaml::pack_tree(*root));
  return 0;
}
