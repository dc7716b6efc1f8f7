#include "cli/task_graph.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "reports/phrases.h"
#include "source/utf8.h"

namespace plumbline::cli {
namespace {

// Longer titles make the boxes of a drawing useless.
constexpr std::size_t kTitleCharacters = 24;

constexpr std::array kAllKinds{model::DependencyKind::requires_, model::DependencyKind::part_of,
                               model::DependencyKind::continues, model::DependencyKind::supersedes};

std::string shorten(const std::string& title) {
  const std::u32string points = source::to_utf32(title);
  if (points.size() <= kTitleCharacters) return title;
  std::string short_title;
  for (std::size_t i = 0; i < kTitleCharacters; ++i) source::append_utf8(short_title, points[i]);
  return short_title + "…";
}

std::string escape(const std::string& text) {
  std::string escaped;
  for (const char character : text) {
    if (character == '"' || character == '\\') escaped += '\\';
    escaped += character;
  }
  return escaped;
}

const char* fill_of(model::Status status) {
  switch (status) {
    case model::Status::exceeded:
    case model::Status::met:
      return "#d6efd6";
    case model::Status::partly_met:
    case model::Status::not_met:
      return "#f6d5d5";
    case model::Status::in_progress:
      return "#fdf0cf";
    case model::Status::no_evidence:
      return "#e6e6e6";
    case model::Status::pending:
      return "#ffffff";
  }
  return "#ffffff";
}

const char* style_of(model::DependencyKind kind) {
  switch (kind) {
    case model::DependencyKind::requires_:
      return "solid";
    case model::DependencyKind::part_of:
      return "dotted";
    case model::DependencyKind::continues:
      return "dashed";
    case model::DependencyKind::supersedes:
      return "bold";
  }
  return "solid";
}

}  // namespace

DrawnGraph draw_selection(const graph::DependencyGraph& graph,
                          std::span<const std::size_t> selected) {
  std::set<graph::Vertex> wanted;
  for (const std::size_t i : selected) wanted.insert(static_cast<graph::Vertex>(i));
  DrawnGraph drawn;
  std::set<graph::Vertex> touched;
  for (const auto& edge : graph.edges()) {
    if (!wanted.contains(edge.from) && !wanted.contains(edge.to)) continue;
    drawn.edges.push_back(edge);
    touched.insert(edge.from);
    touched.insert(edge.to);
  }
  drawn.tasks.assign(touched.begin(), touched.end());
  return drawn;
}

DrawnGraph draw_around(const graph::DependencyGraph& graph, graph::Vertex task) {
  std::set<graph::Vertex> near{task};
  for (const auto vertex : graph.reachable(task, kAllKinds)) near.insert(vertex);
  for (const auto vertex : graph.reaching(task, kAllKinds)) near.insert(vertex);
  DrawnGraph drawn;
  for (const auto& edge : graph.edges()) {
    if (near.contains(edge.from) && near.contains(edge.to)) drawn.edges.push_back(edge);
  }
  drawn.tasks.assign(near.begin(), near.end());
  return drawn;
}

std::string to_dot(const DrawnGraph& drawn, const model::Analysis& analysis,
                   const reports::Catalogue& words) {
  std::string dot =
      "digraph tasks {\n"
      "  rankdir=LR;\n"
      "  node [shape=box, style=filled, fontname=\"Noto Sans CJK SC, sans-serif\"];\n"
      "  edge [fontname=\"Noto Sans CJK SC, sans-serif\", fontsize=10];\n";
  for (const auto vertex : drawn.tasks) {
    const auto& task = analysis.tasks[vertex];
    const auto status = analysis.assessments[vertex].effective();
    dot += fmt::format("  \"{}\" [label=\"{}\\n{}\\n{}\", fillcolor=\"{}\"];\n",
                       escape(task.id.value), escape(task.id.value), escape(shorten(task.title)),
                       escape(reports::status_name(status, words)), fill_of(status));
  }
  for (const auto& edge : drawn.edges) {
    dot += fmt::format("  \"{}\" -> \"{}\" [label=\"{}\", style={}];\n",
                       escape(analysis.tasks[edge.from].id.value),
                       escape(analysis.tasks[edge.to].id.value), model::to_word(edge.kind),
                       style_of(edge.kind));
  }
  return dot + "}\n";
}

}  // namespace plumbline::cli
