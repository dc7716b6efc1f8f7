#include "cli/history_text.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "program_fixture.h"

namespace plumbline::cli {

TEST_CASE("a history has a line a year, then the quotes with their places") {
  test::Program program;
  const auto outcome = program.run({"why", program.task("新增养老床位150张"), "--history"});
  CHECK(outcome.exit == 0);
  for (const char* part :
       {"year  as planned", "2024  ", "2025  ", "120", "partly met", "not reported yet",
        "carries on", "2024.txt:8:", "2025.txt:5:", "“新增养老床位120张”"}) {
    CAPTURE(part);
    CHECK(outcome.out.find(part) != std::string::npos);
  }
}

TEST_CASE("a history as JSON ties each year to those it carries on") {
  test::Program program;
  const auto json = nlohmann::json::parse(
      program.run({"why", program.task("新增养老床位200张"), "--history", "--json"}).out);
  REQUIRE(json.size() == 2);
  CHECK(json[0]["year"] == 2024);
  CHECK(json[0]["attainment"]["actual"] == 120);
  CHECK(json[1]["carries_on"][0]["id"] == json[0]["id"]);
  CHECK(json[1]["carries_on"][0]["kind"] == "continues");
}

}  // namespace plumbline::cli
