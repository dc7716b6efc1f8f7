#include "pipeline/inputs.h"

#include <utility>

#include "source/content_hash.h"
#include "workspace/layout.h"

namespace plumbline::pipeline {

MappingFiles load_mapping_files(const source::FileSystem& files,
                                const workspace::Workspace& workspace,
                                source::DiagnosticSink& sink) {
  MappingFiles loaded;
  const std::string folder = workspace.path(workspace::kMappingsFolder);
  for (const std::string& name : files.list(folder)) {
    if (!name.ends_with(".yaml") && !name.ends_with(".yml")) continue;
    source::SourceFile file{source::join_path(workspace::kMappingsFolder, name),
                            files.read(source::join_path(folder, name))};
    if (auto mapping = mapping::load_mapping(file, sink)) {
      loaded.mappings.push_back(std::move(*mapping));
      loaded.files.push_back(std::move(file));
    } else {
      loaded.unusable.push_back(file.path);
    }
  }
  return loaded;
}

Inputs load_inputs(const source::FileSystem& files, const workspace::Workspace& workspace,
                   source::DiagnosticSink& sink) {
  return {load_sources(files, workspace, sink), load_pack_files(files, workspace.root),
          load_mapping_files(files, workspace, sink)};
}

std::string state_hash(const workspace::Workspace& workspace, const Inputs& inputs,
                       const std::string& as_of) {
  std::string all =
      inputs.packs.hash + '\n' + as_of + '\n' + source::content_hash(workspace.file.bytes) + '\n';
  for (const auto& source : inputs.sources) {
    all += source.stated->info.id.value + ' ' + source.content_hash + '\n';
  }
  for (const auto& file : inputs.mappings.files) {
    all += file.path + ' ' + source::content_hash(file.bytes) + '\n';
  }
  return source::content_hash(all);
}

}  // namespace plumbline::pipeline
