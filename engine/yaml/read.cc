// Drives yaml-cpp's event parser and builds our tree: yaml-cpp finds the structure and the values,
// the bytes give style and span.
#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <istream>
#include <streambuf>
#include <unordered_map>
#include <utility>

#include "yaml/bytes_check.h"
#include "yaml/nesting_check.h"
#include "yaml/node.h"
#include "yaml/scalar_end.h"

namespace plumbline::yaml {
namespace {

using source::ByteSpan;

constexpr const char* kNoAliases = "aliases are not allowed; write the value out";

// A fault found while yaml-cpp is calling us: unwinds its stack, caught in `read`.
struct Fault {
  std::string code;
  ByteSpan span;
  std::string message;
  std::vector<source::RelatedPlace> related;
};

enum class EventType : std::uint8_t { null, scalar, map_start, seq_start, end };

struct Event {
  EventType type = EventType::null;
  bool flow = false;
  std::uint32_t at = 0;  // byte of the file
  std::uint32_t line = 0;
  std::string value;
};

ByteSpan span_of(std::size_t from, std::size_t to) {
  return {static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to)};
}

class EventCollector : public YAML::EventHandler {
 public:
  EventCollector(std::size_t offset, const Limits& limits) : offset_(offset), limits_(limits) {}

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (done_) throw Fault{"yaml-second-document", place(mark), "second document in one file", {}};
  }
  void OnDocumentEnd() override { done_ = true; }
  void OnNull(const YAML::Mark& mark, YAML::anchor_t) override { add(EventType::null, mark, {}); }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    throw Fault{"yaml-alias", place(mark), kNoAliases, {}};
  }
  void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                const std::string& value) override {
    add(EventType::scalar, mark, value);
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value style) override {
    open(EventType::seq_start, mark, style);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value style) override {
    open(EventType::map_start, mark, style);
  }
  void OnMapEnd() override { close(); }

  [[nodiscard]] std::vector<Event>& events() { return events_; }

 private:
  [[nodiscard]] std::uint32_t byte(const YAML::Mark& mark) const {
    return static_cast<std::uint32_t>(offset_ + static_cast<std::size_t>(std::max(mark.pos, 0)));
  }
  [[nodiscard]] ByteSpan place(const YAML::Mark& mark) const {
    return {byte(mark), byte(mark) + 1};
  }
  void add(EventType type, const YAML::Mark& mark, const std::string& value) {
    if (events_.size() >= limits_.events) {
      throw Fault{"yaml-too-large",
                  place(mark),
                  fmt::format("more than {} values in one file", limits_.events),
                  {}};
    }
    events_.push_back({type, false, byte(mark), static_cast<std::uint32_t>(mark.line + 1), value});
  }
  void open(EventType type, const YAML::Mark& mark, YAML::EmitterStyle::value style) {
    add(type, mark, {});
    events_.back().flow = style == YAML::EmitterStyle::Flow;
    if (++depth_ > limits_.depth) {
      throw Fault{"yaml-too-deep",
                  place(mark),
                  fmt::format("nested deeper than {} levels", limits_.depth),
                  {}};
    }
  }
  void close() {
    events_.push_back({EventType::end, false, 0, 0, {}});
    --depth_;
  }

  std::size_t offset_;
  const Limits& limits_;
  std::vector<Event> events_;
  int depth_ = 0;
  bool done_ = false;
};

// Events to nodes with spans. Keeps a stack of the open collections; no recursion.
class TreeBuilder {
 public:
  TreeBuilder(const source::SourceFile& file, std::vector<Event>& events)
      : path_(file.path), bytes_(file.bytes), events_(events) {}

  Node build() {
    for (index_ = 0; index_ < events_.size(); ++index_) {
      Event& event = events_[index_];
      switch (event.type) {
        case EventType::null:
          place(null_node(event));
          break;
        case EventType::scalar:
          place(scalar_node(event));
          break;
        case EventType::end:
          close();
          break;
        case EventType::map_start:
        case EventType::seq_start:
          open(event);
          break;
      }
    }
    return std::move(root_);
  }

 private:
  struct Open {
    Node node;
    std::optional<Node> key;  // of a map, until its value comes
    std::unordered_map<std::string, ByteSpan> seen;
  };

  // Where the events after this one begin; the end of the file after the last.
  [[nodiscard]] std::size_t next_mark() const {
    for (std::size_t i = index_ + 1; i < events_.size(); ++i) {
      if (events_[i].type != EventType::end) return events_[i].at;
    }
    return bytes_.size();
  }

  // Columns count bytes from the line start: enough for indentation, which is spaces.
  [[nodiscard]] int parent_column() const {
    if (stack_.empty()) return -1;
    const std::size_t at = stack_.back().node.span.from;
    const std::size_t line = at == 0 ? std::string_view::npos : bytes_.rfind('\n', at - 1);
    std::size_t begin = line == std::string_view::npos ? bom_length(bytes_) : line + 1;
    return static_cast<int>(at - begin);
  }

  Node scalar_node(Event& event) {
    Node node;
    node.kind = NodeKind::scalar;
    node.line = event.line;
    const std::size_t at = std::min(skip_properties(bytes_, event.at), bytes_.size());
    const char first = at < bytes_.size() ? bytes_[at] : '\0';
    std::size_t end = at;
    if (first == '"' || first == '\'') {
      node.style = first == '"' ? ScalarStyle::double_quoted : ScalarStyle::single_quoted;
      const auto closing = quoted_end(bytes_, at);
      if (!closing) {
        throw Fault{"yaml-unclosed-quote",
                    span_of(at, at + 1),
                    fmt::format("quote {} is never closed", first),
                    {}};
      }
      end = *closing;
    } else if ((first == '|' || first == '>') && at < bytes_.size()) {
      node.style = first == '|' ? ScalarStyle::literal : ScalarStyle::folded;
      end = block_scalar_end(bytes_, at, parent_column());
    } else if (!event.value.empty()) {
      end = plain_end(bytes_, at, event.value).value_or(at);
    }
    node.span = span_of(at, end);
    node.value = std::move(event.value);
    return node;
  }

  Node null_node(const Event& event) {
    Node node;
    node.line = event.line;
    const std::size_t at = std::min(skip_properties(bytes_, event.at), bytes_.size());
    if (at < next_mark()) {
      for (const std::string_view word : {"~", "null", "Null", "NULL"}) {
        if (bytes_.substr(at).starts_with(word)) {
          node.span = span_of(at, at + word.size());
          return node;
        }
      }
    }
    node.span = span_of(empty_place(event.at), empty_place(event.at));
    return node;
  }

  // An absent value: behind the colon of its key or the dash of its item; the parser's mark points
  // at whatever comes next.
  [[nodiscard]] std::size_t empty_place(std::size_t mark) const {
    if (stack_.empty()) return mark;
    const Open& parent = stack_.back();
    std::size_t from = parent.node.span.from;
    char sign = '-';
    if (parent.node.kind == NodeKind::map) {
      if (!parent.key) return mark;
      from = parent.key->span.to;
      sign = ':';
    } else if (!parent.node.items.empty()) {
      from = parent.node.items.back().span.to;
    }
    from = skip_space_and_comments(bytes_, from);
    return from < mark && from < bytes_.size() && bytes_[from] == sign ? from + 1 : mark;
  }

  void open(const Event& event) {
    Open open;
    open.node.kind = event.type == EventType::map_start ? NodeKind::map : NodeKind::sequence;
    open.node.flow = event.flow;
    open.node.line = event.line;
    // A block map's mark may be the anchor of its first key: that belongs to the key.
    const bool key_property = event.type == EventType::map_start && next_mark() == event.at;
    const std::size_t at = key_property ? event.at : skip_properties(bytes_, event.at);
    open.node.span = span_of(at, at);
    stack_.push_back(std::move(open));
  }

  void close() {
    Node node = std::move(stack_.back().node);
    stack_.pop_back();
    std::size_t end = node.span.from;
    if (!node.items.empty()) end = node.items.back().span.to;
    if (!node.entries.empty()) {
      end = std::max(node.entries.back().key.span.to, node.entries.back().value.span.to);
    }
    const char first = node.span.from < bytes_.size() ? bytes_[node.span.from] : '\0';
    if (node.flow && (first == '[' || first == '{')) {
      end = flow_end(std::max<std::size_t>(end, node.span.from + 1), first == '[' ? ']' : '}');
    }
    node.span.to = static_cast<std::uint32_t>(end);
    place(std::move(node));
  }

  [[nodiscard]] std::size_t flow_end(std::size_t at, char closing) const {
    for (;;) {
      at = skip_space_and_comments(bytes_, at);
      if (at >= bytes_.size()) return at;
      if (bytes_[at] == closing) return at + 1;
      ++at;  // a comma, a colon, a question mark
    }
  }

  void place(Node node) {
    if (stack_.empty()) {
      root_ = std::move(node);
      return;
    }
    Open& parent = stack_.back();
    if (parent.node.kind == NodeKind::sequence) {
      parent.node.items.push_back(std::move(node));
    } else if (!parent.key) {
      check_unique(parent, node);
      parent.key = std::move(node);
    } else {
      parent.node.entries.push_back({std::move(*parent.key), std::move(node)});
      parent.key.reset();
    }
  }

  void check_unique(Open& parent, const Node& key) {
    if (key.kind != NodeKind::scalar && key.kind != NodeKind::null) return;
    const auto [first, is_new] = parent.seen.emplace(key.value, key.span);
    if (is_new) return;
    throw Fault{"yaml-duplicate-key",
                key.span,
                fmt::format("key '{}' appears twice", key.value),
                {{path_, first->second, "first here"}}};
  }

  const std::string& path_;
  std::string_view bytes_;
  std::vector<Event>& events_;
  std::size_t index_ = 0;
  std::vector<Open> stack_;
  Node root_;
};

// A stream over bytes that are already in memory.
class ViewBuffer : public std::streambuf {
 public:
  explicit ViewBuffer(std::string_view bytes) {
    char* begin = const_cast<char*>(bytes.data());  // the get area is never written to
    setg(begin, begin, begin + bytes.size());
  }
};

std::optional<Node> parse(const source::SourceFile& file, const Limits& limits) {
  ViewBuffer buffer(file.bytes);
  std::istream stream(&buffer);
  YAML::Parser parser(stream);
  EventCollector collector(bom_length(file.bytes), limits);
  // Asking for the second document also ends the endless stream of empty ones that yaml-cpp 0.7
  // makes of a stray comma.
  if (parser.HandleNextDocument(collector)) parser.HandleNextDocument(collector);
  return TreeBuilder(file, collector.events()).build();
}

void report(const Fault& fault, const source::SourceFile& file, source::DiagnosticSink& sink) {
  sink.report(
      {source::Severity::error, fault.code, file.path, fault.span, fault.message, fault.related});
}

}  // namespace

std::optional<Node> read(const source::SourceFile& file, source::DiagnosticSink& sink,
                         const Limits& limits) {
  if (!check_bytes(file, limits, sink)) return std::nullopt;
  if (const auto at = find_too_deep(file.bytes, limits.depth)) {
    report({"yaml-too-deep",
            span_of(*at, *at + 1),
            fmt::format("nested deeper than {} levels", limits.depth),
            {}},
           file, sink);
    return std::nullopt;
  }
  try {
    return parse(file, limits);
  } catch (const Fault& fault) {
    report(fault, file, sink);
  } catch (const YAML::Exception& error) {
    const std::size_t at =
        std::min(file.bytes.size(),
                 bom_length(file.bytes) + static_cast<std::size_t>(std::max(error.mark.pos, 0)));
    if (file.bytes[std::min(at, file.bytes.size() - 1)] == '*') {  // an alias of no anchor
      report({"yaml-alias", span_of(at, at + 1), kNoAliases, {}}, file, sink);
    } else {
      report({"yaml-syntax", span_of(at, at + 1), "not valid YAML: " + error.msg, {}}, file, sink);
    }
  }
  return std::nullopt;
}

}  // namespace plumbline::yaml
