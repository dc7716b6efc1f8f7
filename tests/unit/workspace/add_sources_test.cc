#include <doctest/doctest.h>

#include <string>

#include "workspace/workspace.h"

namespace plumbline::workspace {
namespace {

std::string added(const std::string& bytes, const std::vector<NewSource>& sources) {
  source::DiagnosticSink sink;
  const auto workspace = parse_workspace({"plumbline.yaml", bytes}, "", sink);
  REQUIRE(workspace);
  const auto result = add_sources(*workspace, sources, sink);
  if (result) return *result;
  return source::format_diagnostics(sink.diagnostics(), nullptr);
}

}  // namespace

TEST_CASE("added sources stand at the end and nothing else changes") {
  CHECK(
      added("plumbline: 1\nsources: []\n", {{"r/a b.txt", "", "", ""}, {"x/a b.md", "", "", ""}}) ==
      "plumbline: 1\nsources:\n  - {id: a-b, file: r/a b.txt}\n  - {id: a-b-2, file: x/a b.md}\n");
  CHECK(
      added("plumbline: 1\r\nsources:\r\n- id: a # one\r\n  file: 'a'\r\n\r\nsettings: {lang: zh}",
            {{"b.txt", "云溪/2025", "江城市云溪区", "2025-01-08"}}) ==
      "plumbline: 1\r\nsources:\r\n- id: a # one\r\n  file: 'a'\r\n- {id: 云溪/2025, file: b.txt, "
      "jurisdiction: 江城市云溪区, delivered: 2025-01-08}\r\n\r\nsettings: {lang: zh}");
  CHECK(added("plumbline: 1\n", {{"a.txt", "", "", ""}}) ==
        "plumbline: 1\nsources:\n  - {id: a, file: a.txt}\n");
}

TEST_CASE("a source that is there already is refused") {
  const std::string bytes = "plumbline: 1\nsources:\n  - {id: a, file: a.txt}\n";
  CHECK(added(bytes, {{"a.txt", "b", "", ""}}) ==
        "plumbline.yaml: error: file 'a.txt' is source 'a' already [workspace-duplicate-file]\n");
  CHECK(added(bytes, {{"b.txt", "a", "", ""}}) ==
        "plumbline.yaml: error: there is a source 'a' already [workspace-duplicate-id]\n");
}

TEST_CASE("a value that would not read back is refused") {
  CHECK(added("plumbline: 1\nsources: []\n", {{"a.txt", "", "", "2025-02-30"}}) ==
        "plumbline.yaml: error: found '2025-02-30'; 'delivered' must be a year or a date, YYYY or "
        "YYYY-MM-DD [workspace-bad-value]\n");
}

}  // namespace plumbline::workspace
