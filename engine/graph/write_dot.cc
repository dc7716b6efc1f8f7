#include "graph/write_dot.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

#include "source/utf8.h"

namespace plumbline::graph {
namespace {

// A double-quoted DOT string. Backslashes are doubled, since `\n`, `\N` and others mean something
// in labels; control characters become spaces, except the line break that we put in ourselves.
std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char byte : text) {
    if (byte == '"' || byte == '\\') result += '\\';
    if (byte == '\n') {
      result += "\\n";
    } else {
      result += static_cast<unsigned char>(byte) < 0x20 ? ' ' : byte;
    }
  }
  return result + '"';
}

// Graphviz does not wrap labels. A Chinese character is about as wide as two Latin ones.
constexpr int kLineWidth = 24;

std::string wrapped(std::string_view text) {
  std::string result;
  int width = 0;
  for (const char32_t point : source::to_utf32(text)) {
    const bool space = point < 0x20 || point == ' ';
    if (width >= kLineWidth && (space || point > 0x7F)) {
      result += '\n';
      width = 0;
      if (space) continue;
    }
    source::append_utf8(result, space ? U' ' : point);
    width += point > 0x7F ? 2 : 1;
  }
  return result;
}

// Colours that stay apart for the colour-blind and in grey (after Okabe and Ito, lightened).
std::string_view fill(model::Status status) {
  constexpr std::array<std::string_view, 7> kFills = {"#66c2a5", "#b3e2cd", "#ffe08a", "#f4a582",
                                                      "#cfe3f5", "#eeeeee", "#ffffff"};
  return kFills[static_cast<std::size_t>(status)];
}

std::string_view edge_style(model::DependencyKind kind) {
  constexpr std::array<std::string_view, 4> kStyles = {
      "style=solid, arrowhead=normal", "style=solid, arrowhead=odiamond, color=\"#777777\"",
      "style=dashed, arrowhead=vee, constraint=false", "style=dotted, arrowhead=empty"};
  return kStyles[static_cast<std::size_t>(kind)];
}

void write_node(const DependencyGraph& graph, Vertex vertex, const DotNode& node,
                std::string_view indent, std::string& out) {
  std::string label = wrapped(node.title);
  if (!node.label.empty()) label += "\n" + node.label;
  fmt::format_to(std::back_inserter(out), "{}{} [label={}, fillcolor=\"{}\"];\n", indent,
                 quoted(graph.task(vertex).value), quoted(label), fill(node.status));
}

void write_nodes(const DependencyGraph& graph, std::span<const DotNode> nodes,
                 const std::vector<Vertex>& drawn, std::string& out) {
  std::vector<std::string_view> groups;
  for (const Vertex vertex : drawn) {
    const std::string& group = nodes[vertex].group;
    if (std::find(groups.begin(), groups.end(), group) == groups.end()) groups.push_back(group);
  }
  int number = 0;
  for (const std::string_view group : groups) {
    if (!group.empty()) {
      fmt::format_to(std::back_inserter(out), "  subgraph cluster_{} {{\n    label={};\n", number++,
                     quoted(group));
    }
    for (const Vertex vertex : drawn) {
      if (nodes[vertex].group != group) continue;
      write_node(graph, vertex, nodes[vertex], group.empty() ? "  " : "    ", out);
    }
    if (!group.empty()) out += "  }\n";
  }
}

std::vector<Vertex> drawn_vertices(const DependencyGraph& graph, const DotOptions& options) {
  std::vector<Vertex> drawn = options.only;
  if (drawn.empty()) {
    for (Vertex vertex = 0; vertex < graph.size(); ++vertex) drawn.push_back(vertex);
  }
  std::sort(drawn.begin(), drawn.end());
  drawn.erase(std::unique(drawn.begin(), drawn.end()), drawn.end());
  return drawn;
}

}  // namespace

std::string write_dot(const DependencyGraph& graph, std::span<const DotNode> nodes,
                      const DotOptions& options) {
  const std::vector<Vertex> drawn = drawn_vertices(graph, options);
  const auto is_drawn = [&](Vertex vertex) {
    return std::binary_search(drawn.begin(), drawn.end(), vertex);
  };
  std::string out = fmt::format("digraph {} {{\n", quoted(options.name));
  out +=
      "  charset=\"UTF-8\";\n  rankdir=LR;\n"
      "  node [shape=box, style=\"rounded,filled\", fontname=\"sans-serif\", fontsize=11];\n"
      "  edge [fontname=\"sans-serif\", fontsize=9];\n";
  write_nodes(graph, nodes, drawn, out);
  for (const Edge& edge : graph.edges()) {
    if (!is_drawn(edge.from) || !is_drawn(edge.to)) continue;
    fmt::format_to(std::back_inserter(out), "  {} -> {} [{}", quoted(graph.task(edge.from).value),
                   quoted(graph.task(edge.to).value), edge_style(edge.kind));
    const auto kind = static_cast<std::size_t>(edge.kind);
    if (kind < options.edge_words.size() && !options.edge_words[kind].empty()) {
      fmt::format_to(std::back_inserter(out), ", label={}", quoted(options.edge_words[kind]));
    }
    out += "];\n";
  }
  return out + "}\n";
}

}  // namespace plumbline::graph
