#include "inference/grade.h"

#include <doctest/doctest.h>

#include <string>

#include "inference_fixture.h"

namespace model = plumbline::model;
namespace test = plumbline::test;
using model::Aspect;
using model::Status;

namespace {

const std::string kHead = "plumbline: 1\npack: p\nversion: 1\nrules:\n";
// Two rules that disagree about anything with a link.
const std::string kConflicting =
    kHead +
    "  - {id: good, layer: status, version: 3, why: w., when: links > 0, status: met,\n"
    "     because: '{links} said so', examples: {fires: [{links: 1}], silent: [{links: 0}]}}\n"
    "  - {id: bad, layer: status, why: w., when: links > 0, status: partly_met, because: no,\n"
    "     examples: {fires: [{links: 1}], silent: [{links: 0}]}}\n";

test::World answered() {
  test::World world;
  world.add(test::action("a"));
  world.answer("a", test::result("r", Aspect::done));
  return world;
}

}  // namespace

TEST_CASE("rules that disagree are a conflict with both proofs, and the cautious one is taken") {
  const auto assessed = answered().infer(test::status_rules(kConflicting)).at(0);
  CHECK(assessed.reported == Status::partly_met);
  CHECK(test::findings(assessed) ==
        "conflict status rules disagree: partly_met by p/bad, met by p/good\n");
  REQUIRE(assessed.proof.size() == 2);
  CHECK(assessed.proof[0].rule->rule.value == "p/bad");
  CHECK(assessed.proof[1].rule->rule.value == "p/good");
}

TEST_CASE("a step of a proof names its rule, its sentence and the passages it rests on") {
  const auto assessed = answered().infer(test::status_rules(kConflicting)).at(0);
  const model::ProofStep& step = assessed.proof.at(1);
  CHECK(step.conclusion == "1 said so");
  CHECK(step.rule->version == 3);
  REQUIRE(step.passages.size() == 1);
  CHECK(step.passages[0].quote == "r");
}

TEST_CASE("where no rule holds the task is silent and says why") {
  const auto rules = test::status_rules(
      kHead +
      "  - {id: never, layer: status, why: w., when: links > 9, status: met, because: b,\n"
      "     examples: {fires: [{links: 10}], silent: [{links: 0}]}}\n");
  const auto assessed = answered().infer(rules).at(0);
  CHECK(assessed.reported == Status::no_evidence);
  CHECK(assessed.proof.at(0).conclusion == "no status rule holds for this task");
}

TEST_CASE("of several figures the one that fell shortest is shown") {
  test::World world;
  world.add(test::target("a", {"开工房屋 increment = 100 套", "建成房屋 increment = 50 套"}));
  world.answer("a", test::result("r", Aspect::done,
                                 {"开工房屋 increment = 120 套", "建成房屋 increment = 30 套"}));
  const auto assessed = world.infer().at(0);
  CHECK(assessed.reported == Status::partly_met);
  REQUIRE(assessed.attainment);
  CHECK(assessed.attainment->indicator == "建成房屋");
  CHECK(assessed.attainment->share == 0.6);
  CHECK(assessed.proof.size() == 3);  // each figure and the roll-up
}

TEST_CASE("the slowest of several paces is taken") {
  test::World world;
  world.add(test::target("a", {"开工房屋 increment = 100 套", "建成房屋 increment = 50 套"}));
  auto said =
      test::result("r", Aspect::done, {"开工房屋 increment = 90 套", "建成房屋 increment = 10 套"});
  said.as_of = {test::kYear, 6, 30};
  world.answer("a", said);
  CHECK(world.infer().at(0).pace == model::Pace::behind);
}
