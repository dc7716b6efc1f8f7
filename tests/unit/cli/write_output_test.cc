#include "cli/write_output.h"

#include <doctest/doctest.h>

#include <sstream>

#include "source/error.h"

namespace plumbline::cli {
namespace {

struct Stage {
  source::MemoryFileSystem files;
  std::ostringstream out;
  std::ostringstream err;
  Console console{files, out, err, "/", "C", false, false, false, {}};
};

}  // namespace

TEST_CASE("nothing and - are standard output, a name is a file below -C") {
  Stage stage;
  Session session(stage.console, {"w", "", true, 0});
  write_output(session, "", "a");
  write_output(session, "-", "b");
  CHECK(stage.out.str() == "ab");
  write_output(session, "x.md", "c");
  CHECK(stage.files.read("w/x.md") == "c");
  CHECK(stage.out.str() == "ab");
}

TEST_CASE("a folder or a device is never replaced by a file") {
  Stage stage;
  stage.files.make_directories("w/folder");
  Session session(stage.console, {"w", "", true, 0});
  CHECK_THROWS_AS(write_output(session, "folder", "a"), Error);
}

}  // namespace plumbline::cli
