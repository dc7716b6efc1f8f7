#include "rules/apply.h"

#include <doctest/doctest.h>

#include <string>

#include "rules/compile_rules.h"
#include "rules_fixture.h"

namespace rules = plumbline::rules;
namespace source = plumbline::source;
namespace test = plumbline::test;

namespace {

// `fires gives` of the pack's first rule, or the condition that failed.
std::string applied(rules::Layer layer, const std::string& yaml, const test::FactPairs& pairs) {
  const std::vector<source::SourceFile> files = {{"1.yaml", test::pack(yaml)}};
  source::DiagnosticSink sink;
  const auto compiled = rules::compile_rules(layer, plumbline::yaml::parse_files(files, sink),
                                             test::vocabulary(), test::small_lexicon(), {}, sink);
  REQUIRE(compiled);
  const rules::Facts facts = test::facts(pairs);
  rules::Evaluator evaluator(compiled->vocabulary, compiled->constants, compiled->patterns, facts);
  const rules::Rule& rule = compiled->rules.front();
  const rules::Applied applied = rules::apply(rule, evaluator);
  if (applied.fires) return "fires " + applied.gives;
  return "silent " + applied.gives + "| " + rules::first_failed(rule, evaluator);
}

}  // namespace

TEST_CASE("a status rule fires by the first of its cases that holds") {
  const std::string rule =
      "  - {id: a, layer: status, state: draft, why: w., when: links > 0, because: b, cases: ["
      "{name: x, when: actual >= planned, status: met}, {name: y, when: actual > 0, status: "
      "partly_met}]}\n";
  using rules::Layer;
  CHECK(applied(Layer::status, rule, {{"links", 1.0}, {"actual", 2.0}, {"planned", 2.0}}) ==
        "fires met");
  CHECK(applied(Layer::status, rule, {{"links", 1.0}, {"actual", 1.0}, {"planned", 2.0}}) ==
        "fires partly_met");
  CHECK(applied(Layer::status, rule, {{"links", 1.0}, {"actual", 0.0}}) == "silent | ");
  CHECK(applied(Layer::status, rule, {{"links", 0.0}}) == "silent | links > 0");
}

TEST_CASE("a comparison fires by a level that has a condition") {
  const std::string rule =
      "  - {id: a, layer: link, state: draft, why: w., compare: [{level: same, when: named, bits: "
      "1}, {level: none, bits: -1}]}\n"
      "  - {id: z, layer: link, why: w., decide: {prior: 0, accept: 1, review: 0, margin: 0}}\n";
  using rules::Layer;
  CHECK(applied(Layer::link, rule, {{"named", true}}) == "fires same");
  CHECK(applied(Layer::link, rule, {{"named", false}}) == "silent none| ");
}

TEST_CASE("the condition that fails first is named as it is written") {
  const std::string rule =
      "  - {id: a, layer: extract, state: draft, why: w., emit: nothing,"
      " when: named and links > 1 and not missed}\n";
  using rules::Layer;
  CHECK(applied(Layer::extract, rule, {{"named", true}, {"links", 1.0}, {"missed", true}}) ==
        "silent | links > 1");
  CHECK(applied(Layer::extract, rule, {{"named", true}, {"links", 2.0}}) == "fires ");
}
