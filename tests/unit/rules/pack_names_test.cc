#include "rules/pack_names.h"

#include <doctest/doctest.h>

#include <string>

#include "rules_fixture.h"

namespace rules = plumbline::rules;
namespace test = plumbline::test;

namespace {

std::string with_rule(const std::string& head, const std::string& when) {
  return "plumbline: 1\npack: p\n" + head + "rules:\n  - {id: a, layer: extract, why: w., when: '" +
         when + "', emit: nothing, examples: {fires: [x], silent: [y]}}\n";
}

std::string fired(const std::string& pack, const test::FactPairs& pairs) {
  return test::ids_of(test::rule_set(rules::Layer::extract, {pack}).extract(test::facts(pairs)));
}

std::string first_line(const std::string& pack) {
  const auto compiled = test::compile_packs(rules::Layer::extract, {pack});
  return compiled.diagnostics.substr(0, compiled.diagnostics.find('\n'));
}

}  // namespace

TEST_CASE("a definition stands for its expression, and may use those before it") {
  const std::string pack =
      with_rule("let:\n  many: links > 1\n  fine: many and not missed\n", "fine or named");
  CHECK(fired(pack, {{"links", 2.0}}) == "p/a");
  CHECK(fired(pack, {{"links", 2.0}, {"missed", true}}) == "");
}

TEST_CASE("a word list stands for its words in a pattern") {
  const std::string pack = with_rule("words: {water: [供水, 排水]}\n", "text ~ \"{water}\"");
  CHECK(fired(pack, {{"text", std::string("改造排水管网")}}) == "p/a");
  CHECK(fired(pack, {{"text", std::string("改造燃气管网")}}) == "");
}

TEST_CASE("a definition that another layer's facts make sense of is no error until it is used") {
  const std::string unused = with_rule("let: {sum: bits > 1}\n", "named");
  CHECK(first_line(unused) == "");
  CHECK(first_line(with_rule("let: {sum: bits > 1}\n", "sum")) ==
        "1.yaml:3:12: error: unknown fact 'bits' [rule-unknown-fact]");
}

TEST_CASE("what is wrong with a pack's names is said with its place") {
  CHECK(first_line(with_rule("let: {named: links > 1}\n", "named")) ==
        "1.yaml:3:7: error: 'named' is the name of a fact [rule-duplicate-id]");
  CHECK(first_line(with_rule("let: {many: [links]}\n", "named")) ==
        "1.yaml:3:13: error: definition 'many' must be an expression [rule-wrong-type]");
  CHECK(first_line(with_rule("words: {water: 供水}\n", "named")) ==
        "1.yaml:3:16: error: word list 'water' must be a list of texts [rule-wrong-type]");
  CHECK(first_line(with_rule("words: {water: [供水, []]}\n", "named")) ==
        "1.yaml:3:21: error: word list 'water' must be a list of texts [rule-wrong-type]");
}
