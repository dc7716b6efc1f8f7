#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "cli/explanation.h"
#include "program_fixture.h"

namespace plumbline::cli {

TEST_CASE("programs get every rule that was asked, with its cases or what failed") {
  test::Program program;
  const auto json =
      nlohmann::json::parse(program.run({"why", program.task("新增养老床位200张"), "--json"}).out);
  REQUIRE(json["status_rules"].size() == 1);
  const auto& question = json["status_rules"][0];
  CHECK(question["phase"] == "reported");
  CHECK(question["actual"] == 120);
  CHECK(question["turns"].back()["from"] == 220);
  std::size_t fired = 0;
  for (const auto& rule : question["rules"]) {
    CHECK(rule["version"].get<int>() >= 1);
    if (rule["fires"] == true) {
      ++fired;
      CHECK(!rule["cases"].empty());
    } else {
      CHECK((rule.contains("failed") || rule.contains("cases")));
    }
  }
  CHECK(fired == 1);
}

TEST_CASE("programs get the lines, the gates and the levers of every pair") {
  test::Program program;
  const auto json =
      nlohmann::json::parse(program.run({"why", program.task("新增养老床位200张"), "--json"}).out);
  REQUIRE(!json["links"].empty());
  for (const auto* list : {"links", "near_misses"}) {
    for (const auto& pair : json[list]) {
      CHECK(pair["lines"].contains("accept"));
      CHECK(pair["over_accept"].get<double>() ==
            doctest::Approx(pair["bits"].get<double>() - pair["lines"]["accept"].get<double>()));
      CHECK((pair["passed"].size() == 10) == !pair.contains("stopped_at"));
    }
  }
}

}  // namespace plumbline::cli
