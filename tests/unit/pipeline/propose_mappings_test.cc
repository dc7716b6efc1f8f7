#include "pipeline/propose_mappings.h"

#include <doctest/doctest.h>

#include "workspace_fixture.h"

namespace plumbline::pipeline {
namespace {

MappingFiles existing(std::vector<source::SourceFile> files) {
  source::DiagnosticSink sink;
  return read_mappings(std::move(files), sink);
}

}  // namespace

TEST_CASE("each plan year without a mapping gets one; once written there is nothing to change") {
  test::County county;
  const auto analysis = county.analyse();
  source::DiagnosticSink sink;
  const auto changes = propose_mappings(analysis, {}, sink);
  REQUIRE(changes.size() == 2);
  CHECK(changes[0].created);
  CHECK(changes[0].file.path == "mappings/云渡县-2024.yaml");
  CHECK(changes[0].summary.added > 0);
  const auto written = with_changes({}, changes, sink);
  CHECK(written.mappings.size() == 2);
  CHECK(propose_mappings(analysis, written, sink).empty());
  CHECK(!sink.has_errors());
}

TEST_CASE("beside a mapping that can't be read no new one is made") {
  test::County county;
  const auto analysis = county.analyse();
  source::DiagnosticSink sink;
  const auto broken = existing({{"mappings/mine.yaml", "plan: ["}});
  CHECK(propose_mappings(analysis, broken, sink).empty());
}

TEST_CASE("changed files take their place by path") {
  std::vector<source::SourceFile> files{{"a", "1"}, {"c", "3"}};
  MappingChange replaced;
  replaced.file = {"c", "4"};
  MappingChange added;
  added.file = {"b", "2"};
  const auto changed = with_changed_files(files, {replaced, added});
  REQUIRE(changed.size() == 3);
  CHECK(changed[1].path == "b");
  CHECK(changed[2].bytes == "4");
}

}  // namespace plumbline::pipeline
