#include "rules/word_tests.h"

#include <doctest/doctest.h>

#include <string>

#include "rules_fixture.h"

namespace test = plumbline::test;

TEST_CASE("tests against words hold for any word of the list, and say what is wrong with it") {
  const auto facts = test::facts({{"lead", std::vector<std::string>{"issue", "guide"}},
                                  {"part", std::string("plan")},
                                  {"links", -2.0},
                                  {"text", std::string("新建供水管网")}});
  struct Case {
    const char* expression;
    const char* value;
  };
  const Case cases[] = {
      {"lead has \"guide\"", "true"},
      {"lead has [\"build\"]", "false"},
      {"lead has [\"build\", \"issue\"]", "true"},
      {"part in [\"review\", \"plan\"]", "true"},
      {"part not in [\"review\"]", "true"},
      {"links in [1, -2]", "true"},
      {"planned in [1, 2]", "false"},
      {"text ~ \"{water}\"", "true"},
      {"text !~ \"^{action.build}\"", "false"},
  };
  for (const Case& c : cases) {
    CAPTURE(std::string(c.expression));
    CHECK(test::value_of(c.expression, facts) == c.value);
  }
}

TEST_CASE("a list without items, or of one kind only in part, is an error") {
  for (const char* expression : {"part in []", "part in [\"plan\", 2]", "lead has [1]",
                                 "part in \"plan\"", "lead has -\"x\"", "part in [-\"plan\"]"}) {
    CAPTURE(std::string(expression));
    CHECK_FALSE(test::compile(expression).compiled);
  }
}
