#include "rules/replay.h"

#include <doctest/doctest.h>

#include <string>

#include "rules_fixture.h"

namespace model = plumbline::model;
namespace rules = plumbline::rules;
namespace test = plumbline::test;

namespace {

const rules::RuleSet& links() {
  static const rules::RuleSet kRules = test::rule_set(
      rules::Layer::link,
      {test::pack(
          "  - {id: decision, layer: link, why: w., decide: {prior: -6, accept: 4, review: 1, "
          "margin: 2}}\n"
          "  - id: figures\n    version: 3\n    layer: link\n    why: w.\n    when: links > 0\n"
          "    compare:\n"
          "      - {level: same, when: actual == planned, bits: 5, rarity: links * 2}\n"
          "      - {level: none, bits: -3}\n"
          "    examples: {fires: [{links: 1, actual: 1, planned: 1, gives: same}], silent: "
          "[{links: 0}]}\n")});
  return kRules;
}

const rules::RuleSet& statuses() {
  static const rules::RuleSet kRules = test::rule_set(
      rules::Layer::status,
      {test::pack("  - id: told\n    layer: status\n    why: w.\n"
                  "    when: links > 0 and actions has [\"出台\", \"印发\"] and text ~ \"印.\"\n"
                  "    cases:\n      - {name: all, when: named, status: met}\n"
                  "      - {name: rest, when: true, status: not_met}\n"
                  "    because: b\n"
                  "    examples: {fires: [{links: 1, actions: [出台], text: 印发, gives: "
                  "not_met}], silent: [{links: 0}]}\n")});
  return kRules;
}

rules::Facts pair() {
  return test::facts({{"links", 1.0}, {"actual", 2.0}, {"planned", 2.0}});
}

}  // namespace

TEST_CASE("what link rules recorded gives their levels and bits again") {
  const auto weight = links().weigh(pair());
  REQUIRE(weight.evidence.size() == 3);
  for (const model::Firing& firing : weight.evidence) {
    CAPTURE(firing.level);
    CHECK(rules::replay(links(), firing).differs.empty());
  }
}

TEST_CASE("what a status rule recorded gives its case and status again") {
  const auto facts = test::facts({{"links", 1.0},
                                  {"named", true},
                                  {"actions", std::vector<std::string>{"印发", "建设"}},
                                  {"text", std::string("已印发")}});
  const auto fired = statuses().grade(facts);
  REQUIRE(fired.size() == 1);
  const auto again = rules::replay(statuses(), fired[0].firing);
  CHECK(again.differs.empty());
  CHECK(again.gives == "met");
}

TEST_CASE("a changed record is told apart") {
  const auto differs = [](std::size_t at, const auto& change) {
    model::Firing firing = links().weigh(pair()).evidence[at];
    change(firing);
    return rules::replay(links(), firing).differs;
  };
  CHECK(differs(0, [](auto& f) { f.bits = 0; }) == "0 bits were recorded, the rule gives -6");
  CHECK(differs(1, [](auto& f) { f.bits = 4; }) == "4 bits were recorded, the rule gives 5");
  CHECK(differs(1, [](auto& f) { f.level = "none"; }) ==
        "level 'none' was recorded, the rule gives 'same'");
  CHECK(differs(1, [](auto& f) { f.version = 2; }) == "version 2 was recorded, the rule is at 3");
  CHECK(differs(1, [](auto& f) { f.rule.value = "p/gone"; }) == "there is no such rule");
  CHECK(differs(1, [](auto& f) { f.matched[0].second = "0"; }) ==
        "its condition does not hold: links > 0");
  CHECK(differs(1, [](auto& f) { f.matched[0].second = "few"; }) == "'few' is no value of 'links'");
  CHECK(differs(1, [](auto& f) { f.matched[0].first = "many"; }) == "there is no fact 'many'");
  CHECK(differs(2, [](auto& f) { f.matched[0].second = "2"; }) ==
        "2 bits were recorded, the rule gives 4");
}
