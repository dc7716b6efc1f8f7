#include "rules/trace.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "rules_fixture.h"

namespace rules = plumbline::rules;
namespace test = plumbline::test;

namespace {

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
    "    examples: {fires: [{named: true}], silent: [{named: false}]}\n");

const std::string kStatuses = test::pack(
    "  - id: told\n    version: 2\n    layer: status\n    why: w.\n    when: links > 0 and named\n"
    "    cases:\n"
    "      - {name: all, when: actual >= planned, status: met}\n"
    "      - {name: rest, when: true, status: not_met}\n"
    "    because: b\n"
    "    examples: {fires: [{links: 1, named: true, gives: not_met}], silent: [{links: 0}]}\n"
    "  - id: missed\n    layer: status\n    why: w.\n    when: missed\n    status: not_met\n"
    "    beats: [told]\n    because: b\n"
    "    examples: {fires: [{missed: true}], silent: [{missed: false}]}\n");

std::string text_of(const rules::FailedCondition& condition) {
  std::string text = condition.text;
  for (const auto& [fact, value] : condition.facts) text += ' ' + fact + '=' + value;
  return text;
}

std::vector<rules::RuleTrace> trace(rules::Layer layer, const std::string& pack,
                                    const test::FactPairs& facts) {
  const rules::RuleSet compiled = test::rule_set(layer, {pack});
  return rules::trace_rules(compiled, test::facts(facts));
}

}  // namespace

TEST_CASE("the cases are tried in order, each with the condition that failed") {
  const auto traces = trace(rules::Layer::status, kStatuses,
                            {{"links", 1.0}, {"named", true}, {"actual", 3.0}, {"planned", 4.0}});
  REQUIRE(traces.size() == 2);
  const auto& told = traces[1];
  CHECK(told.id.value == "p/told");
  CHECK(told.version == 2);
  CHECK(told.holds());
  CHECK(told.taken == 1);
  CHECK(text_of(*told.answers[0].failed) == "actual >= planned actual=3 planned=4");
  CHECK(told.answers[1].gives == "not_met");
}

TEST_CASE("a rule that does not fire says its first condition that fails, and how many hold") {
  const auto traces = trace(rules::Layer::status, kStatuses, {{"links", 1.0}, {"named", false}});
  const auto& told = traces[1];
  CHECK_FALSE(told.holds());
  CHECK(text_of(*told.failed) == "named named=false");
  CHECK(told.conditions == 2);
  CHECK(told.conditions_met == 1);
  CHECK_FALSE(told.taken.has_value());
}

TEST_CASE("a rule that another sets aside names it") {
  const auto traces =
      trace(rules::Layer::status, kStatuses, {{"links", 1.0}, {"named", true}, {"missed", true}});
  REQUIRE(traces[1].beaten_by.has_value());
  CHECK(traces[1].beaten_by->value == "p/missed");
  CHECK_FALSE(traces[0].beaten_by.has_value());
}

TEST_CASE("levers name the level that gives most, with what keeps it from holding") {
  const auto levers = rules::find_levers(
      trace(rules::Layer::link, kLinks, {{"links", 1.0}, {"actual", 1.0}, {"planned", 2.0}}));
  REQUIRE(levers.size() == 2);
  CHECK(levers[0].rule.value == "p/figures");
  CHECK(levers[0].now == "near");
  CHECK(levers[0].level == "same");
  CHECK(levers[0].gain() == doctest::Approx(5.5));
  CHECK(levers[0].has_rarity);
  CHECK(text_of(levers[0].needs) == "actual == planned actual=1 planned=2");
  CHECK(levers[1].now.empty());
  CHECK(levers[1].bits == 2.0);
}

TEST_CASE("a rule whose condition fails is a lever too, a level that can't be bettered is none") {
  const auto levers =
      rules::find_levers(trace(rules::Layer::link, kLinks, {{"links", 0.0}, {"named", true}}));
  REQUIRE(levers.size() == 1);
  CHECK(text_of(levers[0].needs) == "links > 0 links=0");
}
