#include "yaml/write.h"

#include <fmt/format.h>

#include <algorithm>

#include "source/utf8.h"

namespace plumbline::yaml {
namespace {

Node scalar(std::string_view value, ScalarStyle style) {
  Node node;
  node.kind = NodeKind::scalar;
  node.style = style;
  node.value = value;
  return node;
}

Node map_of(std::vector<std::pair<std::string, Node>> entries, bool flow) {
  Node node;
  node.kind = NodeKind::map;
  node.flow = flow;
  for (auto& [key, value] : entries) node.entries.push_back({text_node(key), std::move(value)});
  return node;
}

// Characters that only an escape can carry safely.
bool needs_escape(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || c == 0xFEFF;
}

// Of all bytes that begin a character these alone can begin one that needs an escape.
bool may_need_escape(char byte) {
  const auto value = static_cast<unsigned char>(byte);
  return value < 0x20 || value == 0x7F || value == 0xC2 || value == 0xE2 || value == 0xEF;
}

bool has_escapes(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (may_need_escape(text[i]) && needs_escape(source::decode_at(text, i).value)) return true;
  }
  return false;
}

bool is_plain(std::string_view text, bool in_flow) {
  if (text.empty() || text.front() == ' ' || text.back() == ' ' || text.back() == ':') return false;
  if (std::string_view(",[]{}#&*!|>'\"%@`").find(text[0]) != std::string_view::npos) return false;
  const bool dashed = text[0] == '-' || text[0] == '?' || text[0] == ':';
  if (dashed && (text.size() == 1 || text[1] == ' ' || text[1] == '-' || in_flow)) return false;
  if (text.starts_with("...") || text == "=" || text == "<<") return false;
  if (text.find(": ") != text.npos || text.find(" #") != text.npos) return false;
  if (in_flow && text.find_first_of(",[]{}:") != text.npos) return false;
  return true;
}

std::string single_quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    out += c;
    if (c == '\'') out += c;
  }
  return out += '\'';
}

std::string double_quoted(std::string_view text) {
  std::string out = "\"";
  for (std::size_t i = 0; i < text.size();) {
    const source::CodePoint point = source::decode_at(text, i);
    const std::string_view bytes = text.substr(i, point.length);
    i += point.length;
    if (bytes == "\"" || bytes == "\\") {
      out += '\\';
      out += bytes;
    } else if (bytes == "\n") {
      out += "\\n";
    } else if (bytes == "\t") {
      out += "\\t";
    } else if (bytes == "\r") {
      out += "\\r";
    } else if (needs_escape(point.value)) {
      out += point.value < 0x100
                 ? fmt::format("\\x{:02X}", static_cast<std::uint32_t>(point.value))
                 : fmt::format("\\u{:04X}", static_cast<std::uint32_t>(point.value));
    } else {
      out += bytes;
    }
  }
  return out += '"';
}

// Writes nodes made in memory: their depth is the program's, so recursion is bounded.
class Writer {
 public:
  explicit Writer(std::string_view line_end) : line_end_(line_end) {}

  std::string take() { return std::move(out_); }

  void write(const Node& node, int column, bool in_flow) {
    switch (node.kind) {
      case NodeKind::null:
        if (in_flow) out_ += "~";
        return;
      case NodeKind::scalar:
        out_ += format_scalar(node.value, node.style, in_flow);
        return;
      case NodeKind::sequence:
        in_flow || node.flow || node.items.empty() ? flow_list(node) : block_list(node, column);
        return;
      case NodeKind::map:
        in_flow || node.flow || node.entries.empty() ? flow_map(node) : block_map(node, column);
        return;
    }
  }

 private:
  void new_line(int column) {
    out_ += line_end_;
    out_.append(static_cast<std::size_t>(column), ' ');
  }

  void flow_list(const Node& node) {
    out_ += '[';
    for (std::size_t i = 0; i < node.items.size(); ++i) {
      if (i > 0) out_ += ", ";
      write(node.items[i], 0, true);
    }
    out_ += ']';
  }

  void flow_map(const Node& node) {
    out_ += '{';
    for (std::size_t i = 0; i < node.entries.size(); ++i) {
      if (i > 0) out_ += ", ";
      write(node.entries[i].key, 0, true);
      out_ += ": ";
      write(node.entries[i].value, 0, true);
    }
    out_ += '}';
  }

  void block_list(const Node& node, int column) {
    for (std::size_t i = 0; i < node.items.size(); ++i) {
      if (i > 0) new_line(column);
      out_ += "- ";
      write(node.items[i], column + 2, false);
    }
  }

  void block_map(const Node& node, int column) {
    for (std::size_t i = 0; i < node.entries.size(); ++i) {
      const auto& [key, value] = node.entries[i];
      if (i > 0) new_line(column);
      write(key, 0, true);
      out_ += ':';
      if (value.kind == NodeKind::null) continue;
      if (!value.flow && (!value.items.empty() || !value.entries.empty())) {
        new_line(column + 2);
      } else {
        out_ += ' ';
      }
      write(value, column + 2, false);
    }
  }

  std::string_view line_end_;
  std::string out_;
};

}  // namespace

Node text_node(std::string_view text) {
  const bool plain = plain_type(text) == PlainType::text;
  return scalar(text, plain ? ScalarStyle::plain : ScalarStyle::single_quoted);
}

Node word_node(std::string_view word) {
  return scalar(word, ScalarStyle::plain);
}

Node flow_texts(const std::vector<std::string>& texts) {
  Node node;
  node.kind = NodeKind::sequence;
  node.flow = true;
  for (const std::string& text : texts) node.items.push_back(text_node(text));
  return node;
}

Node block_list(std::vector<Node> items) {
  Node node;
  node.kind = NodeKind::sequence;
  node.items = std::move(items);
  return node;
}

Node block_map(std::vector<std::pair<std::string, Node>> entries) {
  return map_of(std::move(entries), false);
}

Node flow_map(std::vector<std::pair<std::string, Node>> entries) {
  return map_of(std::move(entries), true);
}

std::string format_scalar(std::string_view text, ScalarStyle style, bool in_flow) {
  if (style == ScalarStyle::double_quoted || has_escapes(text)) return double_quoted(text);
  if (style != ScalarStyle::single_quoted && is_plain(text, in_flow)) return std::string(text);
  return single_quoted(text);
}

std::string write_node(const Node& node, int column, std::string_view line_end) {
  Writer writer(line_end);
  writer.write(node, column, false);
  return writer.take();
}

std::string write_file(std::string_view head, const Node& root) {
  return std::string(head) + write_node(root, 0, "\n") + "\n";
}

}  // namespace plumbline::yaml
