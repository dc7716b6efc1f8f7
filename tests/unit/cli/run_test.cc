#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "program_fixture.h"

namespace plumbline::cli {

TEST_CASE("run sums up what it found and which files it wrote") {
  test::Program program;
  const auto outcome = program.run({"run"});
  CHECK(outcome.exit == 0);
  CHECK(outcome.err.empty());
  CHECK(outcome.out.starts_with("sources: 2; read now 2, unchanged 0, not readable 0\ntasks: "));
  CHECK(outcome.out.find("wrote mappings/云渡县-2024.yaml") != std::string::npos);
}

TEST_CASE("run --json says the same for programs") {
  test::Program program;
  const auto json = nlohmann::json::parse(program.run({"run", "--json"}).out);
  CHECK(json["sources"]["read"] == 2);
  CHECK(json["mappings"].size() == 2);
  CHECK(nlohmann::json::parse(program.run({"run", "--json"}).out)["unchanged"] == true);
}

TEST_CASE("run gives 1 when a source has errors, and does the rest") {
  test::Program program;
  program.county.write("2024.txt", "");
  const auto outcome = program.run({"run"});
  CHECK(outcome.exit == 1);
  CHECK(outcome.err.find("2024.txt: error:") != std::string::npos);
  CHECK(outcome.out.find("wrote mappings/云渡县-2025.yaml") != std::string::npos);
}

}  // namespace plumbline::cli
