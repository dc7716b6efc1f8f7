#include "rules/expression_cursor.h"

#include <doctest/doctest.h>

#include <string>

#include "rules_fixture.h"

namespace rules = plumbline::rules;
namespace source = plumbline::source;

namespace {

// A cursor over `text`, with all that it needs.
struct Text {
  explicit Text(const std::string& text)
      : file{"e.yaml", text}, node(scalar(text)), scalar_text(file, node) {}

  static plumbline::yaml::Node scalar(const std::string& text) {
    plumbline::yaml::Node node;
    node.kind = plumbline::yaml::NodeKind::scalar;
    node.value = text;
    node.span = {0, static_cast<std::uint32_t>(text.size())};
    return node;
  }

  source::SourceFile file;
  plumbline::yaml::Node node;
  rules::ScalarText scalar_text;
  source::DiagnosticSink sink;
  rules::ExpressionCursor cursor{scalar_text, "e.yaml", sink};
};

}  // namespace

TEST_CASE("words are taken one after another") {
  Text text("named and links");
  REQUIRE(text.cursor.open());
  CHECK(text.cursor.next().value == "named");
  CHECK_FALSE(text.cursor.take("or"));
  CHECK(text.cursor.take("and"));
  CHECK(text.cursor.end_of_last() == 9);
  text.cursor.expect("links");
  CHECK(text.cursor.token().kind == rules::TokenKind::end);
  CHECK_FALSE(text.cursor.failed());
}

TEST_CASE("a text in quotes is no word of the language") {
  Text text("\"and\"");
  REQUIRE(text.cursor.open());
  CHECK_FALSE(text.cursor.is("and"));
}

TEST_CASE("only the first error is told") {
  Text text("named");
  REQUIRE(text.cursor.open());
  text.cursor.expect("links");
  text.cursor.unexpected("something else");
  REQUIRE(text.sink.diagnostics().size() == 1);
  CHECK(text.sink.diagnostics()[0].message == "found 'named'; expected 'links'");
  CHECK_FALSE(text.cursor.take("named"));
}

TEST_CASE("what can't be split into words is an error") {
  Text text("links @ 1");
  CHECK_FALSE(text.cursor.open());
  CHECK(text.sink.has_errors());
}

TEST_CASE("depth is bounded") {
  Text text("named");
  REQUIRE(text.cursor.open());
  for (int i = 0; i < rules::kDepthLimit; ++i) CHECK(text.cursor.enter(text.cursor.token()));
  CHECK_FALSE(text.cursor.enter(text.cursor.token()));
  CHECK(text.sink.diagnostics()[0].code == "rule-too-deep");
}
