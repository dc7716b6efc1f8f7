// A read-only YAML tree with the byte span of every node. yaml-cpp stays inside the .cc files.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "source/byte_span.h"
#include "source/diagnostic.h"
#include "source/source_file.h"

namespace plumbline::yaml {

enum class NodeKind : std::uint8_t { null, scalar, sequence, map };
enum class ScalarStyle : std::uint8_t { plain, single_quoted, double_quoted, literal, folded };

struct Entry;

/// Owned by its Tree. Spans are bytes of the file, byte order mark counted.
struct Node {
  NodeKind kind = NodeKind::null;
  ScalarStyle style = ScalarStyle::plain;
  bool flow = false;           // a collection in [] or {}
  source::ByteSpan span;       // content only: no anchor, tag or comment
  std::string value;           // of a scalar, as the parser folds it
  std::vector<Node> items;     // of a sequence
  std::vector<Entry> entries;  // of a map, in file order; keys are unique
  std::uint32_t line = 0;      // 1-based

  /// The value under `key`; nullptr when this is no map or has no such key.
  [[nodiscard]] const Node* find(std::string_view key) const;
};

struct Entry {
  Node key;
  Node value;
};

/// Safety limits, checked before and while parsing.
struct Limits {
  std::size_t bytes = 8u << 20;
  int depth = 64;
  std::size_t events = 500'000;
};

/// Parses one document. Aliases, a second document, duplicate keys, NUL and control characters,
/// lone CR, invalid UTF-8, conflict markers and everything over a limit are errors with a place.
/// nullopt after an error; an empty file gives a null node.
[[nodiscard]] std::optional<Node> read(const source::SourceFile& file, source::DiagnosticSink& sink,
                                       const Limits& limits = {});

}  // namespace plumbline::yaml
