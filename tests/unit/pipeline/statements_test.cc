#include "pipeline/statements.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "workspace_fixture.h"

namespace plumbline::pipeline {

using test::County;

TEST_CASE("a second edition of a report is noted and its facts are counted once") {
  County county;
  const auto before = county.analyse();
  county.write("2025-copy.txt", test::kReport2025);
  county.write("plumbline.yaml",
               "plumbline: 1\nsources:\n"
               "  - {id: y2024, file: 2024.txt}\n"
               "  - {id: y2025, file: 2025.txt}\n"
               "  - {id: y2025-copy, file: 2025-copy.txt}\n");
  const auto after = county.analyse();
  CHECK(county.codes() == std::vector<std::string>{"source-same-edition"});
  CHECK(after.readings.size() == 3);
  CHECK(after.tasks == before.tasks);
  CHECK(after.results == before.results);
  CHECK(after.links == before.links);
}

TEST_CASE("a report that names nobody is the workspace's own, with a note") {
  County county;
  std::string text = test::kReport2024;
  for (auto at = text.find("云渡县"); at != std::string::npos; at = text.find("云渡县")) {
    text.erase(at, std::string("云渡县").size());
  }
  county.write("plumbline.yaml", "plumbline: 1\nsources:\n  - {id: a, file: a.txt}\n");
  county.write("a.txt", text);
  const auto analysis = county.analyse();
  CHECK(county.codes() == std::vector<std::string>{"source-without-jurisdiction"});
  REQUIRE(!analysis.tasks.empty());
  CHECK(analysis.tasks[0].jurisdiction.empty());
}

TEST_CASE("ids are unique in a workspace, also where two counties promise the same") {
  County county;
  std::string other = test::kReport2024;
  for (auto at = other.find("云渡"); at != std::string::npos; at = other.find("云渡")) {
    other.replace(at, std::string("云渡").size(), "星岭");
  }
  county.write("other.txt", other);
  county.write("plumbline.yaml",
               "plumbline: 1\nsources:\n  - {id: a, file: 2024.txt}\n  - {id: b, file: "
               "other.txt}\n");
  const auto analysis = county.analyse();
  std::set<model::TaskId> ids;
  for (const auto& task : analysis.tasks) ids.insert(task.id);
  CHECK(ids.size() == analysis.tasks.size());
  for (const auto& task : analysis.tasks) {
    if (task.part_of) CHECK(ids.contains(*task.part_of));
  }
}

TEST_CASE("a quote that a person added and no source holds is reported at its place") {
  County county;
  county.write("mappings/a.yaml",
               "plumbline: 1\n"
               "plan: {jurisdiction: 云渡县, year: 2024, sources: [y2024]}\n"
               "tasks:\n"
               "  - id: 2024-AAAAA\n"
               "    title: 河道\n"
               "    quote: 推进河道综合治理\n"
               "    results:\n"
               "      - {quote: 河道治理完成了, source: y2025}\n");
  const auto analysis = county.analyse();
  REQUIRE(county.reported("mapping-quote-not-found"));
  const auto& diagnostic = county.sink.diagnostics().front();
  CHECK(diagnostic.path == "mappings/a.yaml");
  CHECK(diagnostic.severity == source::Severity::warning);
}

}  // namespace plumbline::pipeline
