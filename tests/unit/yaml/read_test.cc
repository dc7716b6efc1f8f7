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
    const char* yaml;
    const char* message;
  } rows[] = {
      {"a: *x\n",
       "f.yaml:1:4: error: aliases are not allowed; write the value out [yaml-alias]\n  a: *x\n    "
       " ^\n"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.yaml);
    CHECK(read_and_show(row.yaml) == row.message);
  }
}

}  // namespace plumbline::yaml
