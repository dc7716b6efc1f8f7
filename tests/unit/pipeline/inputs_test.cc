#include "pipeline/inputs.h"

#include <doctest/doctest.h>

namespace plumbline::pipeline {
namespace {

constexpr const char* kMapping = "plumbline: 1\nplan: {jurisdiction: 云渡县, year: 2024}\n";

workspace::Workspace workspace_at(source::MemoryFileSystem& files) {
  files.write_atomically("w/plumbline.yaml",
                         "plumbline: 1\nsources:\n  - {id: b, file: b.txt}\n  - {id: a, file: "
                         "a.txt}\n");
  files.write_atomically("w/a.txt", "一");
  files.write_atomically("w/b.txt", "二");
  source::DiagnosticSink sink;
  return *workspace::open_workspace(files, "w", sink);
}

}  // namespace

TEST_CASE("inputs are sources by id, packs, and mapping files by path") {
  source::MemoryFileSystem files;
  const auto workspace = workspace_at(files);
  files.write_atomically("w/mappings/y.yaml", kMapping);
  files.write_atomically("w/mappings/x.yaml", kMapping);
  files.write_atomically("w/mappings/readme.md", "no mapping");
  source::DiagnosticSink sink;
  const Inputs inputs = load_inputs(files, workspace, sink);
  REQUIRE(inputs.sources.size() == 2);
  CHECK(inputs.sources[0].stated->info.id.value == "a");
  REQUIRE(inputs.mapping_files.size() == 2);
  CHECK(inputs.mapping_files[0].path == "mappings/x.yaml");
}

TEST_CASE("of one plan only the mappings that can be about it are read") {
  source::MemoryFileSystem files;
  const auto workspace = workspace_at(files);
  files.write_atomically("w/mappings/x.yaml", kMapping);
  files.write_atomically("w/mappings/y.yaml",
                         "plumbline: 1\nplan: {jurisdiction: 云渡县, year: 2025}\n");
  source::DiagnosticSink sink;
  const auto read = load_plan_mappings(files, workspace, "云渡县", 2025, sink);
  REQUIRE(read.files.size() == 1);
  CHECK(read.files[0].path == "mappings/y.yaml");
  CHECK(load_plan_mappings(files, workspace, "望江县", 2025, sink).files.empty());
}

TEST_CASE("the state follows every byte of every input, and the day asked about") {
  source::MemoryFileSystem files;
  const auto workspace = workspace_at(files);
  source::DiagnosticSink sink;
  const auto state = [&](const std::string& as_of) {
    const Inputs inputs = load_inputs(files, workspace, sink);
    return state_hash(workspace, inputs, inputs.mapping_files, as_of);
  };
  const std::string first = state("");
  CHECK(state("") == first);
  CHECK(state("2025-01-01") != first);
  files.write_atomically("w/mappings/x.yaml", kMapping);
  const std::string mapped = state("");
  CHECK(mapped != first);
  files.write_atomically("w/a.txt", "三");
  CHECK(state("") != mapped);
}

TEST_CASE("a mapping that is no YAML is set aside, the others are read") {
  source::MemoryFileSystem files;
  const auto workspace = workspace_at(files);
  files.write_atomically("w/mappings/x.yaml", "plan: [");
  files.write_atomically("w/mappings/y.yaml", kMapping);
  source::DiagnosticSink sink;
  const auto mappings = load_mapping_files(files, workspace, sink);
  CHECK(mappings.unusable == std::vector<std::string>{"mappings/x.yaml"});
  REQUIRE(mappings.mappings.size() == 1);
  CHECK(mappings.files[0].path == "mappings/y.yaml");
  CHECK(sink.has_errors());
}

}  // namespace plumbline::pipeline
