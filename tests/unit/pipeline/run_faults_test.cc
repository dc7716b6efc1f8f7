// Full disks, at every write of a run: what stands is old or complete, and the next run heals it.
#include <doctest/doctest.h>
#include <sys/file.h>
#include <unistd.h>

#include <fcntl.h>

#include "pipeline/run.h"
#include "source/error.h"
#include "workspace/lock.h"
#include "workspace_fixture.h"

namespace plumbline::pipeline {

using test::County;

TEST_CASE("after a write that failed, every file is as it was or complete") {
  County healthy;
  (void)healthy.run();
  const std::string exported = healthy.exported();
  int failures = 0;
  for (int nth = 1; nth < 50; ++nth) {
    County county;
    county.files.fail_write(nth);
    bool failed = false;
    try {
      (void)county.run();
    } catch (const FileError& error) {
      failed = true;
      CHECK(std::string(error.what()).find(error.path()) != std::string::npos);
    }
    if (!failed) break;
    ++failures;
    for (const auto& name : county.files.list(county.root + "/mappings")) {
      CAPTURE(name);
      CHECK(county.read("mappings/" + name) == healthy.read("mappings/" + name));
    }
    (void)county.run();
    CHECK(county.exported() == exported);
    CHECK(county.mappings() == healthy.mappings());
  }
  CHECK(failures >= 2);  // two mappings at least
}

TEST_CASE("a workspace that another process works in is left alone") {
  County county;
  (void)county.run();
  const int lock = ::open((county.root + "/.plumbline/lock").c_str(), O_RDWR | O_CLOEXEC);
  REQUIRE(lock >= 0);
  REQUIRE(::flock(lock, LOCK_EX | LOCK_NB) == 0);
  CHECK_THROWS_AS((void)county.run(), workspace::LockedError);
  CHECK(county.analyse().tasks.size() > 0);
  ::close(lock);
  CHECK(county.run().unchanged);
}

TEST_CASE("a store that is no store is rebuilt with a warning") {
  County county;
  (void)county.run();
  const std::string exported = county.exported();
  county.write(".plumbline/store.db", std::string(5000, 'x'));
  CHECK(county.exported() == exported);
  CHECK(county.reported("store-rebuilt"));
}

TEST_CASE("where no store can be, a look derives everything and says so") {
  County county;
  county.write(".plumbline", "a file in the way");
  CHECK(county.analyse().tasks.size() > 0);
  CHECK(county.reported("store-not-written"));
}

}  // namespace plumbline::pipeline
