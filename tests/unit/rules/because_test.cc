#include "rules/because.h"

#include <doctest/doctest.h>

#include <string>

#include "rules_fixture.h"

namespace rules = plumbline::rules;
namespace source = plumbline::source;
namespace test = plumbline::test;
namespace yaml = plumbline::yaml;

namespace {

std::string fill(const std::string& text, const rules::Facts& facts) {
  const source::SourceFile file{"b.yaml", "because: '" + text + "'\n"};
  source::DiagnosticSink sink;
  const auto root = yaml::read(file, sink);
  REQUIRE(root);
  const rules::ScalarText scalar(file, *root->find("because"));
  const auto because = rules::Because::parse(scalar, file.path, test::vocabulary(), sink);
  if (because) return because->fill(facts);
  const std::string all = source::format_diagnostics(
      sink.diagnostics(), [&file](std::string_view) { return std::optional(file.bytes); });
  return all.substr(0, all.find('\n'));
}

}  // namespace

TEST_CASE("facts fill the holes of a sentence, missing ones as unknown") {
  const auto facts = test::facts({{"planned", 6.5}, {"part", std::string("plan")}});
  CHECK(fill("no hole", facts) == "no hole");
  CHECK(fill("{planned}{part} in {actual}", facts) == "6.5plan in unknown");
  CHECK(fill("", facts) == "");
}

TEST_CASE("a hole without a fact or without its end is refused") {
  const auto facts = test::facts({});
  CHECK(fill("{plannd} of", facts) ==
        "b.yaml:1:12: error: unknown fact 'plannd'; did you mean 'planned'? [rule-unknown-fact]");
  CHECK(fill("of {planned", facts) ==
        "b.yaml:1:14: error: found '{' without a '}' behind it [rule-syntax]");
}
