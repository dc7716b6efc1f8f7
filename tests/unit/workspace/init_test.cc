#include <doctest/doctest.h>

#include <cerrno>

#include "source/error.h"
#include "workspace/shipped_files.h"
#include "workspace/workspace.h"

namespace plumbline::workspace {

TEST_CASE("a new workspace opens without a complaint") {
  source::MemoryFileSystem files;
  source::DiagnosticSink sink;
  REQUIRE(init_workspace(files, "w", sink));
  CHECK(files.is_directory("w/mappings"));
  CHECK(files.is_directory("w/rules"));
  CHECK(files.read("w/.plumbline/.gitignore") == "*\n");
  const auto workspace = open_workspace(files, "w", sink);
  REQUIRE(workspace);
  CHECK(workspace->sources.empty());
  CHECK(sink.diagnostics().empty());
}

TEST_CASE("a workspace is never made over another") {
  source::MemoryFileSystem files;
  files.write_atomically("w/plumbline.yaml", "mine");
  source::DiagnosticSink sink;
  CHECK(!init_workspace(files, "w", sink));
  CHECK(!init_example(files, "w", sink));
  CHECK(files.read("w/plumbline.yaml") == "mine");
  REQUIRE(sink.diagnostics().size() == 2);
  CHECK(sink.diagnostics()[0].code == "workspace-exists");
}

TEST_CASE("a full disk leaves no workspace behind") {
  for (int nth = 1;; ++nth) {
    source::MemoryFileSystem files;
    files.fail_write(nth, ENOSPC);
    source::DiagnosticSink sink;
    try {
      if (init_workspace(files, "w", sink)) break;
    } catch (const FileError& error) {
      CHECK(error.system_code() == ENOSPC);
      CHECK(!files.exists("w/plumbline.yaml"));
    }
    REQUIRE(nth < 100);
  }
}

TEST_CASE("the shipped example opens without a complaint") {
  source::MemoryFileSystem files;
  source::DiagnosticSink sink;
  if (shipped_files("example/plumbline.yaml").empty()) {
    CHECK(!init_example(files, "w", sink));
    CHECK(sink.diagnostics().at(0).code == "workspace-no-example");
    return;
  }
  REQUIRE(init_example(files, "w", sink));
  const auto workspace = open_workspace(files, "w", sink);
  REQUIRE(workspace);
  CHECK(!workspace->sources.empty());
  CHECK(source::format_diagnostics(sink.diagnostics(), nullptr).empty());
}

}  // namespace plumbline::workspace
