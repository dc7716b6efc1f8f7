#include "workspace/lock.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <cstdlib>
#include <string>

#include "source/file_system.h"

namespace plumbline::workspace {
namespace {

class TemporaryFolder {
 public:
  TemporaryFolder() {
    char name[] = "/tmp/plumbline-lock-XXXXXX";
    path_ = ::mkdtemp(name);
    source::make_disk_file_system()->make_directories(path_ + "/.plumbline");
  }
  ~TemporaryFolder() {
    ::unlink((path_ + "/.plumbline/lock").c_str());
    ::rmdir((path_ + "/.plumbline").c_str());
    ::rmdir(path_.c_str());
  }
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

}  // namespace

TEST_CASE("a second holder is told at once, and the lock is free afterwards") {
  const TemporaryFolder folder;
  {
    const Lock lock = Lock::acquire(folder.path());
    CHECK_THROWS_WITH_AS(
        (void)Lock::acquire(folder.path()),
        (folder.path() + "/.plumbline/lock: another plumbline process is working in this "
                         "workspace; wait until it has finished")
            .c_str(),
        LockedError);
  }
  CHECK_NOTHROW((void)Lock::acquire(folder.path()));
}

TEST_CASE("a workspace without its folder can't be locked") {
  CHECK_THROWS_AS((void)Lock::acquire("/nowhere/at/all"), FileError);
}

}  // namespace plumbline::workspace
