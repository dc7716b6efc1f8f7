#include "rules/compile_expression.h"

#include <doctest/doctest.h>

#include <string>

#include "rules_fixture.h"

namespace rules = plumbline::rules;
namespace test = plumbline::test;

TEST_CASE("not binds before and, and before or, arithmetic before comparison") {
  struct Case {
    const char* expression;
    const char* meaning;
  };
  const Case cases[] = {
      {"named", "named"},
      {"true", "true"},
      {"named or missed and links > 0", "(named or (missed and (links > 0)))"},
      {"(named or missed) and links > 0", "((named or missed) and (links > 0))"},
      {"not named and missed", "((not named) and missed)"},
      {"not (named and missed)", "(not (named and missed))"},
      {"named and missed and named", "(named and (missed and named))"},
      {"not not named", "(not (not named))"},
      {"planned + actual * 2 > 1", "((planned + (actual * 2)) > 1)"},
      {"planned - actual - 1 >= 0", "(((planned - actual) - 1) >= 0)"},
      {"planned / actual / 2 < 1", "(((planned / actual) / 2) < 1)"},
      {"-planned <= -1.5", "((- planned) <= (- 1.5))"},
      {"min(planned, actual, 3) == 3", "(((planned min actual) min 3) == 3)"},
      {"abs(planned - actual) != max(1, links)", "(abs((planned - actual)) != (1 max links))"},
      {"part == \"plan\"", "(part == \"plan\")"},
      {"\"plan\" != part", "(\"plan\" != part)"},
      {"part in [\"plan\", \"review\"]", "(part in [plan review])"},
      {"links not in [1, -2]", "(not (links in [1 -2]))"},
      {"actions has \"issue\"", "(actions has [issue])"},
      {"lead has [\"issue\", \"build\"] or named", "((lead has [issue build]) or named)"},
      {"text ~ \"开工|建设\"", "(text ~ 0)"},
      {"text !~ \"开工\" and text ~ \"开工\"", "((not (text ~ 0)) and (text ~ 0))"},
      {"missing(planned) or count(actions) > 1", "(missing(planned) or (count(actions) > 1))"},
  };
  for (const Case& c : cases) {
    CAPTURE(std::string(c.expression));
    CHECK(test::parenthesised(test::compile(c.expression)) == c.meaning);
  }
}

TEST_CASE("conditions that 'and' joins at the top are known one by one") {
  const auto joined = test::compile("named and links > 0 and (missed or named)");
  REQUIRE(joined.compiled);
  const auto& conditions = joined.compiled->program.conditions;
  REQUIRE(conditions.size() == 3);
  CHECK(conditions[1].text == "links > 0");
  const auto whole = test::compile("named and missed or links > 0");
  REQUIRE(whole.compiled);
  REQUIRE(whole.compiled->program.conditions.size() == 1);
  CHECK(whole.compiled->program.conditions[0].text == "named and missed or links > 0");
}

TEST_CASE("operands of 'or' are known one by one, also inside parentheses and 'not'") {
  struct Case {
    const char* expression;
    const char* alternatives;
  };
  const Case cases[] = {
      {"named and links > 0", ""},
      {"named or links > 0", "[named][links > 0]"},
      {"links > 0 and (named or missed and links > 1)", "[named][missed and links > 1]"},
      {"not (named or missed)", "[not: named][not: missed]"},
      {"not (named or not (missed or links > 1))",
       "[missed][links > 1][not: named][not: not (missed or links > 1)]"},
  };
  for (const Case& c : cases) {
    CAPTURE(std::string(c.expression));
    const auto compiled = test::compile(c.expression);
    REQUIRE(compiled.compiled);
    std::string all;
    for (const auto& one : compiled.compiled->program.alternatives) {
      all += (one.negated ? "[not: " : "[") + one.condition.text + "]";
    }
    CHECK(all == c.alternatives);
  }
}

TEST_CASE("an alternative can be asked alone") {
  const auto ready = test::compile("named and (links > 1 or missed)");
  REQUIRE(ready.compiled);
  const auto facts = test::facts({{"links", 2.0}, {"named", true}});
  rules::Evaluator evaluator(test::vocabulary(), ready.constants, ready.patterns, facts);
  const rules::Program& program = ready.compiled->program;
  REQUIRE(program.alternatives.size() == 2);
  CHECK(evaluator.holds(program, program.alternatives[0].condition));
  CHECK_FALSE(evaluator.holds(program, program.alternatives[1].condition));
}

TEST_CASE("a fact of another layer is told with its layer") {
  CHECK(test::compile("phase == \"reported\"")
            .diagnostics.find("1:1: error: fact 'phase' belongs to the layer 'status'; a rule "
                              "speaks of the facts of "
                              "its own layer only [rule-other-layer]") != std::string::npos);
}

TEST_CASE("an expression says what it comes to") {
  using rules::ExpressionType;
  CHECK(test::compile("links > 1").compiled->type == ExpressionType::flag);
  CHECK(test::compile("links + 1").compiled->type == ExpressionType::number);
  CHECK(test::compile("part").compiled->type == ExpressionType::text);
}

TEST_CASE("what is wrong in an expression is said with its place inside it") {
  struct Case {
    const char* expression;
    const char* diagnostic;  // behind e.yaml:1:
  };
  const Case cases[] = {
      {"", "1: error: expression ends; expected a fact, a number, a text or '(' [rule-syntax]"},
      {"links >",
       "8: error: expression ends; expected a fact, a number, a text or '(' [rule-syntax]"},
      {"links > 1 missed",
       "11: error: found 'missed'; expected 'and', 'or' or the end [rule-syntax]"},
      {"links > 1 > 0",
       "11: error: found '>'; expected 'and' or 'or', because comparisons do not chain "
       "[rule-syntax]"},
      {"(named", "7: error: expression ends; expected ')' [rule-syntax]"},
      {"named and",
       "10: error: expression ends; expected a fact, a number, a text or '(' [rule-syntax]"},
      {"nmaed", "1: error: unknown fact 'nmaed'; did you mean 'named'? [rule-unknown-fact]"},
      {"actions has issue",
       "13: error: found 'issue'; expected a text or a list of texts after 'has' [rule-syntax]"},
      {"min(links", "10: error: expression ends; expected ')' [rule-syntax]"},
      {"abs(1, 2)", "6: error: found ','; expected ')' [rule-syntax]"},
      {"count(links)", "7: error: 'count' needs words [rule-type]"},
      {"missing(1)", "9: error: found '1'; expected the name of a fact [rule-syntax]"},
      {"missing(nope)", "9: error: unknown fact 'nope' [rule-unknown-fact]"},
      {"links = 1", "7: error: found '='; equality is written '==' [rule-syntax]"},
      {"links and named", "1: error: 'and' needs true or false, found a number [rule-type]"},
      {"not links", "5: error: 'not' needs true or false, found a number [rule-type]"},
      {"links > \"a\"", "9: error: '>' after a number needs a number, found a text [rule-type]"},
      {"part == 3", "9: error: '==' after a text needs a text, found a number [rule-type]"},
      {"named > 1", "1: error: '>' needs a number, found true or false [rule-type]"},
      {"actions == \"x\"", "1: error: '==' can't compare words; write 'has' [rule-type]"},
      {"links + part > 1", "9: error: '+' needs a number, found a text [rule-type]"},
      {"-named > 1", "2: error: '-' needs a number, found true or false [rule-type]"},
      {"part has \"x\"", "1: error: 'has' needs words, found a text [rule-type]"},
      {"links > )", "9: error: found ')'; expected a fact, a number, a text or '(' [rule-syntax]"},
      {"actions has [1]", "8: error: 'has' needs texts, found numbers [rule-type]"},
      {"text ~ links",
       "8: error: found 'links'; expected a regular expression in quotes [rule-syntax]"},
      {"\"a\" ~ \"b\"", "1: error: '~' needs a fact on its left [rule-type]"},
      {"links ~ \"a\"", "1: error: '~' needs a text, found a number [rule-type]"},
      {"part in [1]", "1: error: 'in' with this list needs a number, found a text [rule-type]"},
      {"part in [\"plan\", 2]", "18: error: a list holds texts or numbers, not both [rule-type]"},
      {"part in plan",
       "9: error: found 'plan'; expected a list in brackets after 'in' [rule-syntax]"},
      {"part in []", "10: error: found ']'; expected a text or a number [rule-syntax]"},
      {"part == \"plna\"",
       "9: error: 'part' is never 'plna'; did you mean 'plan'? [rule-unknown-value]"},
      {"lead has \"isue\"",
       "10: error: 'lead' is never 'isue'; did you mean 'issue'? [rule-unknown-value]"},
      {"lead has [\"issue\", \"bld\"]",
       "20: error: 'lead' is never 'bld'; did you mean 'build'? [rule-unknown-value]"},
      {"part in [\"plan\", \"revew\"]",
       "18: error: 'part' is never 'revew'; did you mean 'review'? [rule-unknown-value]"},
      {"text ~ \"{action.isue}\"",
       "9: error: unknown word list or lexicon class 'action.isue'; did you mean 'action.issue'? "
       "[rule-unknown-class]"},
      {"text ~ \"a(b\"",
       "9: error: regular expression does not compile: missing ): a(b [rule-regex]"},
      {"text ~ \"x[b\"",
       "10: error: regular expression does not compile: missing ]: [b [rule-regex]"},
      {"text ~ \"(?=a)\"",
       "9: error: regular expression does not compile: invalid perl operator: (?= [rule-regex]"},
      {"text ~ \"a*\"",
       "8: error: regular expression matches an empty text, so it holds for every text "
       "[rule-regex]"},
      {"foo(1)", "1: error: unknown function 'foo' [rule-unknown-fact]"},
      {"\"plna\" == part",
       "1: error: 'part' is never 'plna'; did you mean 'plan'? [rule-unknown-value]"},
      {"links & 1", "7: error: found '&'; write 'and', 'or', 'not' [rule-syntax]"},
      {"text == \"abc", "9: error: found no closing \" for this text [rule-syntax]"},
  };
  for (const Case& c : cases) {
    CAPTURE(std::string(c.expression));
    const auto compiled = test::compile(c.expression);
    CHECK_FALSE(compiled.compiled);
    const std::string first = compiled.diagnostics.substr(0, compiled.diagnostics.find('\n'));
    CHECK(first == std::string("e.yaml:1:") + c.diagnostic);
  }
}

TEST_CASE("an expression may nest 64 levels deep and no deeper") {
  const auto nested = [](int levels) {
    return std::string(static_cast<std::size_t>(levels), '(') + "named" +
           std::string(static_cast<std::size_t>(levels), ')');
  };
  CHECK(test::compile(nested(rules::kDepthLimit)).compiled);
  const auto deeper = test::compile(nested(rules::kDepthLimit + 1)).diagnostics;
  CHECK(deeper.substr(0, deeper.find('\n')) ==
        "e.yaml:1:65: error: expression nests deeper than 64 levels [rule-too-deep]");
}

TEST_CASE("an expression of more steps than the machine takes is refused") {
  std::string sum = "links";
  for (int i = 0; i < 10'000; ++i) sum += " + 1";
  const auto diagnostics = test::compile(sum + " > 0").diagnostics;
  CHECK(diagnostics.find("error: expression comes to more than 20000 steps [rule-too-deep]") !=
        std::string::npos);
}
