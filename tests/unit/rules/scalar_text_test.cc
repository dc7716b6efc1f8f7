#include "rules/scalar_text.h"

#include <doctest/doctest.h>

#include <string>

#include "source/diagnostic.h"
#include "yaml/node.h"

namespace rules = plumbline::rules;
namespace source = plumbline::source;
namespace yaml = plumbline::yaml;

namespace {

// The bytes of the file that stand for `wanted` in the value under `a`.
std::string bytes_for(const std::string& text, const std::string& wanted) {
  const source::SourceFile file{"s.yaml", text};
  source::DiagnosticSink sink;
  const auto root = yaml::read(file, sink);
  REQUIRE(root);
  const rules::ScalarText scalar(file, *root->find("a"));
  const std::size_t at = scalar.text().find(wanted);
  REQUIRE(at != std::string::npos);
  const source::ByteSpan place = scalar.place(at, at + wanted.size());
  return text.substr(place.from, place.size());
}

}  // namespace

TEST_CASE("a place in a value leads to the bytes of the file in every style") {
  CHECK(bytes_for("a: one two\n", "two") == "two");
  CHECK(bytes_for("a: 'it''s two'\n", "two") == "two");
  CHECK(bytes_for("a: \"say \\\"so\\\" two\"\n", "two") == "two");
  CHECK(bytes_for("a: \"say \\\"so\\\" two\"\n", "\"so\"") == "\"so\\\"");
  CHECK(bytes_for("a: >-\n  one\n  two three\n", "two") == "two");
  CHECK(bytes_for("a: |\n  one\n    two\n", "two") == "two");
  CHECK(bytes_for("a: one\n   two\n", "one two") == "one\n   two");
}

TEST_CASE("where bytes and value do not follow each other, the place is the whole scalar") {
  CHECK(bytes_for("a: \"\\u5f00 two\"\n", "two") == "\"\\u5f00 two\"");
}

TEST_CASE("a place at the end of a value is behind its last byte") {
  const source::SourceFile file{"s.yaml", "a: one\n"};
  source::DiagnosticSink sink;
  const auto root = yaml::read(file, sink);
  const rules::ScalarText scalar(file, *root->find("a"));
  CHECK(scalar.place(3, 3) == source::ByteSpan{6, 6});
  CHECK(scalar.place(1, 1) == source::ByteSpan{4, 4});
}
