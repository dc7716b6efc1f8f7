#include "pipeline/inputs.h"

#include <utility>

#include "source/content_hash.h"
#include "workspace/layout.h"

namespace plumbline::pipeline {
namespace {

std::vector<source::SourceFile> load_files(const source::FileSystem& files,
                                           const workspace::Workspace& workspace) {
  std::vector<source::SourceFile> loaded;
  const std::string folder = workspace.path(workspace::kMappingsFolder);
  for (const std::string& name : files.list(folder)) {
    if (!name.ends_with(".yaml") && !name.ends_with(".yml")) continue;
    const std::string path = source::join_path(folder, name);
    if (files.is_directory(path)) continue;
    loaded.push_back({source::join_path(workspace::kMappingsFolder, name), files.read(path)});
  }
  return loaded;
}

}  // namespace

MappingFiles read_mappings(std::vector<source::SourceFile> files, source::DiagnosticSink& sink) {
  MappingFiles read;
  for (auto& file : files) {
    if (auto mapping = mapping::load_mapping(file, sink)) {
      read.mappings.push_back(std::move(*mapping));
      read.files.push_back(std::move(file));
    } else {
      read.unusable.push_back(file.path);
    }
  }
  return read;
}

MappingFiles load_mapping_files(const source::FileSystem& files,
                                const workspace::Workspace& workspace,
                                source::DiagnosticSink& sink) {
  return read_mappings(load_files(files, workspace), sink);
}

MappingFiles load_plan_mappings(const source::FileSystem& files,
                                const workspace::Workspace& workspace,
                                const std::string& jurisdiction, int year,
                                source::DiagnosticSink& sink) {
  std::vector<source::SourceFile> loaded = load_files(files, workspace);
  std::erase_if(loaded, [&](const source::SourceFile& file) {
    const std::string& bytes = file.bytes;
    if (bytes.find("\\u") != bytes.npos) return false;  // a name may be written in escapes
    return bytes.find(jurisdiction) == bytes.npos || bytes.find(std::to_string(year)) == bytes.npos;
  });
  return read_mappings(std::move(loaded), sink);
}

Inputs load_inputs(source::FileSystem& files, const workspace::Workspace& workspace,
                   source::DiagnosticSink& sink) {
  return {load_sources(files, workspace, sink), load_pack_files(files, workspace.root),
          load_files(files, workspace)};
}

std::string state_hash(const workspace::Workspace& workspace, const Inputs& inputs,
                       std::span<const source::SourceFile> mapping_files,
                       const std::string& as_of) {
  std::string all =
      inputs.packs.hash + '\n' + as_of + '\n' + source::content_hash(workspace.file.bytes) + '\n';
  for (const auto& source : inputs.sources) {
    all += source.stated->info.id.value + ' ' + source.content_hash + '\n';
  }
  for (const auto& file : mapping_files) {
    all += file.path + ' ' + source::content_hash(file.bytes) + '\n';
  }
  return source::content_hash(all);
}

}  // namespace plumbline::pipeline
