// Prints YAML files as lines of JSON, for checking them against schemas/ (check_schema.py).
//
//   yaml_to_json FILE...
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "source/diagnostic.h"
#include "yaml/node.h"
#include "yaml/write.h"

namespace {

using plumbline::yaml::Node;
using plumbline::yaml::NodeKind;
using plumbline::yaml::PlainType;
using plumbline::yaml::ScalarStyle;

void print_text(std::string_view text, std::string& out) {
  out += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c == '\n' ? ' ' : c;
  }
  out += '"';
}

// As the core schema of YAML 1.2 reads it: a date is text.
void print_scalar(const Node& node, std::string& out) {
  const PlainType type =
      node.style == ScalarStyle::plain ? plumbline::yaml::plain_type(node.value) : PlainType::text;
  const bool bare = type == PlainType::number || node.value == "true" || node.value == "false";
  bare ? void(out += node.value) : print_text(node.value, out);
}

// Files of ours: their depth is limited by yaml::read.
void print(const Node& node, std::string& out) {
  switch (node.kind) {
    case NodeKind::null:
      out += "null";
      return;
    case NodeKind::scalar:
      print_scalar(node, out);
      return;
    case NodeKind::sequence:
      out += '[';
      for (const Node& item : node.items) {
        if (&item != node.items.data()) out += ',';
        print(item, out);
      }
      out += ']';
      return;
    case NodeKind::map:
      out += '{';
      for (const auto& entry : node.entries) {
        if (&entry != node.entries.data()) out += ',';
        print_text(entry.key.value, out);
        out += ':';
        print(entry.value, out);
      }
      out += '}';
      return;
  }
}

}  // namespace

int main(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    std::ifstream file(argv[i], std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(file)), {});
    plumbline::source::DiagnosticSink sink;
    const auto root = plumbline::yaml::read({argv[i], bytes}, sink);
    if (!file || !root) {
      std::fprintf(stderr, "%s can't be read\n", argv[i]);
      return 2;
    }
    std::string out;
    print(*root, out);
    std::puts(out.c_str());
  }
  return 0;
}
