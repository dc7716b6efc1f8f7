#include "rules/share_conditions.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "rules/compile_rules.h"
#include "rules_fixture.h"

namespace rules = plumbline::rules;
namespace test = plumbline::test;

namespace {

// Rules a, b, ... with these conditions, and an example each that their facts decide.
rules::RuleSet rules_with(const std::vector<std::string>& conditions) {
  std::string text;
  char id = 'a';
  for (const std::string& when : conditions) {
    text += std::string("  - id: ") + id++ +
            "\n    version: 1\n    layer: extract\n    why: A test.\n    when: '" + when +
            "'\n    emit: task\n    kind: action\n    examples:\n"
            "      fires: [{named: true}]\n      silent: [{named: false}]\n";
  }
  return test::rule_set(rules::Layer::extract, {test::pack(text)});
}

std::vector<std::uint32_t> numbers(const rules::Rule& rule) {
  std::vector<std::uint32_t> numbers;
  for (const rules::Question& question : rule.when->questions) numbers.push_back(question.number);
  return numbers;
}

}  // namespace

TEST_CASE("equal conditions of several rules are one question, however they are written") {
  const auto set = rules_with({"named and planned > 6", "planned  >  6.0 and missed"});
  const auto& compiled = set.compiled();
  CHECK(compiled.constants.questions == 3);
  CHECK(numbers(compiled.rules[0]).front() == numbers(compiled.rules[1]).front());
}

TEST_CASE("conditions that differ in a constant only are two questions") {
  const auto set = rules_with({"part == \"plan\"", "part == \"review\"", "actions has \"issue\"",
                               "actions has \"build\"", "text ~ \"开工\"", "text ~ \"竣工\""});
  CHECK(set.compiled().constants.questions == 6);
}

TEST_CASE("what most rules ask is asked first, and regular expressions last") {
  const auto set = rules_with({"text ~ \"开工\" and missed and named", "named", "text ~ \"开工\""});
  const rules::Rule& first = set.compiled().rules[0];
  REQUIRE(first.when->questions.size() == 3);
  const auto& conditions = first.when->conditions;
  CHECK(first.when->questions[0].from == conditions[2].from);
  CHECK(first.when->questions[1].from == conditions[1].from);
  CHECK(first.when->questions[2].from == conditions[0].from);
}

TEST_CASE("rules that share conditions fire as each would alone") {
  const std::vector<std::string> all = {"named and not missed", "named and missed",
                                        "not missed and text ~ \"开工\"",
                                        "named and (missed or text ~ \"开工\")"};
  const auto together = rules_with(all);
  for (int bits = 0; bits < 8; ++bits) {
    const auto facts = test::facts({{"named", (bits & 1) != 0},
                                    {"missed", (bits & 2) != 0},
                                    {"text", std::string((bits & 4) != 0 ? "已开工" : "已竣工")}});
    std::string alone;
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (test::value_of(all[i], facts) != "true") continue;
      alone += std::string(alone.empty() ? "" : " ") + "p/" + static_cast<char>('a' + i);
    }
    CHECK(test::ids_of(together.extract(facts)) == alone);
  }
}
