#include "rules/examples.h"

#include <doctest/doctest.h>

#include <string>

#include "rules_fixture.h"

namespace rules = plumbline::rules;
namespace test = plumbline::test;

namespace {

// `passed`, `todo` or `FAILED` and the message of each example, one a line.
std::string outcomes(rules::Layer layer, const std::string& yaml) {
  const auto rules = test::rule_set(layer, {test::pack(yaml)});
  const auto read = [](std::string_view sentence) {
    return test::facts({{"text", std::string(sentence)}, {"part", std::string("plan")}});
  };
  std::string all;
  for (const rules::ExampleOutcome& outcome : rules.test_examples(read)) {
    all += outcome.todo ? "todo " : "";
    all += outcome.passed ? "passed " : "FAILED ";
    all += outcome.message + '\n';
  }
  return all;
}

}  // namespace

TEST_CASE("examples of an extraction rule are sentences, and stated facts overrule them") {
  CHECK(outcomes(rules::Layer::extract,
                 "  - id: a\n    layer: extract\n    why: w.\n"
                 "    when: part == \"plan\" and text ~ \"开工\"\n    emit: task\n"
                 "    examples:\n"
                 "      fires: [大桥开工, 大桥竣工]\n"
                 "      silent: [{text: 大桥开工, part: review}, 大桥开工]\n"
                 "      todo: [大桥动工, 隧道开工]\n") ==
        "passed \n"
        "FAILED expected it to fire, this does not hold: text ~ \"开工\"\n"
        "passed \n"
        "FAILED expected silence, the rule fires\n"
        "todo FAILED expected it to fire, this does not hold: text ~ \"开工\"\n"
        "todo passed a known miss now passes: move it to 'fires'\n");
}

TEST_CASE("examples of status rules state facts and what they give") {
  CHECK(outcomes(rules::Layer::status,
                 "  - id: a\n    layer: status\n    why: w.\n    when: links > 0\n"
                 "    because: b\n    cases: [{name: x, when: actual >= planned, status: met}]\n"
                 "    examples:\n"
                 "      fires: [{links: 1, actual: 2, planned: 1, gives: met},\n"
                 "              {links: 1, actual: 2, planned: 1, gives: exceeded},\n"
                 "              {links: 1, actual: 1, planned: 2}]\n"
                 "      silent: [{links: 0}, {links: 1, actual: 2, planned: 1}]\n") ==
        "passed \n"
        "FAILED expected exceeded, got met\n"
        "FAILED expected it to fire, no case or level holds\n"
        "passed \n"
        "FAILED expected silence, got met\n");
}

TEST_CASE("an example is held against its own rule alone, whatever beats it") {
  const std::string rule =
      "layer: extract, why: w., when: named, emit: nothing, "
      "examples: {fires: [{named: true}], silent: [{named: false}]}}\n";
  CHECK(outcomes(rules::Layer::extract, "  - {id: a, beats: [b], " + rule + "  - {id: b, " +
                                            rule) == "passed \npassed \npassed \npassed \n");
}
