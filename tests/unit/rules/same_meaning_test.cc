#include "rules/same_meaning.h"

#include <doctest/doctest.h>

#include <string>

namespace rules = plumbline::rules;
namespace yaml = plumbline::yaml;

namespace {

yaml::Node node(const std::string& text) {
  plumbline::source::DiagnosticSink sink;
  auto root = yaml::read({"a.yaml", text}, sink);
  REQUIRE(root);
  return std::move(*root);
}

}  // namespace

TEST_CASE("quoting, comments and the order of keys are no meaning") {
  CHECK(
      rules::same_meaning(node("{when: \"a\", emit: task}"), node("emit: task # x\nwhen: 'a'\n")));
  CHECK_FALSE(rules::same_meaning(node("{when: a}"), node("{when: b}")));
  CHECK_FALSE(rules::same_meaning(node("{when: a}"), node("{when: a, beats: x}")));
  CHECK_FALSE(rules::same_meaning(node("{when: a, beats: x}"), node("{when: a}")));
}

TEST_CASE("what is only said of a rule is no meaning either") {
  CHECK(rules::same_meaning(node("{id: a, version: 1, why: x, when: a}"),
                            node("{id: p/a, version: 2, note: y, when: a, examples: {}}")));
}

TEST_CASE("the order of cases is meaning") {
  CHECK_FALSE(rules::same_meaning(node("{cases: [{name: a}, {name: b}]}"),
                                  node("{cases: [{name: b}, {name: a}]}")));
}
