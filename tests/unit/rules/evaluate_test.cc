#include "rules/evaluate.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "rules_fixture.h"

namespace rules = plumbline::rules;
namespace test = plumbline::test;

namespace {

struct Case {
  const char* expression;
  const char* value;
};

void check(const std::vector<Case>& cases, const rules::Facts& facts) {
  for (const Case& c : cases) {
    CAPTURE(std::string(c.expression));
    CHECK(test::value_of(c.expression, facts) == c.value);
  }
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("expressions come to what they say") {
  const auto facts = test::facts({{"named", true},
                                  {"missed", false},
                                  {"planned", 6.5},
                                  {"actual", 6.6},
                                  {"text", std::string("出台停车管理办法")},
                                  {"part", std::string("plan")},
                                  {"actions", Words{"issue", "set_up"}}});
  check({{"named", "true"},
         {"missed", "false"},
         {"not missed", "true"},
         {"named and missed", "false"},
         {"named or missed", "true"},
         {"named == missed", "false"},
         {"named != missed", "true"},
         {"planned < actual", "true"},
         {"planned + actual", "13.1"},
         {"-planned + 1", "-5.5"},
         {"2 + 3 * 4", "14"},
         {"(2 + 3) * 4", "20"},
         {"7 - 2 - 1", "4"},
         {"min(planned, 3, 9)", "3"},
         {"max(planned, 3, 9)", "9"},
         {"abs(planned - 10)", "3.5"},
         {"count(actions)", "2"},
         {"part == \"plan\"", "true"},
         {"part != \"plan\"", "false"},
         {"part in [\"review\"]", "false"},
         {"part not in [\"review\"]", "true"},
         {"planned in [6.5, 7]", "true"},
         {"actions has \"issue\"", "true"},
         {"actions has [\"draft\", \"set_up\"]", "true"},
         {"actions has \"draft\"", "false"},
         {"text ~ \"{action.issue}.{0,6}办法$\"", "true"},
         {"text ~ \"^停车\"", "false"},
         {"text !~ \"^停车\"", "true"},
         {"text ~ \"{water}\"", "false"}},
        facts);
}

TEST_CASE("numbers that decimal arithmetic makes equal are equal") {
  const auto facts = test::facts({{"planned", 6.5}, {"actual", 6.6}});
  check({{"actual - planned == 0.1", "true"},
         {"actual - planned >= 0.1", "true"},
         {"actual - planned <= 0.1", "true"},
         {"actual - planned > 0.1", "false"},
         {"actual - planned < 0.1", "false"},
         {"actual - planned != 0.1", "false"},
         {"1000000000000 == 1000000000001", "true"},
         {"1000000 == 1000001", "false"}},
        facts);
}

TEST_CASE("a comparison with a missing fact does not hold, whatever the operator") {
  const auto facts = test::facts({{"links", 0.0}});
  check({{"missing(planned)", "true"},
         {"missing(links)", "false"},
         {"planned == 1", "false"},
         {"planned != 1", "false"},
         {"planned > 1", "false"},
         {"not (planned > 1)", "true"},
         {"planned == actual", "false"},
         {"planned in [1]", "false"},
         {"planned not in [1]", "true"},
         {"named", "false"},
         {"not named", "true"},
         {"named == missed", "false"},
         {"part != \"plan\"", "false"},
         {"text ~ \"出台\"", "false"},
         {"actions has \"issue\"", "false"},
         {"count(actions)", "missing"},
         {"planned + 1", "missing"},
         {"-planned", "missing"},
         {"abs(planned)", "missing"},
         {"min(planned, 1)", "missing"},
         {"missing(planned) or planned > 1", "true"}},
        facts);
}

TEST_CASE("division by zero gives a missing value") {
  const auto facts = test::facts({{"planned", 0.0}, {"actual", 3.0}});
  check({{"actual / planned", "missing"},
         {"actual / planned > 1", "false"},
         {"not (actual / planned > 1)", "true"},
         {"planned / actual", "0"}},
        facts);
}

TEST_CASE("what was looked at is recorded once, with the word or text that decided") {
  const auto facts = test::facts({{"links", 2.0},
                                  {"part", std::string("plan")},
                                  {"text", std::string("年内出台办法")},
                                  {"actions", Words{"issue", "set_up"}}});
  const auto expression = test::compile(
      "links > 1 and links < 9 and part == \"plan\" and actions has \"set_up\" and "
      "text ~ \"出台..\" and missing(planned)");
  REQUIRE(expression.compiled);
  rules::Evaluator evaluator(test::vocabulary(), expression.constants, expression.patterns, facts);
  evaluator.start_record();
  REQUIRE(evaluator.holds(expression.compiled->program));
  const std::vector<std::pair<std::string, std::string>> expected = {{"links", "2"},
                                                                     {"part", "plan"},
                                                                     {"actions", "set_up"},
                                                                     {"text", "出台办法"},
                                                                     {"planned", "missing"}};
  CHECK(evaluator.record() == expected);
  evaluator.start_record();
  CHECK(evaluator.record().empty());
}

TEST_CASE("what stands behind a decided 'and' or 'or' is not looked at") {
  const auto facts = test::facts({{"named", true}, {"links", 1.0}});
  const auto expression = test::compile("named or links > 0");
  rules::Evaluator evaluator(test::vocabulary(), expression.constants, expression.patterns, facts);
  evaluator.start_record();
  CHECK(evaluator.holds(expression.compiled->program));
  CHECK(evaluator.record().size() == 1);
}
