// Lossless edits: changes are recorded against the bytes as read, spliced in, and the result is
// read again to prove that nothing but the intended nodes changed.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "source/diagnostic.h"
#include "source/source_file.h"
#include "yaml/node.h"

namespace plumbline::yaml {

/// One step of a path: a key of a map, or the item of a list by its place or by one of its keys.
struct Step {
  std::string key;                   // of a map; of the items of a list when `value` is set
  std::optional<std::string> value;  // the item whose `key` has this value
  std::optional<std::size_t> index;  // the item at this place
};
using Path = std::vector<Step>;

[[nodiscard]] inline Step key(std::string_view name) {
  return {std::string(name), std::nullopt, std::nullopt};
}
[[nodiscard]] inline Step item(std::string_view key, std::string_view value) {
  return {std::string(key), std::string(value), std::nullopt};
}
[[nodiscard]] inline Step at(std::size_t index) {
  return {{}, std::nullopt, index};
}

/// nullptr where the path leads nowhere.
[[nodiscard]] const Node* find(const Node& root, const Path& path);

/// Bytes of a file to be replaced.
struct Replacement {
  source::ByteSpan span;
  std::string text;
};

/// Applies replacements that do not overlap; of those at the same place, in the order given.
[[nodiscard]] std::string splice(std::string_view bytes, std::vector<Replacement> replacements);

/// A set of changes to one file. Nodes passed in are nodes of `tree()`. Each call returns false,
/// with the reason reported (`yaml-edit-shape`), when the file's layout does not allow the change;
/// the others stand. Changes of one node inside another changed node are refused.
class Edit {
 public:
  /// nullopt after an error of `read`. Keeps a copy of the file.
  [[nodiscard]] static std::optional<Edit> open(source::SourceFile file,
                                                source::DiagnosticSink& sink);
  Edit(Edit&&) noexcept;
  Edit& operator=(Edit&&) noexcept;
  ~Edit();

  [[nodiscard]] const Node& tree() const;
  [[nodiscard]] const source::SourceFile& file() const;

  /// A scalar or an empty value gets a new value. The quoting style stays where it can hold it;
  /// a plain scalar is quoted where YAML 1.1 or 1.2 would then read another type than before.
  bool set_scalar(const Node& node, std::string_view value);
  /// Replaces any value; a collection is written in the style of `value.flow`.
  bool replace(const Node& node, Node value);
  /// A new key behind entry `after` of the map (default: the last one).
  bool add_key(const Node& map, std::string_view key, Node value,
               std::optional<std::size_t> after = std::nullopt);
  /// A new item before item `index` of a list (index == size: at the end). An empty value or []
  /// becomes a block list.
  bool insert_item(const Node& list, std::size_t index, Node value);
  /// Whole lines; refused where a comment would be lost. The last item of a list stays: remove the
  /// list's key instead.
  bool remove_item(const Node& list, std::size_t index);
  bool remove_key(const Node& map, std::string_view key);

  [[nodiscard]] bool has_changes() const;
  /// The new bytes; the old ones when there are no changes. nullopt, with `yaml-edit-check`
  /// reported, when the result would not read as intended.
  [[nodiscard]] std::optional<std::string> finish() const;

 private:
  struct Impl;
  explicit Edit(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

/// One scalar at a path; `yaml-edit-path` when there is none.
[[nodiscard]] std::optional<std::string> set_scalar(const source::SourceFile& file,
                                                    const Path& path, std::string_view value,
                                                    source::DiagnosticSink& sink);

}  // namespace plumbline::yaml
