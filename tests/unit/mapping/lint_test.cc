#include "mapping/lint.h"

#include <doctest/doctest.h>

#include "mapping/mapping.h"
#include "plan_sample.h"

namespace plumbline::mapping {
namespace {

// Files m0.yaml, m1.yaml, ... of a workspace that has source `a` and task 2024-OOOOO.
std::string linted(const std::vector<std::string>& files) {
  source::DiagnosticSink sink;
  std::vector<Mapping> mappings;
  for (std::size_t i = 0; i < files.size(); ++i) {
    auto mapping = load_mapping({"m" + std::to_string(i) + ".yaml", files[i]}, sink);
    REQUIRE(mapping);
    mappings.push_back(std::move(*mapping));
  }
  CHECK_FALSE(sink.has_errors());
  lint(mappings, {{"2024-NNNNN"}}, {{"a.txt"}}, sink);
  return source::format_diagnostics(sink.diagnostics(), [&](std::string_view path) {
    return files.at(static_cast<std::size_t>(path[1] - '0'));
  });
}

std::string plan(int year, const std::string& lines) {
  return "plumbline: 1\nplan: {year: " + std::to_string(year) + ", sources: [a.txt]}\ntasks:\n" +
         lines;
}

}  // namespace

TEST_CASE("a mapping that names only what there is passes") {
  CHECK(linted({plan(2025,
                     "  - id: 2025-AAAAA\n    requires: [2025-BBBBB]\n    continues: 2024-NNNNN\n"
                     "    results:\n      - {quote: q, source: a.txt}\n  - id: 2025-BBBBB\n")}) ==
        "");
}

TEST_CASE("an unknown task is named with the nearest one") {
  CHECK(linted({plan(2025, "  - id: 2025-AAAAA\n    requires: [2024-NNNNM]\n")}) ==
        "m0.yaml:5:16: error: there is no task '2024-NNNNM'; did you mean '2024-NNNNN'? "
        "[mapping-unknown-task]\n      requires: [2024-NNNNM]\n                 ^~~~~~~~~~\n");
}

TEST_CASE("a dependency on what a person struck out is told") {
  CHECK(
      linted({plan(2025,
                   "  - id: 2025-AAAAA\n    requires: 2025-BBBBB\n  - id: 2025-BBBBB\n"
                   "    not_a_task: true\n")}) ==
      "m0.yaml:5:15: warning: '2025-BBBBB' is marked as no task: this requires counts for nothing "
      "[mapping-unknown-task]\n      requires: 2025-BBBBB\n                ^~~~~~~~~~\n");
}

TEST_CASE("an unknown source is named with the nearest one, wherever it stands") {
  CHECK(linted({"plumbline: 1\nplan: {year: 2025, sources: [b.txt]}\ntasks:\n  - id: 2025-AAAAA\n"
                "    source: c.txt\n    results:\n      - {quote: q, source: d.txt}\n"}) ==
        "m0.yaml:2:30: error: plumbline.yaml has no source 'b.txt'; did you mean 'a.txt'? "
        "[mapping-unknown-source]\n  plan: {year: 2025, sources: [b.txt]}\n"
        "                               ^~~~~\n"
        "m0.yaml:5:13: error: plumbline.yaml has no source 'c.txt'; did you mean 'a.txt'? "
        "[mapping-unknown-source]\n      source: c.txt\n              ^~~~~\n"
        "m0.yaml:7:28: error: plumbline.yaml has no source 'd.txt'; did you mean 'a.txt'? "
        "[mapping-unknown-source]\n        - {quote: q, source: d.txt}\n"
        "                             ^~~~~\n");
}

TEST_CASE("two mappings of one plan, and one id in two files, are shown with both places") {
  CHECK(linted({plan(2025, "  - id: 2025-AAAAA\n"), plan(2025, "  - id: 2025-AAAAA\n")}) ==
        "m1.yaml:2:7: error: two mappings are for the plan of 2025; put their "
        "tasks into one [mapping-duplicate-plan]\n  plan: {year: 2025, sources: [a.txt]}\n"
        "        ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
        "m0.yaml:2:7: note: first here\n  plan: {year: 2025, sources: [a.txt]}\n"
        "        ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
        "m1.yaml:4:9: error: two tasks have the id '2025-AAAAA' [mapping-duplicate-id]\n"
        "    - id: 2025-AAAAA\n          ^~~~~~~~~~\n"
        "m0.yaml:4:9: note: first here\n    - id: 2025-AAAAA\n          ^~~~~~~~~~\n");
}

}  // namespace plumbline::mapping
