#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "program_fixture.h"

namespace plumbline::cli {

TEST_CASE("rules check gives 0 where nothing or only a warning is found, 1 after an error") {
  test::Program program;
  const auto well = program.run({"rules", "check"});
  CHECK(well.exit == 0);
  CHECK(well.err == "");
  const std::string head = "plumbline: 1\npack: own\nversion: 1\n";
  program.county.write("rules/own.yaml", head + "let: {many: links > 1}\n");
  const auto warned = program.run({"rules", "check"});
  CHECK(warned.exit == 0);
  CHECK(warned.err.find("rules/own.yaml:4:7: warning: definition 'many'") != std::string::npos);
  program.county.write("rules/own.yaml", head + "rulez: []\n");
  CHECK(program.run({"rules", "check"}).exit == 1);
}

TEST_CASE("rules check --json gives each complaint with its place") {
  test::Program program;
  program.county.write("rules/own.yaml", "plumbline: 1\npack: own\nlet: {many: links > 1}\n");
  const auto json = nlohmann::json::parse(program.run({"rules", "check", "--json"}).out);
  CHECK(json.at("warnings") == 1);
  const auto& found = json.at("diagnostics").at(0);
  CHECK(found.at("code") == "rule-unused");
  CHECK(found.at("severity") == "warning");
  CHECK(found.at("file") == "rules/own.yaml");
  CHECK(found.at("line") == 3);
  CHECK(found.at("column") == 7);
}

}  // namespace plumbline::cli
