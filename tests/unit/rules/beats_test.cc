#include "rules/beats.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "rules_fixture.h"

namespace rules = plumbline::rules;
namespace test = plumbline::test;

namespace {

std::string rule(const std::string& id, const std::string& beats) {
  return "  - {id: " + id +
         ", layer: extract, why: w., when: named, emit: nothing, beats: " + beats +
         ", examples: {fires: [{named: true}], silent: [{named: false}]}}\n";
}

std::vector<rules::Rule> with_beats(const std::vector<std::vector<std::size_t>>& beats) {
  std::vector<rules::Rule> rules(beats.size());
  for (std::size_t i = 0; i < beats.size(); ++i) rules[i].beats = beats[i];
  return rules;
}

using Indices = std::vector<std::size_t>;

}  // namespace

TEST_CASE("a rule that fires sets aside those it beats") {
  const auto rules = with_beats({{1}, {}, {0}});
  CHECK(rules::unbeaten(rules, {0, 1}) == Indices{0});
  CHECK(rules::unbeaten(rules, {1}) == Indices{1});
  CHECK(rules::unbeaten(rules, {}) == Indices{});
  // Beaten rules still beat: 2 beats 0 and 0 beats 1.
  CHECK(rules::unbeaten(rules, {0, 1, 2}) == Indices{2});
}

TEST_CASE("beats reaches rules of the pack by name and of other packs by full id") {
  const auto first = test::pack(rule("a", "[]"));
  const std::string second = "plumbline: 1\npack: q\nrules:\n" + rule("b", "[p/a]");
  const auto rules = test::rule_set(rules::Layer::extract, {first, second});
  CHECK(test::ids_of(rules.extract(test::facts({{"named", true}}))) == "q/b");
}

TEST_CASE("an unknown rule under beats is said with the nearest known one") {
  const auto compiled = test::compile_packs(
      rules::Layer::extract, {test::pack(rule("water", "[]") + rule("other", "[watr]"))});
  CHECK_FALSE(compiled.rules);
  CHECK(compiled.diagnostics.substr(0, compiled.diagnostics.find('\n')) ==
        "1.yaml:5:77: error: rule 'p/other' beats the unknown rule 'p/watr'; did you mean "
        "'p/water'? [rule-unknown-beats]");
}

TEST_CASE("rules that beat each other in a circle are shown with the way round") {
  const auto compiled = test::compile_packs(
      rules::Layer::extract, {test::pack(rule("a", "[b]") + rule("b", "[c]") + rule("c", "[b]"))});
  CHECK_FALSE(compiled.rules);
  CHECK(compiled.diagnostics.substr(0, compiled.diagnostics.find('\n')) ==
        "1.yaml:5:10: error: rules beat each other in a circle: p/b beats p/c beats p/b "
        "[rule-beats-cycle]");
}

TEST_CASE("a rule can't beat itself") {
  const auto compiled = test::compile_packs(rules::Layer::extract, {test::pack(rule("a", "[a]"))});
  CHECK(compiled.diagnostics.substr(0, compiled.diagnostics.find('\n')) ==
        "1.yaml:4:10: error: rules beat each other in a circle: p/a beats p/a [rule-beats-cycle]");
}
