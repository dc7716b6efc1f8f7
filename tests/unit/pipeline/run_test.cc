#include "pipeline/run.h"

#include <doctest/doctest.h>

#include <chrono>

#include "mapping/edits.h"
#include "store/store.h"
#include "workspace/shipped_files.h"
#include "workspace_fixture.h"

namespace plumbline::pipeline {

using test::County;

namespace {

constexpr const char* kMapping = "mappings/云渡县-2024.yaml";
constexpr const char* kBeds = "新增养老床位200张";

void decide(County& county, const std::optional<std::string>& bytes) {
  REQUIRE(bytes);
  county.write(kMapping, *bytes);
}

source::SourceFile mapping_of(const County& county) {
  return {kMapping, county.read(kMapping)};
}

}  // namespace

TEST_CASE("a run reads every source, writes a mapping a plan year and says what it found") {
  County county;
  const auto outcome = county.run();
  CHECK(!outcome.unchanged);
  CHECK(outcome.sources_read == 2);
  CHECK(outcome.sources_failed == 0);
  CHECK(outcome.counts.tasks > 5);
  CHECK(outcome.counts.links_accepted > 2);
  REQUIRE(outcome.mappings.size() == 2);
  CHECK(outcome.mappings[0].file.path == kMapping);
  CHECK(outcome.mappings[0].created);
  CHECK(county.codes().empty());
}

TEST_CASE("an unchanged workspace is known without reading or writing anything") {
  County county;
  const auto first = county.run();
  const int writes = county.files.writes();
  const auto second = county.run();
  CHECK(second.unchanged);
  CHECK(second.sources_read == 0);
  CHECK(second.mappings.empty());
  CHECK(second.counts.tasks == first.counts.tasks);
  CHECK(second.counts.by_status == first.counts.by_status);
  CHECK(county.files.writes() == writes);
}

TEST_CASE("an unchanged workspace takes less than 50 ms") {
  County county;
  (void)county.run();
  auto fastest = std::chrono::steady_clock::duration::max();
  for (int i = 0; i < 5; ++i) {
    const auto begin = std::chrono::steady_clock::now();
    (void)county.run();
    fastest = std::min(fastest, std::chrono::steady_clock::now() - begin);
  }
  CHECK(fastest < std::chrono::milliseconds(50));
}

TEST_CASE("only the source that changed is read again") {
  County county;
  (void)county.run();
  county.replace("2025.txt", "120张", "230张");
  const auto outcome = county.run();
  CHECK(outcome.sources_read == 1);
  CHECK(outcome.sources_from_store == 1);
  const auto analysis = county.analyse();
  CHECK(County::status(analysis, County::task(analysis, kBeds).id) == model::Status::exceeded);
}

TEST_CASE("the number of threads and the order of the sources change no byte of an export") {
  County one;
  (void)one.run(1);
  County two;
  two.write("plumbline.yaml",
            "plumbline: 1\nsources:\n"
            "  - {id: y2025, file: 2025.txt}\n  - {id: y2024, file: 2024.txt}\n");
  (void)two.run(2);
  CHECK(one.exported() == two.exported());
  CHECK(one.mappings() == two.mappings());
}

TEST_CASE("a store that was deleted is rebuilt to the same content") {
  County county;
  (void)county.run();
  const model::Analysis before = county.analyse();
  county.remove(".plumbline");
  const auto outcome = county.run();
  CHECK(outcome.sources_read == 2);
  CHECK(outcome.mappings.empty());
  source::DiagnosticSink sink;
  const auto migrations = workspace::shipped_sources("schemas/");
  const store::Store store(county.root + "/.plumbline/store.db", migrations, sink);
  const auto stored = store.load();
  REQUIRE(stored);
  CHECK(*stored == before);
}

TEST_CASE("what was loaded from the store equals what was derived") {
  County county;
  (void)county.run();
  const model::Analysis stored = county.analyse();
  county.remove(".plumbline");
  CHECK(county.analyse() == stored);
}

TEST_CASE("the next run obeys a rejected link, and never proposes it again") {
  County county;
  (void)county.run();
  const auto task = County::task(county.analyse(), kBeds).id;
  source::DiagnosticSink sink;
  decide(county, mapping::reject(mapping_of(county), task, {"1"}, sink));
  (void)county.run();
  CHECK(County::status(county.analyse(), task) == model::Status::no_evidence);
  const std::string decided = county.read(kMapping);
  county.remove(".plumbline");
  (void)county.run();
  CHECK(county.read(kMapping) == decided);
}

TEST_CASE("the next run obeys a confirmed result that the machine did not find") {
  County county;
  (void)county.run();
  const auto task = County::task(county.analyse(), "推进河道综合治理").id;
  CHECK(County::status(county.analyse(), task) == model::Status::no_evidence);
  source::DiagnosticSink sink;
  decide(county, mapping::add_result(mapping_of(county), task, {"y2025"}, "新增停车位800个", sink));
  (void)county.run();
  const auto analysis = county.analyse();
  CHECK(County::status(analysis, task) == model::Status::met);
}

TEST_CASE("the next run obeys a ruling") {
  County county;
  (void)county.run();
  const auto task = County::task(county.analyse(), kBeds).id;
  source::DiagnosticSink sink;
  decide(county, mapping::set_field(mapping_of(county), task, "ruling.status", "met", sink));
  (void)county.run();
  CHECK(County::status(county.analyse(), task) == model::Status::met);
}

TEST_CASE("a second run changes no byte of a mapping that people edited") {
  County county;
  (void)county.run();
  const auto task = County::task(county.analyse(), kBeds).id;
  source::DiagnosticSink sink;
  decide(county, mapping::set_field(mapping_of(county), task, "lead", "县民政局", sink));
  decide(county, mapping::confirm(mapping_of(county), task, {"1"}, sink));
  county.write(kMapping, "# mine\n" + county.read(kMapping) + "# to the end\n");
  const std::string edited = county.read(kMapping);
  (void)county.run();
  (void)county.run();
  CHECK(county.read(kMapping) == edited);
}

TEST_CASE("a look refreshes a stale store and never touches a mapping") {
  County county;
  (void)county.run();
  const std::string mappings = county.mappings();
  county.replace("2025.txt", "120张", "230张");
  const auto analysis = county.analyse();
  CHECK(County::status(analysis, County::task(analysis, kBeds).id) == model::Status::exceeded);
  CHECK(county.mappings() == mappings);
  CHECK(county.analyse() == analysis);
  CHECK(!county.run().unchanged);
}

TEST_CASE("a source that can't be read is reported by each run, and the others go on") {
  County county;
  county.write("2024.txt", std::string("\0\1\2\0binary\0", 12));
  for (int i = 0; i < 2; ++i) {
    const auto outcome = county.run();
    CHECK(outcome.sources_failed == 1);
    CHECK(outcome.counts.tasks > 0);
    CHECK(county.codes() == std::vector<std::string>{"source-binary"});
  }
}

TEST_CASE("a rule that does not compile stops the run before anything is written") {
  County county;
  (void)county.run();
  const std::string mappings = county.mappings();
  county.write("rules/own.yaml", "plumbline: 1\npack: own\nversion: 1\nrules:\n  - {id: [}\n");
  county.sink = {};
  CHECK(!pipeline::run(county.files, county.open(), {}, county.sink));
  CHECK(county.sink.has_errors());
  CHECK(county.mappings() == mappings);
}

TEST_CASE("an error in a mapping is placed in the file as the run leaves it") {
  County county;
  county.write(kMapping,
               "plumbline: 1\n"
               "plan: {jurisdiction: 云渡县, year: 2024, sources: [y2024]}\n"
               "tasks:\n"
               "  - id: 2024-AAAAA\n"
               "    title: 河道\n"
               "    quote: 推进河道综合治理\n"
               "    requires: [2024-ZZZZZ]\n");
  (void)county.run();
  REQUIRE(county.reported("mapping-unknown-task"));
  for (const auto& diagnostic : county.sink.diagnostics()) {
    if (diagnostic.code != "mapping-unknown-task") continue;
    REQUIRE(diagnostic.span);
    const std::string bytes = county.read(diagnostic.path);
    CHECK(bytes.substr(diagnostic.span->from, diagnostic.span->size()) == "2024-ZZZZZ");
  }
}

}  // namespace plumbline::pipeline
