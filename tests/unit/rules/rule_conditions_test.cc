#include "rules/rule_conditions.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "check_fixture.h"

namespace rules = plumbline::rules;
namespace test = plumbline::test;

TEST_CASE("a rule is asked for by the answer that is the first to hold") {
  const auto check = [](const rules::CompiledRules& compiled, plumbline::source::DiagnosticSink&) {
    rules::Conditions conditions = rules::conditions_over(compiled);
    const rules::Rule& rule = compiled.rules.front();
    const auto formulas = rules::add_rule(conditions, rule);
    const auto answers = rules::answers_of(rule);
    REQUIRE(answers.size() == 2);
    CHECK(answers[1].name == "rest");
    CHECK(answers[1].when == nullptr);
    CHECK(rules::satisfy(conditions, formulas.first_is(0)).example == "named = true, links = 2");
    CHECK(rules::satisfy(conditions, formulas.first_is(1)).possible);
    CHECK_FALSE(rules::satisfy(conditions, formulas.none_is()).possible);
    CHECK(rules::satisfy(conditions, formulas.fires(conditions)).possible);
  };
  CHECK(test::found_by(check, rules::Layer::status,
                       {"id: a, because: b, when: named, cases: [{name: many, when: links > 1, "
                        "status: met}, {name: rest, status: not_met}]"}) == "");
}

TEST_CASE("a rule without condition and answers always fires") {
  const auto check = [](const rules::CompiledRules& compiled, plumbline::source::DiagnosticSink&) {
    rules::Conditions conditions = rules::conditions_over(compiled);
    const auto formulas = rules::add_rule(conditions, compiled.rules.back());
    CHECK(formulas.answers.empty());
    CHECK(formulas.fires(conditions).size() == 1);
  };
  CHECK(test::found_by(check, rules::Layer::link, {"id: v, when: named, veto: true"}) == "");
}
