#include "pipeline/read_sources.h"

#include <doctest/doctest.h>

#include <string>

#include "source/error.h"
#include "workspace_fixture.h"

namespace plumbline::pipeline {
namespace {

std::string format(const source::DiagnosticSink& sink) {
  return source::format_diagnostics(sink.diagnostics(), nullptr);
}

workspace::Workspace workspace_of(const source::FileSystem& files) {
  source::DiagnosticSink sink;
  return *workspace::open_workspace(files, "w", sink);
}

struct Stage {
  source::MemoryFileSystem files;
  source::DiagnosticSink sink;
  PackFiles pack_files = load_pack_files(files, "w");
  Packs packs = *compile_packs(pack_files, sink);

  void add(const std::string& id, const std::string& bytes) {
    settings += "  - {id: " + id + ", file: " + id + ".txt}\n";
    files.write_atomically("w/plumbline.yaml", settings);
    files.write_atomically("w/" + id + ".txt", bytes);
  }
  std::string settings = "plumbline: 1\nsources:\n";
};

}  // namespace

TEST_CASE("a source above the limit is not loaded, and the others are") {
  Stage stage;
  stage.add("a", std::string(2000, 'x'));
  stage.add("b", "短");
  auto workspace = workspace_of(stage.files);
  workspace.settings.size_limit = 1000;
  source::DiagnosticSink sink;
  const auto loaded = load_sources(stage.files, workspace, sink);
  REQUIRE(loaded.size() == 1);
  CHECK(loaded[0].stated->info.id.value == "b");
  CHECK(format(sink) ==
        "a.txt: error: the file has 2000 bytes, the limit is 1000; raise size_limit in "
        "plumbline.yaml to read it [source-too-large]\n");
}

TEST_CASE("readings and what is reported do not depend on the number of threads") {
  Stage stage;
  for (int i = 0; i < 6; ++i) {
    stage.add("r" + std::to_string(i),
              i % 3 == 0 ? std::string("\0\1\2", 3) : std::string(test::kReport2024));
  }
  const auto workspace = workspace_of(stage.files);
  source::DiagnosticSink unheard;
  const auto sources = load_sources(stage.files, workspace, unheard);
  source::DiagnosticSink one;
  const auto with_one =
      read_sources(sources, stage.pack_files.hash, stage.packs, nullptr, 1u << 20, 1, {}, one);
  source::DiagnosticSink four;
  const auto with_four =
      read_sources(sources, stage.pack_files.hash, stage.packs, nullptr, 1u << 20, 4, {}, four);
  CHECK(with_one.failed == 2);
  CHECK(with_one.read == 4);
  CHECK(with_one.readings == with_four.readings);
  CHECK(format(one) == format(four));
  CHECK(one.error_count() == 2);
}

TEST_CASE("progress counts every source once") {
  Stage stage;
  for (int i = 0; i < 5; ++i) stage.add("r" + std::to_string(i), test::kReport2025);
  const auto workspace = workspace_of(stage.files);
  source::DiagnosticSink sink;
  const auto sources = load_sources(stage.files, workspace, sink);
  std::vector<std::size_t> seen;
  const auto progress = [&](std::size_t done, std::size_t total) {
    CHECK(total == 5);
    seen.push_back(done);
  };
  (void)read_sources(sources, stage.pack_files.hash, stage.packs, nullptr, 1u << 20, 2, progress,
                     sink);
  CHECK(seen == std::vector<std::size_t>{1, 2, 3, 4, 5});
}

}  // namespace plumbline::pipeline
