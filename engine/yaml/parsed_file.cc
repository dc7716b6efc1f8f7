#include "yaml/parsed_file.h"

#include <cassert>
#include <cstring>

namespace plumbline::yaml {
namespace {

// Numbers as they lie in memory; texts and lists with their length before them. Trees are at most
// Limits::depth deep, so recursion is bounded.
class Packer {
 public:
  void put(const Node& node) {
    put_number(static_cast<std::uint32_t>(node.kind) | static_cast<std::uint32_t>(node.style) << 8 |
               static_cast<std::uint32_t>(node.flow) << 16);
    put_number(node.span.from);
    put_number(node.span.to);
    put_number(node.line);
    put_text(node.value);
    put_number(static_cast<std::uint32_t>(node.items.size()));
    for (const Node& item : node.items) put(item);
    put_number(static_cast<std::uint32_t>(node.entries.size()));
    for (const Entry& entry : node.entries) {
      put(entry.key);
      put(entry.value);
    }
  }
  [[nodiscard]] std::string take() { return std::move(bytes_); }

 private:
  void put_number(std::uint32_t number) {
    bytes_.append(reinterpret_cast<const char*>(&number), sizeof number);
  }
  void put_text(std::string_view text) {
    put_number(static_cast<std::uint32_t>(text.size()));
    bytes_ += text;
  }

  std::string bytes_;
};

class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : rest_(bytes) {}

  Node get() {
    Node node;
    const std::uint32_t shape = get_number();
    node.kind = static_cast<NodeKind>(shape & 0xff);
    node.style = static_cast<ScalarStyle>(shape >> 8 & 0xff);
    node.flow = (shape >> 16) != 0;
    node.span.from = get_number();
    node.span.to = get_number();
    node.line = get_number();
    node.value = get_text();
    node.items.resize(get_number());
    for (Node& item : node.items) item = get();
    node.entries.resize(get_number());
    for (Entry& entry : node.entries) {
      entry.key = get();
      entry.value = get();
    }
    return node;
  }

 private:
  std::uint32_t get_number() {
    std::uint32_t number = 0;
    assert(rest_.size() >= sizeof number);
    std::memcpy(&number, rest_.data(), sizeof number);
    rest_.remove_prefix(sizeof number);
    return number;
  }
  std::string get_text() {
    const std::uint32_t size = get_number();
    std::string text(rest_.substr(0, size));
    rest_.remove_prefix(size);
    return text;
  }

  std::string_view rest_;
};

}  // namespace

std::vector<ParsedFile> parse_files(std::span<const source::SourceFile> files,
                                    source::DiagnosticSink& sink) {
  std::vector<ParsedFile> parsed;
  parsed.reserve(files.size());
  for (const source::SourceFile& file : files) parsed.push_back({file, read(file, sink)});
  return parsed;
}

std::string pack_tree(const Node& root) {
  Packer packer;
  packer.put(root);
  return packer.take();
}

Node unpack_tree(std::string_view packed) {
  return Unpacker(packed).get();
}

}  // namespace plumbline::yaml
