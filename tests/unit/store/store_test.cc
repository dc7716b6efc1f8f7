#include "store/store.h"

#include <doctest/doctest.h>

#include <chrono>
#include <filesystem>
#include <fstream>

#include "corpus.h"
#include "random_analysis.h"
#include "store/history.h"

using namespace plumbline;
using store::Store;
using store::StoreError;
using store::StoreFault;
using test::random_analysis;
using test::shipped_migrations;
using test::stamps_of;

namespace {

// One workspace's store; `open` as a new process would.
struct Workspace {
  test::TemporaryFolder folder;
  source::DiagnosticSink sink;
  std::string path = folder.file("plumbline.db");

  Store open() { return Store(path, shipped_migrations(), sink); }
};

void write(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

}  // namespace

TEST_CASE("an empty store has no state, no analysis and no readings") {
  Workspace workspace;
  const Store store = workspace.open();
  CHECK(store.writable());
  CHECK_FALSE(store.state_hash().has_value());
  CHECK_FALSE(store.load().has_value());
  CHECK_FALSE(store.load_reading({{"yunxi/2000"}, "a", "b"}).has_value());
  CHECK(store.load_diagnostics().empty());
}

TEST_CASE("what is loaded equals what was saved, for random analyses") {
  for (std::uint32_t seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    Workspace workspace;
    const model::Analysis saved = random_analysis(seed);
    workspace.open().save(saved, "state", stamps_of(saved));
    const Store reopened = workspace.open();
    REQUIRE(reopened.load().has_value());
    CHECK(*reopened.load() == saved);
    CHECK(reopened.state_hash() == "state");
    CHECK(test::rows(workspace.path, "PRAGMA foreign_key_check").empty());
  }
}

TEST_CASE("an analysis without anything is told apart from no analysis") {
  Workspace workspace;
  model::Analysis nothing;
  nothing.as_of = {2025, 3, 1};
  Store store = workspace.open();
  store.save(nothing, "nothing", {});
  CHECK(store.load() == nothing);
}

TEST_CASE("a second save replaces everything, and the rows are those of a fresh store") {
  Workspace used;
  Workspace fresh;
  const model::Analysis last = random_analysis(7);
  {
    Store store = used.open();
    for (const std::uint32_t seed : {3u, 4u, 5u}) {
      const model::Analysis other = random_analysis(seed, {.sources = 4, .tasks = 12});
      store.save(other, "other", stamps_of(other, std::to_string(seed)));
    }
    store.save(last, "last", stamps_of(last));
    fresh.open().save(last, "last", stamps_of(last));
  }
  CHECK(test::dump(used.path) == test::dump(fresh.path));
}

TEST_CASE("a reading is found by its whole key only, with what was reported while reading") {
  Workspace workspace;
  const model::Analysis analysis = random_analysis(11);
  const auto stamps = stamps_of(analysis, "packs-1");
  Store store = workspace.open();
  store.save(analysis, "state", stamps);
  const store::ReadingKey key = stamps[1].key;
  const auto found = store.load_reading(key);
  REQUIRE(found.has_value());
  CHECK(found->reading == analysis.readings[1]);
  REQUIRE(found->diagnostics.size() == 2);
  CHECK(found->diagnostics[0].code == "year-missing");
  CHECK_FALSE(found->diagnostics[0].span.has_value());
  CHECK(found->diagnostics[1].severity == source::Severity::error);
  CHECK(found->diagnostics[1].span == source::ByteSpan{4, 9});
  CHECK(found->diagnostics[1].related.at(0).message == "first here");
  CHECK_FALSE(store.load_reading({key.source, "other", key.packs_hash}).has_value());
  CHECK_FALSE(store.load_reading({key.source, key.content_hash, "packs-2"}).has_value());
  CHECK(store.load_diagnostics().size() == 4);
}

TEST_CASE("a reading of a source that is gone is forgotten") {
  Workspace workspace;
  const model::Analysis analysis = random_analysis(11);
  const auto stamps = stamps_of(analysis);
  Store store = workspace.open();
  store.save(analysis, "state", stamps);
  model::Analysis less;
  less.as_of = analysis.as_of;
  less.readings = {analysis.readings[0]};
  store.save(less, "less", std::span(stamps).first(1));
  CHECK(store.load_reading(stamps[0].key).has_value());
  CHECK_FALSE(store.load_reading(stamps[1].key).has_value());
}

TEST_CASE("a passage may name a source that gave no reading") {
  Workspace workspace;
  model::Analysis analysis = random_analysis(2);
  analysis.tasks[0].passage.source = {"removed/2019"};
  analysis.tasks[1].passage.source = {};
  Store store = workspace.open();
  store.save(analysis, "state", stamps_of(analysis));
  CHECK(store.load() == analysis);
}

TEST_CASE("views give the rules of a link and the steps of a proof one a row") {
  Workspace workspace;
  model::Analysis analysis = random_analysis(2);
  analysis.links.resize(2);
  analysis.links[0].evidence.clear();
  analysis.links[1].evidence = {{{"link/name"}, 2, "same", 3.0, {{"name", "same"}}},
                                {{"link/length"}, 1, "long", -0.5, {}}};
  for (model::Assessment& item : analysis.assessments) item.proof.clear();
  const model::Task& task = analysis.tasks[1];
  analysis.assessments[1].proof = {{"a part", std::nullopt, {}, {task.id}},
                                   {"met", analysis.links[1].evidence[0], {task.passage}, {}}};
  workspace.open().save(analysis, "state", stamps_of(analysis));
  CHECK(test::rows(workspace.path, "SELECT * FROM evidence") ==
        "2|0|link/name|2|same|3.0|[[\"name\",\"same\"]]|\n"
        "2|1|link/length|1|long|-0.5|[]|\n");
  CHECK(test::rows(workspace.path, "SELECT * FROM proof_step") ==
        "2|0|a part|NULL|NULL|NULL|NULL|NULL|[\"" + task.id.value + "\"]|\n" +
            "2|1|met|link/name|2|same|3.0|[[\"name\",\"same\"]]|[]|\n");
  CHECK(test::rows(workspace.path,
                   "SELECT assessment, step, position, quote FROM proof_passage"
                   " JOIN passage ON id = passage") == "2|1|0|" + task.passage.quote + "|\n");
}

TEST_CASE("a link to a task that is not there is refused and nothing is changed") {
  Workspace workspace;
  model::Analysis analysis = random_analysis(2);
  Store store = workspace.open();
  store.save(analysis, "good", stamps_of(analysis));
  model::Analysis bad = analysis;
  bad.links[0].task = {"2025-NONE"};
  CHECK_THROWS_WITH_AS(
      store.save(bad, "bad", stamps_of(bad)),
      (workspace.path + ": cannot save the run: the task '2025-NONE' is spoken of and not there")
          .c_str(),
      StoreError);
  CHECK(store.state_hash() == "good");
  CHECK(store.load() == analysis);
}

TEST_CASE("a damaged store is set aside with a warning and made anew") {
  Workspace workspace;
  SUBCASE("no database at all") {
    write(workspace.path, std::string(5000, 'x'));
  }
  SUBCASE("a database of another program") {
    test::TemporaryFolder other;
    source::DiagnosticSink sink;
    const std::vector<source::SourceFile> foreign = {
        {"store/0001_other.sql", "CREATE TABLE other (a);"}};
    { Store(workspace.path, foreign, sink); }
    // The header's application id, bytes 68 to 71.
    std::string bytes = test::read_file(workspace.path);
    bytes.replace(68, 4, std::string(4, '\0'));
    write(workspace.path, bytes);
  }
  const Store store = workspace.open();
  CHECK_FALSE(store.state_hash().has_value());
  REQUIRE(workspace.sink.diagnostics().size() == 1);
  const source::Diagnostic& warning = workspace.sink.diagnostics()[0];
  CHECK(warning.code == "store-rebuilt");
  CHECK(warning.severity == source::Severity::warning);
  CHECK(warning.message == "the store was damaged and is made anew; the damaged file is kept as '" +
                               workspace.path + ".damaged'");
  CHECK(std::filesystem::exists(workspace.path + ".damaged"));
}

TEST_CASE("damage that is met while loading gives an empty store and one warning") {
  Workspace workspace;
  const model::Analysis analysis = random_analysis(5, {.sources = 3, .tasks = 300, .results = 300});
  workspace.open().save(analysis, "state", stamps_of(analysis));
  std::string bytes = test::read_file(workspace.path);
  // Beyond the first pages (the schema): the tables and the packed readings.
  const std::size_t from = 4096 * 24;
  REQUIRE(bytes.size() > from + 4096);
  std::fill(bytes.begin() + static_cast<std::ptrdiff_t>(from), bytes.end(), '\x5a');
  write(workspace.path, bytes);
  Store store = workspace.open();
  CHECK_FALSE(store.load().has_value());
  CHECK(workspace.sink.diagnostics().size() == 1);
  CHECK_FALSE(store.state_hash().has_value());
  store.save(analysis, "again", stamps_of(analysis));
  CHECK(store.load() == analysis);
}

TEST_CASE("a word that no version ever stored is damage") {
  Workspace workspace;
  const model::Analysis analysis = random_analysis(5);
  workspace.open().save(analysis, "state", stamps_of(analysis));
  {
    auto migrations = shipped_migrations();
    migrations.push_back({"store/0005_break.sql", "UPDATE task SET kind = 'wish';"});
    Store broken(workspace.path, migrations, workspace.sink);
    CHECK_FALSE(broken.load().has_value());
  }
  CHECK(workspace.sink.diagnostics().size() == 1);
}

TEST_CASE("a store of a newer version is refused and left as it is") {
  Workspace workspace;
  auto migrations = shipped_migrations();
  migrations.push_back({"store/0005_later.sql", "CREATE TABLE later (a);"});
  { Store(workspace.path, migrations, workspace.sink); }
  const std::string before = test::read_file(workspace.path);
  try {
    workspace.open();
    FAIL("opened");
  } catch (const StoreError& error) {
    CHECK(error.fault() == StoreFault::newer_version);
    CHECK(std::string(error.what()) ==
          workspace.path +
              ": cannot read the schema: it has schema 5, of a newer version; this one knows 4; "
              "use that version, or delete the file: a run makes it anew");
  }
  CHECK(test::read_file(workspace.path) == before);
}

TEST_CASE("an older store is brought up to date and keeps its content") {
  Workspace workspace;
  const model::Analysis analysis = random_analysis(5);
  workspace.open().save(analysis, "state", stamps_of(analysis));
  auto migrations = shipped_migrations();
  migrations.push_back({"store/0005_later.sql", "CREATE TABLE later (a);"});
  const Store store(workspace.path, migrations, workspace.sink);
  CHECK(store.load() == analysis);
}

TEST_CASE("a folder that is missing is one clear error") {
  Workspace workspace;
  const std::string path = workspace.folder.file("none/plumbline.db");
  try {
    Store store(path, shipped_migrations(), workspace.sink);
    FAIL("opened");
  } catch (const StoreError& error) {
    CHECK(error.fault() == StoreFault::read_only);
    CHECK(std::string(error.what()) ==
          path + ": cannot open the database: the file can't be opened or its folder is missing");
  }
}

TEST_CASE("migrations with a hole are refused") {
  Workspace workspace;
  const std::vector<source::SourceFile> files = {{"x/store/0002_b.sql", "CREATE TABLE b (a);"}};
  CHECK_THROWS_WITH_AS(Store(workspace.path, files, workspace.sink),
                       (workspace.path + ": cannot bring the schema up to date: migration store/1 "
                                         "is missing or there twice")
                           .c_str(),
                       StoreError);
}

TEST_CASE("the history tells the newest status of each task that is still there") {
  Workspace workspace;
  model::Analysis analysis = random_analysis(3);
  for (model::Assessment& item : analysis.assessments) {
    const model::TaskId task = item.task;
    item = {};
    item.task = task;
    item.reported = model::Status::pending;
  }
  const std::string first = analysis.tasks[0].id.value;
  const std::string gone = analysis.tasks[1].id.value;
  store::History history(workspace.path, shipped_migrations());
  CHECK(history.append({}, analysis) == 1);
  analysis.assessments[0].reported = model::Status::met;
  analysis.assessments.erase(analysis.assessments.begin() + 1);
  CHECK(history.append({}, analysis) == 2);
  CHECK(history.changes(2).size() == 2);
  const std::string now = "SELECT status, since FROM current_status WHERE task = ";
  CHECK(test::rows(workspace.path, now + "'" + first + "'") == "met|2|\n");
  CHECK(test::rows(workspace.path, now + "'" + gone + "'").empty());
  CHECK(test::rows(workspace.path, "SELECT count(*) FROM current_status WHERE since = 1") ==
        std::to_string(analysis.tasks.size() - 2) + "|\n");
  CHECK(history.append({}, analysis) == 3);
  CHECK(history.changes(3).empty());
}

TEST_CASE("the store of 25 reports is saved, loaded and checked in its time") {
  using Clock = std::chrono::steady_clock;
  const auto ms = [](Clock::time_point from) {
    return std::chrono::duration<double, std::milli>(Clock::now() - from).count();
  };
  Workspace workspace;
  const model::Analysis analysis = random_analysis(
      1, {.sources = 25, .tasks = 6000, .results = 15000, .measures = 10000, .links_a_task = 1});
  const auto stamps = stamps_of(analysis);
  double first = 0;
  double second = 0;
  {
    Store store = workspace.open();
    auto start = Clock::now();
    store.save(analysis, "state", stamps);
    first = ms(start);
    start = Clock::now();
    store.save(analysis, "state", stamps);
    second = ms(start);
  }
  auto start = Clock::now();
  CHECK(workspace.open().state_hash() == "state");
  const double state = ms(start);
  const Store store = workspace.open();
  start = Clock::now();
  CHECK(store.load() == analysis);
  const double load = ms(start);
  MESSAGE("save " << first << " ms, save again " << second << " ms, load " << load
                  << " ms, state hash " << state << " ms, "
                  << std::filesystem::file_size(workspace.path) / 1024 << " KiB");
}
