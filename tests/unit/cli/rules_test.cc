#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "program_fixture.h"

namespace plumbline::cli {

TEST_CASE("rules list names every rule with its reason, with or without a workspace") {
  test::Program program;
  const auto inside = program.run({"rules", "list"});
  CHECK(inside.exit == 0);
  CHECK(inside.out.find("status/silence") != std::string::npos);
  program.county.remove("plumbline.yaml");
  CHECK(program.run({"rules", "list"}).out == inside.out);
  const auto json = nlohmann::json::parse(program.run({"rules", "list", "--json"}).out);
  CHECK(json.size() > 50);
}

TEST_CASE("rules list --facts names what rules may speak of") {
  test::Program program;
  const auto facts = program.run({"rules", "list", "--facts"});
  CHECK(facts.out.find("phase") != std::string::npos);
}

TEST_CASE("rules test holds every shipped example; one that fails is placed and gives 1") {
  test::Program program;
  CHECK(program.run({"rules", "test"}).exit == 0);
  program.county.write("rules/own.yaml",
                       "plumbline: 1\npack: own\nversion: 1\nrules:\n"
                       "  - id: own-silence\n    version: 1\n    layer: status\n    why: test\n"
                       "    when: links == 0\n    status: met\n    because: test\n"
                       "    examples:\n      fires:\n        - {links: 1}\n"
                       "      silent:\n        - {links: 2}\n");
  const auto outcome = program.run({"rules", "test"});
  CHECK(outcome.exit == 1);
  CHECK(outcome.err.find("rules/own.yaml:14:11: error:") != std::string::npos);
  CHECK(outcome.err.find("rule-example-failed") != std::string::npos);
}

}  // namespace plumbline::cli
