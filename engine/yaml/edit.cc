#include "yaml/edit.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <map>
#include <set>
#include <unordered_map>

#include "yaml/edit_check.h"
#include "yaml/edit_layout.h"
#include "yaml/write.h"

namespace plumbline::yaml {
namespace {

using source::ByteSpan;

ByteSpan span_of(std::size_t from, std::size_t to) {
  return {static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to)};
}

std::size_t entry_end(const Entry& entry) {
  return std::max(entry.key.span.to, entry.value.span.to);
}

bool is_one_line(const Node& node) {
  return node.flow || node.kind == NodeKind::scalar || (node.items.empty() && node.entries.empty());
}

bool is_empty_value(const Node& node) {
  return node.kind == NodeKind::null || (node.kind == NodeKind::sequence && node.items.empty());
}

}  // namespace

const Node* find(const Node& root, const Path& path) {
  const Node* node = &root;
  for (const Step& step : path) {
    if (step.index) {
      if (node->kind != NodeKind::sequence || *step.index >= node->items.size()) return nullptr;
      node = &node->items[*step.index];
    } else if (step.value) {
      const auto found =
          std::find_if(node->items.begin(), node->items.end(), [&](const Node& candidate) {
            const Node* value = candidate.find(step.key);
            return value != nullptr && value->kind == NodeKind::scalar &&
                   value->value == step.value;
          });
      if (found == node->items.end()) return nullptr;
      node = &*found;
    } else {
      node = node->find(step.key);
      if (node == nullptr) return nullptr;
    }
  }
  return node;
}

std::string splice(std::string_view bytes, std::vector<Replacement> replacements) {
  std::stable_sort(
      replacements.begin(), replacements.end(), [](const Replacement& a, const Replacement& b) {
        return a.span.from < b.span.from || (a.span.from == b.span.from && a.span.to < b.span.to);
      });
  std::string out;
  out.reserve(bytes.size() + 256 * replacements.size());
  std::size_t at = 0;
  for (const Replacement& replacement : replacements) {
    assert(replacement.span.from >= at && replacement.span.to <= bytes.size());
    out += bytes.substr(at, replacement.span.from - at);
    out += replacement.text;
    at = replacement.span.to;
  }
  out += bytes.substr(at);
  return out;
}

struct Edit::Impl {
  source::SourceFile file;
  Node tree;
  source::DiagnosticSink* sink = nullptr;
  Changes changes;
  std::vector<Replacement> replacements;

  bool refuse(const Node& node, std::string message) {
    sink->error("yaml-edit-shape", file.path, node.span, std::move(message));
    return false;
  }

  // False when the bytes are already spoken for: two changes of one place can't both be meant.
  bool record(const Node& node, ByteSpan span, std::string text) {
    for (const Replacement& other : replacements) {
      const bool both_insert = span.empty() && other.span.empty();
      const bool inside = span.from < other.span.to && other.span.from < span.to;
      const bool within =
          (span.empty() && other.span.from < span.from && span.from < other.span.to) ||
          (other.span.empty() && span.from < other.span.from && other.span.from < span.to);
      if (!both_insert && (inside || within)) {
        return refuse(node, "two changes touch the same bytes");
      }
    }
    replacements.push_back({span, std::move(text)});
    return true;
  }

  [[nodiscard]] Layout layout() const { return Layout(file.bytes, tree); }

  bool replace_value(const Node& node, Node value) {
    const Layout where = layout();
    if (!is_one_line(value)) return refuse(node, "a value of several lines can't be put here");
    const bool in_flow = where.inside_flow(node);
    std::string text = value.kind == NodeKind::scalar
                           ? format_scalar(value.value, value.style, in_flow)
                           : write_node(value, 0, "\n");
    ByteSpan span = node.span;
    if (node.span.empty()) {
      text.insert(0, 1, ' ');
    } else if (node.kind != NodeKind::scalar && node.kind != NodeKind::null && !node.flow) {
      const auto start = where.value_start(node);
      if (!start || where.has_comment(span_of(*start, node.span.to))) {
        return refuse(
            node, "this value is laid out in a way that can't be replaced; write it on one line");
      }
      span.from = static_cast<std::uint32_t>(*start);
      text.insert(0, 1, ' ');
    }
    if (!record(node, span, std::move(text))) return false;
    changes.replaced.emplace(&node, std::move(value));
    return true;
  }

  bool add_to_flow(const Node& node, std::size_t count, std::size_t index, std::size_t before,
                   const std::string& text) {
    if (count == 0) return record(node, span_of(node.span.from + 1, node.span.from + 1), text);
    if (index == 0) return record(node, span_of(before, before), text + ", ");
    return record(node, span_of(before, before), ", " + text);
  }

  bool add_lines(const Node& node, std::size_t after, int column, const std::string& text) {
    const Layout where = layout();
    const auto place = where.line_after(after);
    if (!place) {
      return refuse(node,
                    "there is more on the last line; write the entries on lines of their own");
    }
    const std::string indent(static_cast<std::size_t>(column), ' ');
    const std::string end(where.line_end());
    const bool at_end = *place == file.bytes.size() && !file.bytes.ends_with('\n');
    return record(node, span_of(*place, *place),
                  at_end ? end + indent + text : indent + text + end);
  }
};

Edit::Edit(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Edit::Edit(Edit&&) noexcept = default;
Edit& Edit::operator=(Edit&&) noexcept = default;
Edit::~Edit() = default;

std::optional<Edit> Edit::open(source::SourceFile file, source::DiagnosticSink& sink) {
  auto tree = read(file, sink);
  if (!tree) return std::nullopt;
  auto impl = std::make_unique<Impl>();
  impl->file = std::move(file);
  impl->tree = std::move(*tree);
  impl->sink = &sink;
  return Edit(std::move(impl));
}

const Node& Edit::tree() const {
  return impl_->tree;
}
const source::SourceFile& Edit::file() const {
  return impl_->file;
}
bool Edit::has_changes() const {
  return !impl_->replacements.empty();
}

bool Edit::set_scalar(const Node& node, std::string_view value) {
  if (node.kind != NodeKind::scalar && node.kind != NodeKind::null) {
    return impl_->refuse(node, "this is no single value");
  }
  if (node.kind == NodeKind::scalar && node.value == value) return true;
  Node replacement = text_node(value);
  const bool block = node.style == ScalarStyle::literal || node.style == ScalarStyle::folded;
  if (node.kind == NodeKind::scalar && node.style != ScalarStyle::plain && !block) {
    replacement.style = node.style;
  } else if (node.style == ScalarStyle::plain && plain_type(node.value) == plain_type(value)) {
    replacement.style = ScalarStyle::plain;
  }
  if (!block || value.find('\n') == value.npos) return impl_->replace_value(node, replacement);
  const auto body = impl_->layout().block_scalar(node, value);
  if (!body) return impl_->replace_value(node, replacement);
  if (!impl_->record(node, node.span, *body)) return false;
  replacement.style = node.style;
  impl_->changes.replaced.emplace(&node, std::move(replacement));
  return true;
}

bool Edit::replace(const Node& node, Node value) {
  return impl_->replace_value(node, std::move(value));
}

bool Edit::add_key(const Node& map, std::string_view key, Node value,
                   std::optional<std::size_t> after) {
  Node name = text_node(key);
  if (map.kind != NodeKind::map) return impl_->refuse(map, "this is no map of keys");
  if (map.find(key) != nullptr)
    return impl_->refuse(map, fmt::format("key '{}' is here already", key));
  const std::size_t index = map.entries.empty() ? 0 : after.value_or(map.entries.size() - 1);
  assert(map.entries.empty() || index < map.entries.size());
  const std::size_t behind = map.entries.empty() ? 0 : entry_end(map.entries[index]);
  const Layout where = impl_->layout();
  bool done = false;
  if (map.flow || where.inside_flow(map)) {
    if (!is_one_line(value))
      return impl_->refuse(map, "a value of several lines can't be put here");
    const std::string text =
        format_scalar(key, name.style, true) + ": " +
        (value.kind == NodeKind::scalar ? format_scalar(value.value, value.style, true)
                                        : write_node(value, 0, "\n"));
    done = impl_->add_to_flow(map, map.entries.size(), index + 1, behind, text);
  } else {
    const int column = where.column(map.span.from);
    Node entry;
    entry.kind = NodeKind::map;
    entry.entries.push_back({name, value});
    done = impl_->add_lines(map, behind, column, write_node(entry, column, where.line_end()));
  }
  if (!done) return false;
  impl_->changes.maps[&map].added[index].push_back({std::move(name), std::move(value)});
  return true;
}

bool Edit::insert_item(const Node& list, std::size_t index, Node value) {
  assert(index <= list.items.size());
  const Layout where = impl_->layout();
  bool done = false;
  if (is_empty_value(list)) {
    const auto column = where.list_column(list);
    const auto start = where.value_start(list);
    if (!column || !start) return impl_->refuse(list, "no list can be begun here");
    // Items that are added one after the other to a list that is not there yet make it together.
    auto& change = impl_->changes.lists[&list];
    const std::string end(where.line_end());
    std::string text = end + std::string(static_cast<std::size_t>(*column), ' ') + "- " +
                       write_node(value, *column + 2, end);
    const bool first = change.inserted.empty();
    const std::size_t place = list.span.empty() ? *start : list.span.to;
    done =
        (!first || list.span.empty() || impl_->record(list, span_of(*start, list.span.to), "")) &&
        impl_->record(list, span_of(place, place), std::move(text));
  } else if (list.kind != NodeKind::sequence) {
    return impl_->refuse(list, "this is no list");
  } else if (list.flow || where.inside_flow(list)) {
    if (!is_one_line(value)) {
      return impl_->refuse(list, "open this list in block style to add an entry of several lines");
    }
    const std::string text = value.kind == NodeKind::scalar
                                 ? format_scalar(value.value, value.style, true)
                                 : write_node(value, 0, "\n");
    const std::size_t place = index == 0 ? list.items[0].span.from : list.items[index - 1].span.to;
    done = impl_->add_to_flow(list, list.items.size(), index, place, text);
  } else {
    const int column = where.column(list.span.from);
    const std::string text = "- " + write_node(value, column + 2, where.line_end());
    if (index > 0) {
      done = impl_->add_lines(list, list.items[index - 1].span.to, column, text);
    } else {
      const auto start = where.own_line_start(list.span.from);
      if (!start) return impl_->refuse(list, "there is more on the first line of this list");
      done = impl_->record(list, span_of(*start, *start),
                           std::string(static_cast<std::size_t>(column), ' ') + text +
                               std::string(where.line_end()));
    }
  }
  if (!done) return false;
  impl_->changes.lists[&list].inserted[index].push_back(std::move(value));
  return true;
}

bool Edit::remove_item(const Node& list, std::size_t index) {
  assert(index < list.items.size());
  auto& change = impl_->changes.lists[&list];
  const Layout where = impl_->layout();
  if (list.flow || change.removed.size() + 1 == list.items.size()) {
    return impl_->refuse(list, "the last item of a list can't be removed alone");
  }
  const std::size_t dash =
      index == 0 ? list.span.from : where.skip_to_content(list.items[index - 1].span.to);
  const auto lines = where.whole_lines(dash, list.items[index].span.to);
  if (!lines) return impl_->refuse(list.items[index], "a comment would be lost with this entry");
  if (!impl_->record(list.items[index], *lines, "")) return false;
  change.removed.insert(index);
  return true;
}

bool Edit::remove_key(const Node& map, std::string_view key) {
  const auto found = std::find_if(map.entries.begin(), map.entries.end(),
                                  [&](const Entry& entry) { return entry.key.value == key; });
  if (found == map.entries.end())
    return impl_->refuse(map, fmt::format("there is no key '{}'", key));
  const auto index = static_cast<std::size_t>(found - map.entries.begin());
  const Layout where = impl_->layout();
  std::optional<ByteSpan> span;
  if (!map.flow) {
    span = where.whole_lines(found->key.span.from, entry_end(*found));
  } else if (index > 0) {
    span = span_of(entry_end(map.entries[index - 1]), entry_end(*found));
  } else if (map.entries.size() > 1) {
    span = span_of(found->key.span.from, map.entries[1].key.span.from);
  }
  if (!span) return impl_->refuse(found->key, "this key can't be removed without loss");
  if (!impl_->record(found->key, *span, "")) return false;
  impl_->changes.maps[&map].removed.insert(index);
  return true;
}

std::optional<std::string> Edit::finish() const {
  if (impl_->replacements.empty()) return impl_->file.bytes;
  std::string bytes = splice(impl_->file.bytes, impl_->replacements);
  source::DiagnosticSink check;
  const auto result = read({impl_->file.path, bytes}, check);
  if (result && is_intended(impl_->tree, *result, impl_->changes)) return bytes;
  impl_->sink->error("yaml-edit-check", impl_->file.path, std::nullopt,
                     "the change would alter more than was meant; the file was left as it is");
  return std::nullopt;
}

std::optional<std::string> set_scalar(const source::SourceFile& file, const Path& path,
                                      std::string_view value, source::DiagnosticSink& sink) {
  auto edit = Edit::open(file, sink);
  if (!edit) return std::nullopt;
  const Node* node = find(edit->tree(), path);
  if (node == nullptr) {
    sink.error("yaml-edit-path", file.path, std::nullopt, "there is nothing at this path");
    return std::nullopt;
  }
  if (!edit->set_scalar(*node, value)) return std::nullopt;
  return edit->finish();
}

}  // namespace plumbline::yaml
