#include "rules/coverage.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "check_fixture.h"

namespace rules = plumbline::rules;
namespace test = plumbline::test;

namespace {

std::vector<test::FactPairs> samples;  // what the next check adds

std::string text_of(const rules::CoveragePoint& point) {
  const char* kind = point.kind == rules::CoveragePoint::Kind::rule     ? "rule"
                     : point.kind == rules::CoveragePoint::Kind::answer ? "answer "
                                                                        : "or ";
  return kind + point.text + ": " + std::to_string(point.hits) + "/" +
         std::to_string(point.reached) + (point.reason.empty() ? "" : " (" + point.reason + ")") +
         "\n";
}

void cover(const rules::CompiledRules& compiled, plumbline::source::DiagnosticSink& sink) {
  rules::Coverage coverage(compiled);
  for (const test::FactPairs& pairs : samples) coverage.add(test::facts(pairs));
  std::string all;
  for (const auto& point : coverage.points()) all += text_of(point);
  sink.warning("x", "1.yaml", plumbline::source::ByteSpan{0, 1}, all);
}

std::string covered(rules::Layer layer, const std::string& rule,
                    std::vector<test::FactPairs> with) {
  samples = std::move(with);
  const std::string lines = test::found_by(cover, layer, {rule});
  const std::string before = "1:1: warning: ";
  const std::string after = " [x]\n";
  REQUIRE(lines.starts_with(before));
  return lines.substr(before.size(), lines.size() - before.size() - after.size());
}

}  // namespace

TEST_CASE("each case counts where it is the one, and says why it never was") {
  CHECK(covered(rules::Layer::status,
                "id: a, because: b, when: named, cases: [{name: many, when: links > 1, status: "
                "met}, {name: one, when: links == 1, status: met}, {name: rest, status: not_met}]",
                {{{"named", true}, {"links", 2.0}},
                 {{"named", true}, {"links", 0.0}},
                 {{"named", false}, {"links", 1.0}}}) ==
        "rule: 2/3\n"
        "answer many: 1/2\n"
        "answer one: 0/1 (1 of 1 samples fail at: links == 1)\n"
        "answer rest: 1/1\n");
}

TEST_CASE("a rule that never fires tells the condition that failed most") {
  CHECK(covered(rules::Layer::extract, "id: a, when: named and links > 1, emit: task",
                {{{"named", true}}, {{"named", false}}, {{"named", true}}}) ==
        "rule: 0/3 (2 of 3 samples fail at: links > 1)\n");
}

TEST_CASE("an operand of 'or' counts where it holds and the whole does") {
  CHECK(covered(rules::Layer::extract,
                "id: a, when: (named or missed) and not (links > 1 or links < 0), emit: task",
                {{{"named", true}, {"links", 0.0}}, {{"missed", true}, {"links", 2.0}}}) ==
        "rule: 1/2\n"
        "or named: 1/2\n"
        "or missed: 0/2 (it holds in none of 2 samples)\n"
        "or links > 1: 1/2\n"
        "or links < 0: 0/2 (it holds in none of 2 samples)\n");
}

TEST_CASE("an operand that the rest excludes is told from one without a sample") {
  CHECK(
      covered(rules::Layer::extract, "id: a, when: links > 1 and (links < 0 or named), emit: task",
              {{{"named", true}, {"links", 2.0}}})
          .find("or links < 0: 0/1 (the rest of the condition excludes it)") != std::string::npos);
}
