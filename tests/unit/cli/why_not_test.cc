#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "program_fixture.h"

namespace plumbline::cli {

TEST_CASE("why-not says what is missing, and which rule could give it") {
  test::Program program;
  const std::string task = program.task("新建公园2个");
  const auto outcome = program.run({"why-not", task, "2025.txt:5:26"});
  CHECK(outcome.exit == 0);
  for (const char* part : {"not linked", "weight", "link/decision v", "(prior)", "sum",
                           "lines: accept", "2025.txt:5:", "2024.txt:8:"}) {
    CAPTURE(part);
    CHECK(outcome.out.find(part) != std::string::npos);
  }
}

TEST_CASE("why-not of a pair that is linked says so") {
  test::Program program;
  const std::string task = program.task("新增养老床位200张");
  const auto json = nlohmann::json::parse(program.run({"why-not", task, "1", "--json"}).out);
  CHECK(json["linked"] == true);
  CHECK(json["passed"].size() == 10);
  CHECK_FALSE(json.contains("stopped_at"));
  CHECK(json["over_accept"].get<double>() > 0.0);
}

TEST_CASE("why-not of a result of another year names the gate and weighs the pair") {
  test::Program program;
  const std::string task = program.task("新增养老床位200张");
  const auto json =
      nlohmann::json::parse(program.run({"why-not", task, "2024.txt:5:1", "--json"}).out);
  CHECK(json["stopped_at"] == "year");
  CHECK(json["passed"] == nlohmann::json::array({"jurisdiction"}));
  double sum = 0.0;
  for (const auto& firing : json["evidence"]) sum += firing.value("bits", 0.0);
  CHECK(sum == doctest::Approx(json["bits"].get<double>()));
}

TEST_CASE("an unknown task or result is an error that offers the nearest") {
  test::Program program;
  const std::string task = program.task("新增养老床位200张");
  const auto no_task = program.run({"why-not", "2024-ZZZZZ", "1"});
  CHECK(no_task.exit == 2);
  CHECK(no_task.err.find("no task '2024-ZZZZZ'") != std::string::npos);
  const auto no_result = program.run({"why-not", task, "2025.txt:99"});
  CHECK(no_result.exit == 2);
  CHECK(no_result.err.find("did you mean 2025.txt:") != std::string::npos);
}

}  // namespace plumbline::cli
