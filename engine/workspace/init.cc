// A new workspace: empty, or the shipped example.
#include <string>

#include "workspace/layout.h"
#include "workspace/shipped_files.h"
#include "workspace/workspace.h"

namespace plumbline::workspace {
namespace {

constexpr std::string_view kNewSettings =
    "# yaml-language-server: $schema=.plumbline/schemas/workspace.schema.json\n"
    "plumbline: 1\n"
    "sources: []\n";

constexpr std::string_view kExamplePrefix = "example/";

bool is_free(const source::FileSystem& files, const std::string& root,
             source::DiagnosticSink& sink) {
  const std::string path = source::join_path(root, kSettingsFile);
  if (!files.exists(path)) return true;
  sink.error("workspace-exists", path, std::nullopt, "there is a workspace here already");
  return false;
}

void make_folders(source::FileSystem& files, const std::string& root) {
  if (!root.empty()) files.make_directories(root);
  files.make_directories(source::join_path(root, kMappingsFolder));
  files.make_directories(source::join_path(root, kRulesFolder));
  prepare_derived_folder(files, root);
}

}  // namespace

bool init_workspace(source::FileSystem& files, const std::string& root,
                    source::DiagnosticSink& sink) {
  if (!is_free(files, root, sink)) return false;
  make_folders(files, root);
  files.write_atomically(source::join_path(root, kSettingsFile), kNewSettings);
  return true;
}

// plumbline.yaml comes last: what stops on the way leaves no workspace behind.
bool init_example(source::FileSystem& files, const std::string& root,
                  source::DiagnosticSink& sink) {
  if (!is_free(files, root, sink)) return false;
  if (shipped_files("example/plumbline.yaml").empty()) {
    sink.error("workspace-no-example", "", std::nullopt,
               "this program was built without an example");
    return false;
  }
  make_folders(files, root);
  std::string_view settings;
  for (const ShippedFile& shipped : shipped_files(kExamplePrefix)) {
    const std::string_view path = shipped.path.substr(kExamplePrefix.size());
    if (path == kSettingsFile) {
      settings = shipped.bytes;
      continue;
    }
    const std::string target = source::join_path(root, path);
    files.make_directories(target.substr(0, target.rfind('/')));
    files.write_atomically(target, shipped.bytes);
  }
  files.write_atomically(source::join_path(root, kSettingsFile), settings);
  return true;
}

}  // namespace plumbline::workspace
