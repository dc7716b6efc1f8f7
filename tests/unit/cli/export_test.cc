#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "program_fixture.h"

namespace plumbline::cli {

TEST_CASE("export gives tasks and measures, whole or of one year") {
  test::Program program;
  const auto outcome = program.run({"export", "--format", "json"});
  CHECK(outcome.exit == 0);
  const auto all = nlohmann::json::parse(outcome.out);
  CHECK(!all["measures"].empty());
  const auto one = nlohmann::json::parse(program.run({"export", "--year", "2025"}).out);
  CHECK(one["tasks"].size() < all["tasks"].size());
}

TEST_CASE("export gives 0 where a source had errors, 2 where the year is unknown") {
  test::Program program;
  program.county.write("2024.txt", "");
  CHECK(program.run({"export"}).exit == 0);
  CHECK(program.run({"export", "--year", "1990"}).exit == 2);
}

}  // namespace plumbline::cli
