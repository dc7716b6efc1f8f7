#include "rules/rule_set.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>
#include <random>
#include <string>
#include <vector>

#include "rules_fixture.h"

namespace model = plumbline::model;
namespace rules = plumbline::rules;
namespace test = plumbline::test;

namespace {

// A link pack with every kind of rule.
const std::string kLinks = test::pack(
    "  - {id: decision, layer: link, why: w., decide: {prior: -6, accept: 4, review: 1, margin: "
    "2}}\n"
    "  - id: figures\n    version: 3\n    layer: link\n    why: w.\n    when: links > 0\n"
    "    compare:\n"
    "      - {level: same, when: actual == planned, bits: 5, rarity: links * 2}\n"
    "      - {level: near, when: actual > 0, bits: 1.5}\n"
    "      - {level: none, bits: -3}\n"
    "    examples: {fires: [{links: 1, actual: 1, planned: 1, gives: same}], silent: [{links: "
    "0}]}\n"
    "  - id: names\n    layer: link\n    why: w.\n"
    "    compare: [{level: shared, when: named, bits: 2}]\n"
    "    examples: {fires: [{named: true}], silent: [{named: false}]}\n"
    "  - id: other-year\n    layer: link\n    why: w.\n    when: missed\n    veto: true\n"
    "    examples: {fires: [{missed: true}], silent: [{missed: false}]}\n"
    "  - id: told\n    layer: link\n    why: w.\n    when: named\n    relation: fulfils\n"
    "    examples: {fires: [{named: true}], silent: [{named: false}]}\n"
    "  - id: told-again\n    layer: link\n    why: w.\n    when: links > 2\n    relation: "
    "restates\n"
    "    examples: {fires: [{links: 3}], silent: [{links: 1}]}\n");

// `rule level bits` of each step, one a line.
std::string evidence(const rules::LinkWeight& weight) {
  std::string all;
  for (const model::Firing& firing : weight.evidence) {
    all += firing.rule.value + ' ' + firing.level + ' ' +
           rules::to_text(rules::FactValue(firing.bits)) + '\n';
  }
  return all;
}

double sum(const rules::LinkWeight& weight) {
  return std::accumulate(weight.evidence.begin(), weight.evidence.end(), 0.0,
                         [](double all, const model::Firing& firing) { return all + firing.bits; });
}

std::vector<rules::Facts> many_pairs() {
  std::vector<rules::Facts> all;
  for (const double links : {0.0, 1.0, 3.0}) {
    for (const double actual : {0.0, 1.0, 2.0}) {
      for (const bool named : {false, true}) {
        all.push_back(test::facts({{"links", links},
                                   {"actual", actual},
                                   {"planned", 2.0},
                                   {"named", named},
                                   {"missed", named && links > 2}}));
      }
    }
  }
  return all;
}

}  // namespace

TEST_CASE("a pair begins with the prior and adds one level a comparison, rarity on top") {
  const auto rules = test::rule_set(rules::Layer::link, {kLinks});
  const auto weight = rules.weigh(
      test::facts({{"links", 2.0}, {"actual", 1.0}, {"planned", 1.0}, {"named", true}}));
  CHECK(evidence(weight) ==
        "p/decision prior -6\n"
        "p/figures same 5\n"
        "p/figures same (rarity) 4\n"
        "p/names shared 2\n");
  CHECK(weight.bits == doctest::Approx(5));
  CHECK_FALSE(weight.vetoed);
  CHECK(weight.relation == model::Relation::fulfils);
  CHECK(weight.evidence[1].version == 3);
}

TEST_CASE("the lines of the decision are those of the pack") {
  const auto decision = test::rule_set(rules::Layer::link, {kLinks}).decision();
  CHECK(decision.accept == 4);
  CHECK(decision.review == 1);
  CHECK(decision.margin == 2);
}

TEST_CASE("a veto is the last of the evidence and adds no bits") {
  const auto rules = test::rule_set(rules::Layer::link, {kLinks});
  const auto weight = rules.weigh(test::facts({{"missed", true}}));
  CHECK(weight.vetoed);
  CHECK(evidence(weight) == "p/decision prior -6\np/other-year veto 0\n");
}

TEST_CASE("of several relations the most cautious stands") {
  const auto rules = test::rule_set(rules::Layer::link, {kLinks});
  const auto weight = rules.weigh(test::facts({{"named", true}, {"links", 3.0}}));
  CHECK(weight.relation == model::Relation::restates);
}

TEST_CASE("the evidence of every pair sums to its bits, and the sum alone says the same") {
  const auto rules = test::rule_set(rules::Layer::link, {kLinks});
  for (const rules::Facts& facts : many_pairs()) {
    const auto weight = rules.weigh(facts);
    const auto bits = rules.weigh_bits(facts);
    CHECK(sum(weight) == doctest::Approx(weight.bits));
    CHECK(bits.bits == doctest::Approx(weight.bits));
    CHECK(bits.vetoed == weight.vetoed);
    CHECK(bits.relation == weight.relation);
    CHECK(bits.evidence.empty());
  }
}

TEST_CASE("without link rules a pair weighs nothing") {
  const auto rules = test::rule_set(rules::Layer::link, {test::pack("  []\n")});
  CHECK(rules.weigh(test::facts({})).bits == 0);
  CHECK(rules.weigh(test::facts({})).evidence.empty());
}

TEST_CASE("an edge rule gives its kind of edge and its sentence") {
  const auto rules = test::rule_set(
      rules::Layer::edge,
      {test::pack(
          "  - {id: later, version: 2, layer: edge, why: w., when: links > 0, edge: "
          "requires, because: \"after {links}\",\n"
          "     examples: {fires: [{links: 1, gives: requires}], silent: [{links: 0}]}}\n")});
  const auto fired = rules.propose(test::facts({{"links", 2.0}}));
  REQUIRE(fired.size() == 1);
  CHECK(fired[0].kind == model::DependencyKind::requires_);
  CHECK(fired[0].because == "after 2");
  CHECK(fired[0].firing.rule.value == "p/later");
  CHECK(fired[0].firing.version == 2);
  CHECK(rules.propose(test::facts({{"links", 0.0}})).empty());
  for (const auto& outcome : rules.test_examples({})) CHECK(outcome.passed);
}

TEST_CASE("a status rule gives its status, its case and its sentence") {
  const auto rules = test::rule_set(
      rules::Layer::status,
      {test::pack("  - id: a\n    layer: status\n    version: 2\n    why: w.\n    when: links > 0\n"
                  "    because: '{actual} of {planned}'\n    cases:\n"
                  "      - {name: all, when: actual >= planned, status: met}\n"
                  "      - {name: some, when: true, status: partly_met, because: 'only {actual}'}\n"
                  "    examples: {fires: [{links: 1}], silent: [{links: 0}]}\n")});
  const auto met = rules.grade(test::facts({{"links", 1.0}, {"actual", 3.0}, {"planned", 2.0}}));
  REQUIRE(met.size() == 1);
  CHECK(met[0].status == model::Status::met);
  CHECK(met[0].because == "3 of 2");
  CHECK(met[0].firing.level == "all");
  const auto partly = rules.grade(test::facts({{"links", 1.0}, {"actual", 1.0}}));
  REQUIRE(partly.size() == 1);
  CHECK(partly[0].because == "only 1");
  CHECK(rules.grade(test::facts({{"links", 0.0}})).empty());
}

TEST_CASE("a rule that gives a pace is asked for apart from the statuses") {
  const auto rules = test::rule_set(
      rules::Layer::status,
      {test::pack("  - {id: a, layer: status, why: w., when: links > 0, status: met, because: b,\n"
                  "     examples: {fires: [{links: 1, gives: met}], silent: [{links: 0}]}}\n"
                  "  - {id: b, layer: status, why: w., when: links > 1, because: '{links} links',\n"
                  "     cases: [{name: late, pace: behind}],\n"
                  "     examples: {fires: [{links: 2, gives: behind}], silent: [{links: 1}]}}\n")});
  const auto facts = test::facts({{"links", 2.0}});
  REQUIRE(rules.grade(facts).size() == 1);
  CHECK(rules.grade(facts)[0].firing.rule.value == "p/a");
  REQUIRE(rules.pace(facts).size() == 1);
  CHECK(rules.pace(facts)[0].pace == model::Pace::behind);
  CHECK(rules.pace(facts)[0].because == "2 links");
  CHECK(rules.pace(facts)[0].firing.level == "late");
  CHECK(rules.pace(test::facts({{"links", 1.0}})).empty());
  for (const auto& outcome : rules.test_examples({})) CHECK(outcome.passed);
}

TEST_CASE("a firing keeps what the rule looked at") {
  const auto rules = test::rule_set(
      rules::Layer::extract,
      {test::pack("  - {id: a, layer: extract, why: w., when: 'named and text ~ \"开工.\"', emit: "
                  "task, kind: milestone, aspect: planned,\n"
                  "     examples: {fires: [{named: true, text: 开工了}], silent: [x]}}\n")});
  const auto fired =
      rules.extract(test::facts({{"named", true}, {"text", std::string("大桥开工了")}}));
  REQUIRE(fired.size() == 1);
  CHECK(fired[0].emit == rules::Emit::task);
  CHECK(fired[0].kind == model::TaskKind::milestone);
  CHECK(fired[0].aspect == model::Aspect::planned);
  using Matched = std::vector<std::pair<std::string, std::string>>;
  CHECK(fired[0].firing.matched == Matched{{"named", "true"}, {"text", "开工了"}});
}

TEST_CASE("the order of rules within a file changes no firing") {
  std::vector<std::string> entries;
  for (const char* id : {"d", "b", "a", "c", "e"}) {
    const bool beats = std::string(id) == "a";
    entries.push_back(std::string("  - {id: ") + id + ", layer: extract, why: w., emit: nothing, " +
                      (beats ? "beats: [c], " : "") + "when: named or links > " +
                      std::to_string(entries.size()) +
                      ", examples: {fires: [{named: true}], silent: [{links: 0}]}}\n");
  }
  std::mt19937 random(7);
  const std::vector<rules::Facts> pairs = many_pairs();
  std::vector<std::string> expected;
  for (int round = 0; round < 20; ++round) {
    std::shuffle(entries.begin(), entries.end(), random);
    const auto rules = test::rule_set(
        rules::Layer::extract,
        {test::pack(std::accumulate(entries.begin(), entries.end(), std::string()))});
    std::vector<std::string> fired;
    for (const rules::Facts& facts : pairs) fired.push_back(test::ids_of(rules.extract(facts)));
    if (round == 0) expected = fired;
    CHECK(fired == expected);
  }
  CHECK(expected.back() == "p/a p/b p/d p/e");
}
