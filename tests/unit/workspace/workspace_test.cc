#include "workspace/workspace.h"

#include <doctest/doctest.h>

#include <string>

namespace plumbline::workspace {
namespace {

std::string messages(const std::string& bytes) {
  source::DiagnosticSink sink;
  (void)parse_workspace({"plumbline.yaml", bytes}, "", sink);
  return source::format_diagnostics(sink.diagnostics(),
                                    [](std::string_view) { return std::nullopt; });
}

std::string placed_messages(const std::string& bytes) {
  source::DiagnosticSink sink;
  (void)parse_workspace({"plumbline.yaml", bytes}, "", sink);
  return source::format_diagnostics(sink.diagnostics(), [&](std::string_view) { return bytes; });
}

const std::string kHead = "plumbline: 1\nsources:\n";

}  // namespace

TEST_CASE("sources and settings are read as stated") {
  source::DiagnosticSink sink;
  const auto workspace = parse_workspace(
      {"plumbline.yaml",
       "plumbline: 1\nsources:\n  - {id: a/2024, file: r/a.txt}\n"
       "  - {id: b, file: r/b.txt, jurisdiction: 江城市, delivered: 2025-01-08, kind: mid-year, "
       "title: 报告}\n  - {id: c, file: r/c.txt, delivered: 2023}\n"
       "settings: {size_limit: 2 MiB, as_of: 2025-06-30, lang: zh}\n"},
      "w", sink);
  REQUIRE(workspace);
  CHECK(!sink.has_errors());
  REQUIRE(workspace->sources.size() == 3);
  const StatedSource* b = workspace->find({"b"});
  REQUIRE(b != nullptr);
  CHECK(b->info.path == "r/b.txt");
  CHECK(b->info.jurisdiction == "江城市");
  CHECK(b->info.delivered == calendar::Date{2025, 1, 8});
  CHECK(b->info.delivered_year == 2025);
  CHECK(b->info.kind == model::DocumentKind::mid_year);
  CHECK(b->states_kind);
  CHECK(b->info.title == "报告");
  CHECK(!workspace->sources[0].states_kind);
  CHECK(workspace->sources[2].info.delivered_year == 2023);
  CHECK(!workspace->sources[2].info.delivered);
  CHECK(workspace->settings.size_limit == 2u << 20);
  CHECK(workspace->settings.as_of == calendar::Date{2025, 6, 30});
  CHECK(workspace->settings.lang == "zh");
  CHECK(workspace->path("r/a.txt") == "w/r/a.txt");
}

TEST_CASE("each fault of plumbline.yaml has its message and place") {
  const struct {
    const char* entries;
    const char* message;
  } rows[] = {
      {"  - {id: a, fil: x}\n",
       "unknown key 'fil' in a source; did you mean 'file'? [workspace-unknown-key]"},
      {"  - {id: a}\n", "a source needs 'file' [workspace-missing-key]"},
      {"  - {id: [a], file: x}\n", "found a list; 'id' must be text [workspace-wrong-type]"},
      {"  - x.txt\n", "found 'x.txt'; a source must be a map of keys [workspace-wrong-type]"},
      {"  - {id: '', file: x}\n",
       "found ''; 'id' must be a text of at least one character [workspace-bad-value]"},
      {"  - {id: a, file: x, delivered: 2025-13-01}\n",
       "found '2025-13-01'; 'delivered' must be a year or a date, YYYY or YYYY-MM-DD "
       "[workspace-bad-value]"},
      {"  - {id: a, file: x, kind: work_report}\n",
       "unknown kind 'work_report'; expected work-report, follow-up, mid-year, bilingual, other; "
       "did you mean 'work-report'? [workspace-bad-value]"},
      {"  - {id: a, file: x}\n  - {id: a, file: z}\n",
       "two sources have the id 'a' [workspace-duplicate-id]"},
      {"  - {id: a, file: x}\n  - {id: b, file: x}\n",
       "two sources have the file 'x' [workspace-duplicate-file]"},
      {"  []\nsetting: {}\n",
       "unknown key 'setting' in a workspace; did you mean 'settings'? [workspace-unknown-key]"},
      {"  []\nsettings: {size_limit: 0}\n",
       "found '0'; 'size_limit' must be a number of bytes or such as 64 MiB, at most 4 GiB "
       "[workspace-bad-value]"},
      {"  []\nsettings: {as_of: today}\n",
       "found 'today'; 'as_of' must be a date, YYYY-MM-DD [workspace-bad-value]"},
      {"  []\nsettings: {lang: fr}\n", "found 'fr'; 'lang' must be zh or en [workspace-bad-value]"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.entries);
    const std::string shown = messages(kHead + row.entries);
    CAPTURE(shown);
    CHECK(shown.find(row.message) != std::string::npos);
  }
}

TEST_CASE("a fault is shown with line, column and caret") {
  CHECK(placed_messages(kHead + "  - {id: a, fil: x, file: z}\n") ==
        "plumbline.yaml:3:13: error: unknown key 'fil' in a source; did you mean 'file'? "
        "[workspace-unknown-key]\n    - {id: a, fil: x, file: z}\n              ^~~\n");
}

TEST_CASE("an unknown version is refused") {
  CHECK(messages("plumbline: 2\nsources: []\n") ==
        "plumbline.yaml: error: found version '2'; this program reads version 1 "
        "[workspace-version]\n");
  CHECK(messages("sources: []\n") ==
        "plumbline.yaml: error: a workspace needs 'plumbline' [workspace-missing-key]\n");
}

TEST_CASE("an alias bomb and deep nesting give one clear message") {
  std::string bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n";
  CHECK(placed_messages(bomb) ==
        "plumbline.yaml:2:8: error: aliases are not allowed; write the value out [yaml-alias]\n"
        "  b: &b [*a, *a]\n         ^\n");
  for (const std::string open : {"[", "{a: ", "- "}) {
    std::string nested = "plumbline: 1\nsources:\n";
    for (int i = 0; i < 10'000; ++i) nested += open;
    const std::string message = messages(nested);
    CHECK(message == "plumbline.yaml: error: nested deeper than 64 levels [yaml-too-deep]\n");
  }
  std::string indented;
  for (std::size_t i = 0; i < 3'000; ++i) indented += std::string(i, ' ') + "a:\n";
  CHECK(messages(indented) ==
        "plumbline.yaml: error: nested deeper than 64 levels [yaml-too-deep]\n");
}

TEST_CASE("the other sources stay when one is wrong, and what has an id is known") {
  source::DiagnosticSink sink;
  const auto workspace = parse_workspace(
      {"plumbline.yaml", kHead + "  - {id: a}\n  - {id: b, file: b.txt}\n  - {file: c.txt}\n"
                                 "  - {id: d, file: b.txt}\n  - {id: b, file: e.txt}\n"},
      "", sink);
  REQUIRE(workspace);
  CHECK(sink.error_count() == 4);
  REQUIRE(workspace->sources.size() == 3);
  for (const StatedSource& source : workspace->sources) {
    CHECK(source.missing == (source.info.id.value != "b"));
  }
}

TEST_CASE("a misspelled key is one error, not one more for what is missing") {
  CHECK(messages(kHead + "  - {id: a, fil: a.txt}\n") ==
        "plumbline.yaml: error: unknown key 'fil' in a source; did you mean 'file'? "
        "[workspace-unknown-key]\n");
}

TEST_CASE("a file with a value of a wrong type is not used, and its place is told") {
  const struct {
    std::string bytes;
    const char* message;
  } rows[] = {
      {"plumbline: 1\nsources: a.txt\n",
       "plumbline.yaml:2:10: error: found 'a.txt'; 'sources' must be a list"},
      {"plumbline: 1\nsources: {a: a.txt}\n",
       "plumbline.yaml:2:10: error: found a map; 'sources' must be a list"},
      {"plumbline: [1]\nsources: []\n",
       "plumbline.yaml:1:12: error: found a list; 'plumbline' must be text"},
      {kHead + "  - a.txt\n",
       "plumbline.yaml:3:5: error: found 'a.txt'; a source must be a map of keys"},
      {kHead + "  - {id: a, file: [x]}\n",
       "plumbline.yaml:3:19: error: found a list; 'file' must be text"},
      {kHead + "  - {id: a, file: x, delivered: {year: 2025}}\n",
       "plumbline.yaml:3:33: error: found a map; 'delivered' must be text"},
      {kHead + "  []\nsettings: zh\n",
       "plumbline.yaml:4:11: error: found 'zh'; a settings block must be a map of keys"},
      {kHead + "  []\nsettings: {lang: [zh]}\n",
       "plumbline.yaml:4:18: error: found a list; 'lang' must be text"},
      {kHead + "  []\nsettings: {size_limit: large}\n",
       "plumbline.yaml:4:24: error: found 'large'; 'size_limit' must be a number of bytes"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.bytes);
    source::DiagnosticSink sink;
    CHECK(!parse_workspace({"plumbline.yaml", row.bytes}, "", sink));
    CHECK(sink.error_count() == 1);
    const std::string shown = placed_messages(row.bytes);
    CAPTURE(shown);
    CHECK(shown.starts_with(row.message));
  }
}

TEST_CASE("an empty list of sources may be left out after its key") {
  source::DiagnosticSink sink;
  CHECK(parse_workspace({"plumbline.yaml", "plumbline: 1\nsources:\n"}, "", sink));
  CHECK(!sink.has_errors());
}

TEST_CASE("a source without its file is reported and marked") {
  source::MemoryFileSystem files;
  files.write_atomically("w/plumbline.yaml",
                         kHead +
                             "  - {id: a, file: ../out/a.txt}\n  - {id: b, file: b.txt}\n"
                             "  - {id: c, file: sub}\n");
  files.write_atomically("w/b.txt", "x");
  files.write_atomically("w/sub/c.txt", "x");
  source::DiagnosticSink sink;
  const auto workspace = open_workspace(files, "w", sink);
  REQUIRE(workspace);
  REQUIRE(sink.diagnostics().size() == 2);
  CHECK(sink.diagnostics()[0].message == "file '../out/a.txt' of source 'a' does not exist");
  CHECK(sink.diagnostics()[1].message == "file 'sub' of source 'c' is a folder");
  CHECK(workspace->sources[0].missing);
  CHECK(!workspace->sources[1].missing);
}

TEST_CASE("a folder without plumbline.yaml is named") {
  const source::MemoryFileSystem files;
  source::DiagnosticSink sink;
  CHECK(!open_workspace(files, "w", sink));
  CHECK(source::format_diagnostics(sink.diagnostics(), nullptr) ==
        "w/plumbline.yaml: error: there is no plumbline.yaml here; `plumbline init` makes one "
        "[workspace-not-found]\n");
}

TEST_CASE("the workspace is found from a folder inside it") {
  source::MemoryFileSystem files;
  files.write_atomically("/w/plumbline.yaml", "");
  CHECK(find_workspace(files, "/w/a/b") == "/w");
  CHECK(find_workspace(files, "/w") == "/w");
  CHECK(find_workspace(files, "/v") == std::nullopt);
}

}  // namespace plumbline::workspace
