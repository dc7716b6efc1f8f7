#include "rules/satisfy.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "rules_fixture.h"

namespace rules = plumbline::rules;
namespace test = plumbline::test;

namespace {

rules::Satisfied solve(const std::string& expression,
                       rules::Missing missing = rules::Missing::allowed) {
  const test::Expression ready = test::compile(expression);
  CAPTURE(ready.diagnostics);
  REQUIRE(ready.compiled);
  rules::Conditions conditions(test::vocabulary(), ready.constants, ready.patterns);
  const rules::Demand demand{conditions.add(ready.compiled->program), true};
  return rules::satisfy(conditions, {&demand, 1}, missing);
}

}  // namespace

TEST_CASE("conditions that exclude each other are found to") {
  for (const char* expression :
       {"planned > 2 and planned < 1", "planned > 1 and planned <= 1",
        "planned == 1 and planned == 2", "planned >= actual and planned < actual",
        "2 * planned > 4 and planned < 2", "part == \"plan\" and part == \"review\"",
        "part != \"plan\" and part != \"review\"",
        "part not in [\"plan\", \"review\"] and part == \"plan\"", "named and not named",
        "named and named == false", "missing(planned) and planned > 1",
        "missing(part) and part != \"plan\"", "links in [1, 2] and links > 2", "1 > 2",
        "lead has \"issue\" and not (lead has [\"issue\", \"build\"])",
        "text ~ \"a\" and text !~ \"a\"", "missing(lead) and lead has \"issue\"",
        "(named or planned > 1) and not named and planned <= 1",
        "planned != 1 and planned >= 1 and planned <= 1"}) {
    CAPTURE(std::string(expression));
    CHECK_FALSE(solve(expression).possible);
  }
}

TEST_CASE("conditions that can hold together come with facts under which they do") {
  struct Case {
    const char* expression;
    const char* example;
  };
  const Case cases[] = {
      {"planned > 1 and planned < 2", "planned = 1.5"},
      {"planned >= actual + 0.05 and planned > 1", "planned - actual = 0.05, planned = 2"},
      {"part != \"plan\"", "part = review"},
      {"named and not missed", "named = true"},
      {"not (planned > 1) and not (planned <= 1)", ""},
      {"lead has \"issue\" and links == 0", "lead has \"issue\", links = 0"},
      {"missing(planned) and not (planned < 1)", ""},
      {"text == \"a\" or named", "text = a"},
  };
  for (const Case& c : cases) {
    CAPTURE(std::string(c.expression));
    const auto solved = solve(c.expression);
    CHECK(solved.possible);
    CHECK(solved.example == c.example);
  }
}

TEST_CASE("a comparison and its contrary both fail only where the fact is missing") {
  const std::string neither = "not (planned > 1) and not (planned <= 1)";
  CHECK(solve(neither).possible);
  CHECK_FALSE(solve(neither, rules::Missing::none).possible);
  // A quotient has no value where it divides by zero, though both facts are known.
  CHECK(solve("not (planned / actual > 1) and not (planned / actual <= 1)", rules::Missing::none)
            .possible);
}

// Every assignment of a small grid is tried in the evaluator: where one of them makes the
// expression hold, satisfy must say so.
TEST_CASE("what some facts make true is never said to be impossible") {
  const std::vector<std::string> atoms = {
      "planned > 1",      "planned <= 2 - actual", "actual == 1",          "named",
      "part == \"plan\"", "missing(actual)",       "part in [\"review\"]", "planned != actual"};
  std::vector<rules::Facts> grid;
  using plumbline::rules::FactValue;
  const std::vector<FactValue> numbers{FactValue(), 0.0, 1.0, 1.5, 3.0};
  for (const FactValue& planned : numbers) {
    for (const FactValue& actual : numbers) {
      for (const FactValue& part :
           {FactValue(), FactValue(std::string("plan")), FactValue(std::string("review"))}) {
        for (const bool named : {false, true}) {
          grid.push_back(test::facts(
              {{"planned", planned}, {"actual", actual}, {"part", part}, {"named", named}}));
        }
      }
    }
  }
  unsigned seed = 7;
  const auto pick = [&seed](unsigned of) {
    seed = seed * 1103515245u + 12345u;
    return seed / 65536u % of;
  };
  int impossible = 0;
  for (int round = 0; round < 400; ++round) {
    std::string expression;
    for (int i = 0; i < 4; ++i) {
      if (i > 0) expression += pick(3) == 0 ? " or " : " and ";
      expression += (pick(2) == 0 ? "not (" : "(") + atoms[pick(8)] + ")";
    }
    CAPTURE(expression);
    const test::Expression ready = test::compile(expression);
    REQUIRE(ready.compiled);
    bool holds = false;
    for (const rules::Facts& facts : grid) {
      rules::Evaluator evaluator(test::vocabulary(), ready.constants, ready.patterns, facts);
      holds = holds || evaluator.holds(ready.compiled->program);
    }
    const bool possible = solve(expression).possible;
    if (holds) CHECK(possible);
    impossible += possible ? 0 : 1;
  }
  CHECK(impossible > 10);
}
