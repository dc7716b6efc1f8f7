#include "workspace/layout.h"

#include "workspace/shipped_files.h"

namespace plumbline::workspace {
namespace {

void write_where_different(source::FileSystem& files, const std::string& path,
                           std::string_view bytes) {
  if (files.size(path) == bytes.size() && files.read(path) == bytes) return;
  files.write_derived(path, bytes);
}

}  // namespace

void prepare_derived_folder(source::FileSystem& files, const std::string& root) {
  const std::string schemas = source::join_path(root, kSchemasFolder);
  files.make_directories(schemas);
  write_where_different(files, source::join_path(root, ".plumbline/.gitignore"), "*\n");
  for (const ShippedFile& shipped : shipped_files("schemas/")) {
    if (!shipped.path.ends_with(".schema.json")) continue;
    const std::string_view name = shipped.path.substr(shipped.path.rfind('/') + 1);
    write_where_different(files, source::join_path(schemas, name), shipped.bytes);
  }
}

}  // namespace plumbline::workspace
