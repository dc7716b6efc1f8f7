#include <doctest/doctest.h>

#include "program_fixture.h"

namespace plumbline::cli {

TEST_CASE("init makes a workspace that runs, empty or the example") {
  test::Program program;
  CHECK(program.run({"init", "new"}).exit == 0);
  CHECK(program.run_bare({"-C", program.county.root + "/new", "run"}).exit == 0);
  const auto example = program.run({"init", "--example", "demo"});
  CHECK(example.exit == 0);
  CHECK(example.out.find("plumbline -C " + program.county.root + "/demo run") != std::string::npos);
}

TEST_CASE("init never makes a workspace over another") {
  test::Program program;
  const auto outcome = program.run({"init"});
  CHECK(outcome.exit == 2);
  CHECK(outcome.err.find("workspace-exists") != std::string::npos);
}

}  // namespace plumbline::cli
