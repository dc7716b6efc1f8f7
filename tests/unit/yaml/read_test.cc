#include <doctest/doctest.h>

#include <string>

#include "source/diagnostic.h"
#include "yaml/node.h"

namespace plumbline::yaml {
namespace {

// One line a file: spans are shown by the text they cover.
std::string show(const std::string& bytes, const Node& node) {
  const std::string text = bytes.substr(node.span.from, node.span.size());
  switch (node.kind) {
    case NodeKind::null:
      return "null<" + text + ">";
    case NodeKind::scalar:
      return "'" + node.value + "'<" + text + ">";
    case NodeKind::sequence: {
      std::string out = node.flow ? "flow[" : "[";
      for (const Node& item : node.items) out += show(bytes, item) + " ";
      return out + "]<" + text + ">";
    }
    case NodeKind::map: {
      std::string out = node.flow ? "flow{" : "{";
      for (const Entry& e : node.entries) {
        out += show(bytes, e.key) + ": " + show(bytes, e.value) + " ";
      }
      return out + "}<" + text + ">";
    }
  }
  return "";
}

std::string read_and_show(const std::string& bytes) {
  source::DiagnosticSink sink;
  const auto node = read({"f.yaml", bytes}, sink);
  if (node) return show(bytes, *node);
  return source::format_diagnostics(sink.diagnostics(), [&](std::string_view) { return bytes; });
}

}  // namespace

TEST_CASE("every node has the bytes it came from") {
  const struct {
    const char* yaml;
    const char* shown;
  } rows[] = {
      {"", "null<>"},
      {"a: b\n", "{'a'<a>: 'b'<b> }<a: b>"},
      {"a: 'it''s' # c\n", "{'a'<a>: 'it's'<'it''s'> }<a: 'it''s'>"},
      {"a: \"x\\n\"\n", "{'a'<a>: 'x\n'<\"x\\n\"> }<a: \"x\\n\">"},
      {"a:\nb: ~\nnull: 1\n",
       "{'a'<a>: null<> 'b'<b>: null<~> null<null>: '1'<1> }<a:\nb: ~\nnull: 1>"},
      {"- 1\n-\n- - 2\n", "['1'<1> null<> ['2'<2> ]<- 2> ]<- 1\n-\n- - 2>"},
      {"{a: , b: [c, d ] }\n",
       "flow{'a'<a>: null<> 'b'<b>: flow['c'<c> 'd'<d> ]<[c, d ]> }<{a: , b: [c, d ] }>"},
      {"a: one\n  two\n\n  three\n",
       "{'a'<a>: 'one two\nthree'<one\n  two\n\n  three> }<a: one\n  two\n\n  three>"},
      {"a: |\n  x\n   y\n\nb: 1\n",
       "{'a'<a>: 'x\n y\n'<|\n  x\n   y> 'b'<b>: '1'<1> }<a: |\n  x\n   y\n\nb: 1>"},
      {"a: &n !t v\n", "{'a'<a>: 'v'<v> }<a: &n !t v>"},
      {"\xEF\xBB\xBF"
       "a: b\r\nc: d\r\n",
       "{'a'<a>: 'b'<b> 'c'<c>: 'd'<d> }<a: b\r\nc: d>"},
      {"标题: 竣工，投用\n", "{'标题'<标题>: '竣工，投用'<竣工，投用> }<标题: 竣工，投用>"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.yaml);
    CHECK(read_and_show(row.yaml) == row.shown);
  }
}

TEST_CASE("what is no safe YAML is refused with its place") {
  const struct {
    std::string yaml;
    const char* message;
  } rows[] = {
      {"a: *x\n",
       "f.yaml:1:4: error: aliases are not allowed; write the value out [yaml-alias]\n  a: *x\n    "
       " ^\n"},
      {"a: &x 1\nb: *x\n",
       "f.yaml:2:4: error: aliases are not allowed; write the value out [yaml-alias]\n  b: *x\n    "
       " ^\n"},
      {"a: 1\n---\nb: 2\n",
       "f.yaml:2:1: error: second document in one file [yaml-second-document]\n  ---\n  ^\n"},
      {"标题: 1\nb: 2\n标题: 3\n",
       "f.yaml:3:1: error: key '标题' appears twice [yaml-duplicate-key]\n  标题: 3\n  ^^~~\n"
       "f.yaml:1:1: note: first here\n  标题: 1\n  ^^~~\n"},
      {"- {a: 1, a: 2}\n",
       "f.yaml:1:10: error: key 'a' appears twice [yaml-duplicate-key]\n  - {a: 1, a: 2}\n"
       "           ^\nf.yaml:1:4: note: first here\n  - {a: 1, a: 2}\n     ^\n"},
      {"a: \"x\n",
       "f.yaml:1:4: error: quote \" is never closed [yaml-unclosed-quote]\n  a: \"x\n     ^\n"},
      {"a: [1, 2\n",
       "f.yaml:2:1: error: not valid YAML: end of sequence flow not found [yaml-syntax]\n  \n  "
       "^\n"},
      {"a: 1\n b: 2\n",
       "f.yaml:2:3: error: not valid YAML: illegal map value [yaml-syntax]\n   b: 2\n    ^\n"},
      {"a: \xFF\n",
       "f.yaml:1:4: error: byte 0xFF is no UTF-8; save the file as UTF-8 [yaml-encoding]\n"},
      {std::string("a: \0b\n", 6),
       "f.yaml:1:4: error: control character 0x00 is not allowed [yaml-control-character]\n"
       "  a:  b\n     ^\n"},
      {"a: 1\rb: 2\n",
       "f.yaml:1:5: error: carriage return without a line feed; use LF or CRLF line ends "
       "[yaml-lone-cr]\n  a: 1\n      ^\n"},
      {"a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> theirs\n",
       "f.yaml:2:1: error: merge conflict marker; resolve the conflict first "
       "[yaml-conflict-marker]\n  <<<<<<< HEAD\n  ^~~~~~~\n"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.yaml);
    CHECK(read_and_show(row.yaml) == row.message);
  }
}

TEST_CASE("an alias bomb is refused at its first alias") {
  std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i < 10; ++i) {
    const std::string alias = "*a" + std::to_string(i - 1);
    bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + alias;
    for (int k = 0; k < 9; ++k) bomb += ", " + alias;
    bomb += "]\n";
  }
  CHECK(read_and_show(bomb).starts_with(
      "f.yaml:2:10: error: aliases are not allowed; write the value out [yaml-alias]\n"));
}

TEST_CASE("10,000 levels of nesting are refused where the last allowed one is passed") {
  const auto first_line = [](const std::string& bytes) {
    const std::string shown = read_and_show(bytes);
    return shown.substr(0, shown.find('\n'));
  };
  constexpr int kLevels = 10'000;
  const char* end = "error: nested deeper than 64 levels [yaml-too-deep]";
  CHECK(first_line(std::string(kLevels, '[')) == std::string("f.yaml:1:65: ") + end);
  std::string maps;
  for (int i = 0; i < kLevels; ++i) maps += "{a: ";
  CHECK(first_line(maps) == std::string("f.yaml:1:254: ") + end);
  std::string dashes;
  for (int i = 0; i < kLevels; ++i) dashes += "- ";
  CHECK(first_line(dashes) == std::string("f.yaml:1:130: ") + end);
  std::string keys;
  for (int i = 0; i < 200; ++i) keys += std::string(static_cast<std::size_t>(i), ' ') + "a:\n";
  CHECK(first_line(keys) == std::string("f.yaml:65:65: ") + end);
}

TEST_CASE("a file within the limits is read to its last level") {
  std::string keys;
  for (int i = 0; i < 63; ++i) keys += std::string(static_cast<std::size_t>(i), ' ') + "a:\n";
  source::DiagnosticSink sink;
  CHECK(read({"f.yaml", keys}, sink));
  CHECK(read({"f.yaml", std::string(63, '[') + std::string(63, ']')}, sink));
  CHECK(sink.diagnostics().empty());
}

TEST_CASE("a file over a limit of size or count is refused") {
  const auto refused = [](const std::string& bytes, const Limits& limits) {
    source::DiagnosticSink sink;
    CHECK_FALSE(read({"f.yaml", bytes}, sink, limits));
    REQUIRE(sink.diagnostics().size() == 1);
    return sink.diagnostics()[0].message;
  };
  Limits limits;
  limits.bytes = 3;
  CHECK(refused("a: 1\n", limits) == "file has 5 bytes; at most 3 are read");
  limits = {};
  limits.events = 3;
  CHECK(refused("[a, b, c, d]\n", limits) == "more than 3 values in one file");
}

TEST_CASE("a stray comma does not keep the reader busy") {
  CHECK(read_and_show(",").find("error") != std::string::npos);
}

}  // namespace plumbline::yaml
