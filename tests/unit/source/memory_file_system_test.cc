#include <doctest/doctest.h>

#include <cerrno>

#include "source/error.h"
#include "source/file_system.h"

namespace plumbline::source {
namespace {

TEST_CASE("files in memory read back, list in order, and make their folders") {
  MemoryFileSystem files;
  files.write_atomically("w/b.yaml", "b");
  files.write_atomically("w/a.yaml", "a");
  files.write_atomically("w/sub/c.yaml", "c");
  CHECK(files.read("w/a.yaml") == "a");
  CHECK(files.list("w") == std::vector<std::string>{"a.yaml", "b.yaml", "sub"});
  CHECK(files.is_directory("w/sub"));
  CHECK_FALSE(files.size("w").has_value());
  CHECK_THROWS_AS((void)files.read("w/none"), FileError);
}

TEST_CASE("the write that is told to fail leaves the old content") {
  MemoryFileSystem files;
  files.write_atomically("f", "old");
  files.fail_write(2, ENOSPC);
  files.write_atomically("g", "1");
  CHECK_THROWS_WITH_AS(files.write_atomically("f", "new"),
                       "f: cannot write: No space left on device", FileError);
  CHECK(files.read("f") == "old");
  files.write_atomically("f", "new");
  CHECK(files.read("f") == "new");
}

}  // namespace
}  // namespace plumbline::source
