#include "pipeline/save_beside.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "workspace/shipped_files.h"

namespace plumbline::pipeline {
namespace {

// A store in a folder of its own.
class Fixture {
 public:
  Fixture() {
    std::string pattern = (std::filesystem::temp_directory_path() / "plumbline-XXXXXX").string();
    folder_ = ::mkdtemp(pattern.data());
  }
  Fixture(const Fixture&) = delete;
  Fixture& operator=(const Fixture&) = delete;
  ~Fixture() { std::filesystem::remove_all(folder_); }

  [[nodiscard]] store::Store open() {
    return {folder_ + "/store.db", workspace::shipped_sources("schemas/"), sink_};
  }

 private:
  std::string folder_;
  source::DiagnosticSink sink_;
};

model::Analysis analysis_of(const char* id) {
  model::Analysis analysis;
  analysis.as_of = {2025, 3, 5};
  model::Task task;
  task.id.value = id;
  task.year = 2025;
  analysis.tasks.push_back(task);
  return analysis;
}

void give(SaveBeside& saving, const model::Analysis& analysis) {
  saving.start(analysis.readings, {});
  saving.add_statements(analysis.tasks, analysis.results);
  saving.add_links(analysis.links, analysis.dependencies);
  saving.add_conclusions(analysis);
}

TEST_CASE("what was given step by step is what the store then holds, with any number of threads") {
  for (const unsigned threads : {1U, 2U}) {
    CAPTURE(threads);
    Fixture fixture;
    const auto analysis = analysis_of("2025-AAAAA");
    auto store = fixture.open();
    SaveBeside saving(store, threads);
    give(saving, analysis);
    saving.commit("state");
    CHECK(store.state_hash() == "state");
    CHECK(store.load() == analysis);
  }
}

TEST_CASE("a save that begins anew forgets what was given before") {
  Fixture fixture;
  const auto first = analysis_of("2025-AAAAA");
  const auto second = analysis_of("2025-BBBBB");
  auto store = fixture.open();
  SaveBeside saving(store, 2);
  give(saving, first);
  give(saving, second);
  saving.commit("second");
  CHECK(store.load() == second);
}

TEST_CASE("a save without commit leaves the store as it was") {
  Fixture fixture;
  const auto kept = analysis_of("2025-AAAAA");
  const auto lost = analysis_of("2025-BBBBB");
  auto store = fixture.open();
  store.save(kept, "kept", {});
  {
    SaveBeside saving(store, 2);
    give(saving, lost);
  }
  CHECK(store.state_hash() == "kept");
  CHECK(store.load() == kept);
}

TEST_CASE("what a step throws is thrown by commit, and nothing is saved") {
  for (const unsigned threads : {1U, 2U}) {
    CAPTURE(threads);
    Fixture fixture;
    auto bad = analysis_of("2025-AAAAA");
    bad.links.push_back({});  // of a task that is not there
    auto store = fixture.open();
    SaveBeside saving(store, threads);
    give(saving, bad);
    CHECK_THROWS_AS(saving.commit("bad"), store::StoreError);
    CHECK_FALSE(store.state_hash().has_value());
  }
}

}  // namespace
}  // namespace plumbline::pipeline
