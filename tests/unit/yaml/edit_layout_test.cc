#include "yaml/edit_layout.h"

#include <doctest/doctest.h>

#include <string>

namespace plumbline::yaml {
namespace {

struct File {
  explicit File(std::string text) : bytes(std::move(text)) {
    source::DiagnosticSink sink;
    auto root = read({"f.yaml", bytes}, sink);
    REQUIRE(root);
    tree = std::move(*root);
  }
  [[nodiscard]] Layout layout() const { return Layout(bytes, tree); }
  [[nodiscard]] std::size_t at(const char* text) const { return bytes.find(text); }

  std::string bytes;
  Node tree;
};

}  // namespace

TEST_CASE("a line ends as the first line does") {
  CHECK(File("a: 1\r\nb: 2\n").layout().line_end() == "\r\n");
  CHECK(File("a: 1\nb: 2\r\n").layout().line_end() == "\n");
  CHECK(File("a: 1").layout().line_end() == "\n");
}

TEST_CASE("columns begin behind a byte order mark") {
  const File file(
      "\xEF\xBB\xBF"
      "a: 1\n  # c\nb: 2\n");
  CHECK(file.layout().column(file.at("a")) == 0);
  CHECK(file.layout().column(file.at("# c")) == 2);
  CHECK(file.layout().column(file.at("2")) == 3);
}

TEST_CASE("the line after is behind space and a comment, not behind more") {
  const File file("a: 1  # c\nb: {c: 2, d: 3}\n");
  CHECK(file.layout().line_after(file.at("  # c")) == file.at("b"));
  CHECK_FALSE(file.layout().line_after(file.at(", d")));
}

TEST_CASE("comments directly above at the same column belong to a line") {
  const File file("a: 1\n\n# x\n# y\nb: 2\n  # z\nc: 3\n");
  CHECK(file.layout().own_line_start(file.at("b")) == file.at("# x"));
  CHECK(file.layout().own_line_start(file.at("c")) == file.at("c"));
  CHECK_FALSE(file.layout().own_line_start(file.at("3")));
}

TEST_CASE("whole lines are given only where no comment is lost") {
  const File file("a:\n  - b\n  - c # x\n  # y\n  - d\n");
  CHECK(file.layout().whole_lines(file.at("- b"), file.at("b") + 1) == source::ByteSpan{3, 9});
  CHECK_FALSE(file.layout().whole_lines(file.at("- c"), file.at("c") + 1));
  CHECK_FALSE(file.layout().whole_lines(file.at("- d"), file.at("d") + 1));
}

TEST_CASE("what stands in brackets is told, at any depth") {
  const File file("a: {b: [1]}\nc: [2]\nd: 3\n");
  CHECK(file.layout().inside_flow(*file.tree.find("a")->find("b")));
  CHECK(file.layout().inside_flow(file.tree.find("c")->items[0]));
  CHECK_FALSE(file.layout().inside_flow(*file.tree.find("c")));
  CHECK_FALSE(file.layout().inside_flow(*file.tree.find("d")));
}

TEST_CASE("a block's new body stands in its old indentation") {
  const File file("a:\n  b: |\n     one\n     two\n");
  const Node& node = *file.tree.find("a")->find("b");
  CHECK(file.layout().block_scalar(node, "x\n\ny\n") == "|\n     x\n\n     y");
}

}  // namespace plumbline::yaml
