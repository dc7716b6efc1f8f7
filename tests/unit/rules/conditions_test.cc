#include "rules/conditions.h"

#include <doctest/doctest.h>

#include <string>

#include "rules_fixture.h"

namespace rules = plumbline::rules;
namespace test = plumbline::test;

namespace {

// The terms of an expression, in the order in which they come up.
std::string terms_of(const std::string& expression) {
  const test::Expression ready = test::compile(expression);
  REQUIRE(ready.compiled);
  rules::Conditions conditions(test::vocabulary(), ready.constants, ready.patterns);
  static_cast<void>(conditions.add(ready.compiled->program));
  std::string all;
  for (const rules::Term& term : conditions.terms()) all += '[' + term.text + ']';
  return all;
}

}  // namespace

TEST_CASE("comparisons of one sum speak of one term, whatever side it stands on") {
  CHECK(terms_of("planned > 1 and planned < 2 and 3 == planned") == "[planned]");
  CHECK(terms_of("planned >= actual + 1 and planned - actual < 5") == "[planned - actual]");
  CHECK(terms_of("planned * 2 > 4 and planned > 1") == "[planned]");
  CHECK(terms_of("planned / 2 - actual > 1 and planned - 2 * actual > 1") ==
        "[planned - 2 * actual]");
}

TEST_CASE("what is no sum is a term of its own") {
  CHECK(terms_of("planned * actual > 1 and planned > 1") == "[(planned) * (actual)][planned]");
  CHECK(terms_of("planned / actual > 1") == "[(planned) / (actual)]");
  CHECK(terms_of("min(planned, 3) > 1") == "[min(planned, 3)]");
  CHECK(terms_of("abs(planned - 1) > 1") == "[abs(planned + -1)]");
  CHECK(terms_of("count(actions) > 1") == "[count(actions)]");
}

TEST_CASE("texts, flags and words are terms of their fact") {
  CHECK(terms_of("named or missed == false or part == \"plan\" or part in [\"review\"]") ==
        "[named][missed][part]");
  CHECK(terms_of("lead has [\"issue\", \"build\"]") == "[lead has \"issue\"][lead has \"build\"]");
}

TEST_CASE("an atom says which values fit") {
  rules::Atom atom{rules::Atom::Kind::compare, 0, rules::Op::less_equal, {0.3}, {}};
  CHECK(rules::fits(atom, 0.1 + 0.2));
  CHECK_FALSE(rules::fits(atom, 0.31));
  atom = {rules::Atom::Kind::one_of, 0, rules::Op::equal, {1.0, 2.0}, {}};
  CHECK(rules::fits(atom, 2.0));
  CHECK_FALSE(rules::fits(atom, 3.0));
  atom = {rules::Atom::Kind::none_of, 0, rules::Op::equal, {}, {"plan"}};
  CHECK(rules::fits(atom, std::string_view("review")));
  CHECK_FALSE(rules::fits(atom, std::string_view("plan")));
}
