#include "yaml/parsed_file.h"

#include <doctest/doctest.h>

#include <vector>

using namespace plumbline;

TEST_CASE("a packed tree unpacks to a tree that packs to the same bytes") {
  source::DiagnosticSink sink;
  const auto root = yaml::read(
      {"a.yaml", "a: [1, \"two\", {b: c}]\nd: |\n  text\ne:\n  - 甲\n  - {k: '乙'}\nf:\n"}, sink);
  REQUIRE(root);
  const std::string packed = yaml::pack_tree(*root);
  const yaml::Node again = yaml::unpack_tree(packed);
  CHECK(yaml::pack_tree(again) == packed);
  CHECK(again.find("e")->items[1].find("k")->value == "乙");
  CHECK(again.find("a")->items[1].style == yaml::ScalarStyle::double_quoted);
  CHECK(again.find("a")->span == root->find("a")->span);
  CHECK(again.find("f")->kind == yaml::NodeKind::null);
}

TEST_CASE("of several files those that can't be read are reported and have no tree") {
  source::DiagnosticSink sink;
  const std::vector<source::SourceFile> files{{"a.yaml", "a: 1\n"}, {"b.yaml", "a: [1\n"}};
  const auto parsed = yaml::parse_files(files, sink);
  REQUIRE(parsed.size() == 2);
  CHECK(parsed[0].root);
  CHECK_FALSE(parsed[1].root);
  CHECK(parsed[1].file.path == "b.yaml");
  CHECK(sink.error_count() == 1);
}
