#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "program_fixture.h"

namespace plumbline::cli {

TEST_CASE("show prints the parts of a report with their years") {
  test::Program program;
  const auto outcome = program.run({"show", "y2025"});
  CHECK(outcome.exit == 0);
  CHECK(outcome.out.find("review 2024") != std::string::npos);
  CHECK(outcome.out.find("plan 2025") != std::string::npos);
  CHECK(outcome.out.find("2025-01-08") != std::string::npos);
  const auto json = nlohmann::json::parse(program.run({"show", "2025.txt", "--json"}).out);
  CHECK(json["plan_years"] == nlohmann::json{2025});
}

TEST_CASE("show names the nearest source when there is none of the name") {
  test::Program program;
  const auto outcome = program.run({"show", "y2052"});
  CHECK(outcome.exit == 2);
  CHECK(outcome.err.find("did you mean 'y2025'?") != std::string::npos);
}

}  // namespace plumbline::cli
