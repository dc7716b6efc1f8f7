#include "rules/overlaps.h"

#include <doctest/doctest.h>

#include <string>

#include "check_fixture.h"

namespace rules = plumbline::rules;
namespace test = plumbline::test;

namespace {

// Rules and how often they fired together, of facts with 1, 3 and 6 links.
void count(const rules::CompiledRules& compiled, plumbline::source::DiagnosticSink& sink) {
  rules::Overlaps overlaps(compiled);
  for (const double links : {1.0, 3.0, 6.0}) overlaps.add(test::facts({{"links", links}}));
  std::string all;
  for (const auto& [pair, of] : overlaps.counts()) {
    all += compiled.rules[pair.first].id.value + "+" + compiled.rules[pair.second].id.value + ":" +
           std::to_string(of.both) + "/" + std::to_string(of.conflict) + " ";
  }
  sink.warning("x", "1.yaml", plumbline::source::ByteSpan{0, 1}, all);
}

}  // namespace

TEST_CASE("rules that fire for the same things are counted, conflicts apart") {
  CHECK(test::found_by(count, rules::Layer::status,
                       {"id: a, because: b, when: links > 2, status: met",
                        "id: b, because: b, when: links < 5, status: not_met",
                        "id: c, because: b, when: links > 0, status: met"}) ==
        "1:1: warning: p/a+p/b:1/1 p/a+p/c:2/0 p/b+p/c:2/2  [x]\n");
}

TEST_CASE("a rule that is beaten is in no conflict") {
  CHECK(test::found_by(count, rules::Layer::status,
                       {"id: a, because: b, beats: b, when: links > 2, status: met",
                        "id: b, because: b, when: links < 5, status: not_met"}) ==
        "1:1: warning: p/a+p/b:1/0  [x]\n");
}

TEST_CASE("comparisons are meant to fire together") {
  CHECK(test::found_by(count, rules::Layer::link,
                       {"id: a, compare: [{level: x, bits: 1}]",
                        "id: b, compare: [{level: x, bits: 1}]"}) == "1:1: warning:  [x]\n");
}
