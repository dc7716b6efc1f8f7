#include "rules/read_packs.h"

#include <doctest/doctest.h>

#include <string>

#include "rules_fixture.h"

namespace rules = plumbline::rules;
namespace test = plumbline::test;

namespace {

std::string rule(const std::string& id, const std::string& more) {
  return "  - {id: " + id + ", layer: extract, why: w., " + more + "}\n";
}
const std::string kNamed =
    "when: named, emit: nothing, examples: {fires: [{named: true}], silent: [{named: false}]}";
const std::string kMissed =
    "when: missed, emit: nothing, examples: {fires: [{missed: true}], silent: [{missed: false}]}";

std::string workspace_pack(const std::string& rules) {
  return "plumbline: 1\npack: mine\nrules:\n" + rules;
}

}  // namespace

TEST_CASE("a name is known within its pack, a full id as it stands") {
  CHECK(rules::full_id("status", "rank") == "status/rank");
  CHECK(rules::full_id("mine", "status/rank") == "status/rank");
}

TEST_CASE("a later pack replaces a rule by its full id") {
  const auto rules = test::rule_set(
      rules::Layer::extract,
      {test::pack(rule("a", kNamed) + rule("b", kNamed)), workspace_pack(rule("p/a", kMissed))});
  CHECK(test::ids_of(rules.extract(test::facts({{"named", true}}))) == "p/b");
  CHECK(test::ids_of(rules.extract(test::facts({{"missed", true}}))) == "p/a");
  CHECK(rules.rules().size() == 2);
  CHECK(rules.rules()[0].path == "2.yaml");
}

TEST_CASE("a rule of the same name in another pack is another rule") {
  const auto rules = test::rule_set(
      rules::Layer::extract, {test::pack(rule("a", kNamed)), workspace_pack(rule("a", kNamed))});
  CHECK(test::ids_of(rules.extract(test::facts({{"named", true}}))) == "mine/a p/a");
}

TEST_CASE("a retired rule is gone without a successor") {
  const auto rules = test::rule_set(
      rules::Layer::extract, {test::pack(rule("a", kNamed) + rule("b", kNamed)),
                              workspace_pack("  - {id: p/a, layer: extract, state: retired}\n")});
  CHECK(test::ids_of(rules.extract(test::facts({{"named", true}}))) == "p/b");
}

TEST_CASE("a draft is checked and tested, but not applied") {
  const auto rules =
      test::rule_set(rules::Layer::extract, {test::pack(rule("a", "state: draft, " + kNamed))});
  CHECK(rules.extract(test::facts({{"named", true}})).empty());
  CHECK(rules.test_examples({}).size() == 2);
}

TEST_CASE("layers have their words") {
  CHECK(rules::to_word(rules::Layer::extract) == "extract");
  CHECK(rules::to_word(rules::Layer::link) == "link");
  CHECK(rules::to_word(rules::Layer::status) == "status");
}
