#include <doctest/doctest.h>

#include "program_fixture.h"

namespace plumbline::cli {

TEST_CASE("check gives 1 when something is short, 0 when nothing is") {
  test::Program program;
  CHECK(program.run({"check", "--year", "2024"}).exit == 1);
  CHECK(program.run({"check", "--year", "2025"}).exit == 0);
  CHECK(program.run({"check", "--task", program.task("改造老旧小区12个")}).exit == 0);
}

TEST_CASE("--fail-on widens what counts as short") {
  test::Program program;
  CHECK(program.run({"check", "--year", "2025", "--fail-on", "pending,no_evidence"}).exit == 1);
}

TEST_CASE("--as-of is the day that is printed; it stays out of the store") {
  test::Program program;
  const auto on_a_day = program.run({"check", "--year", "2024", "--as-of", "2024-07-01"});
  CHECK(on_a_day.out.find("as of 2024-07-01") != std::string::npos);
  CHECK(program.run({"check", "--year", "2024"}).out.find("as of 2025-01-08") != std::string::npos);
}

TEST_CASE("--json is --format json") {
  test::Program program;
  const auto a = program.run({"check", "--json"}).out;
  CHECK(a == program.run({"check", "--format", "json"}).out);
  CHECK(a.starts_with("{"));
}

}  // namespace plumbline::cli
