#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "program_fixture.h"

namespace plumbline::cli {

TEST_CASE("why leads from the status to rule, figures and the place of the quote") {
  test::Program program;
  const auto outcome = program.run({"why", program.task("新增养老床位200张")});
  CHECK(outcome.exit == 0);
  for (const char* part : {"partly met", "120 against 200", "rule status/",
                           "2024.txt:8:", "2025.txt:5:", "新增养老床位120张", "part_of"}) {
    CAPTURE(part);
    CHECK(outcome.out.find(part) != std::string::npos);
  }
}

TEST_CASE("why --json holds the evidence of every link; an id may be typed in lower case") {
  test::Program program;
  std::string id = program.task("新增养老床位200张");
  for (char& character : id) character = static_cast<char>(std::tolower(character));
  const auto json = nlohmann::json::parse(program.run({"why", id, "--json"}).out);
  CHECK(json["status"] == "partly_met");
  REQUIRE(!json["links"].empty());
  double sum = 0;
  for (const auto& firing : json["links"][0]["evidence"]) sum += firing.value("bits", 0.0);
  CHECK(sum == doctest::Approx(json["links"][0]["bits"].get<double>()));
}

}  // namespace plumbline::cli
