// Typed access to the fields of a map node, with diagnostics: unknown keys with a did-you-mean,
// wrong types, missing fields. Every reader of a YAML format of ours goes through it.
#pragma once

#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "source/diagnostic.h"
#include "yaml/node.h"

namespace plumbline::yaml {

/// Keeps references: node, path and sink must outlive it. `what` names the thing in messages
/// ("rule", "source"). Codes are `PREFIX-unknown-key`, `PREFIX-wrong-type`, `PREFIX-missing-key`.
class Fields {
 public:
  Fields(const Node& node, std::string_view path, std::string_view what, std::string_view prefix,
         source::DiagnosticSink& sink);

  /// False (and reported once) when the node is no map.
  [[nodiscard]] bool is_map() const { return is_map_; }
  /// Reports every key that is not in `known`.
  void check_known(std::span<const std::string> known) const;
  void check_known(std::initializer_list<const char*> known) const;

  // Each returns nullopt when the key is absent or of another type; the latter is reported.
  [[nodiscard]] std::optional<std::string> text(std::string_view key) const;
  [[nodiscard]] std::optional<double> number(std::string_view key) const;
  [[nodiscard]] std::optional<int> integer(std::string_view key) const;
  [[nodiscard]] std::optional<bool> flag(std::string_view key) const;  // true, false only
  /// A sequence of scalars, or one scalar for a sequence of one.
  [[nodiscard]] std::optional<std::vector<std::string>> texts(std::string_view key) const;
  [[nodiscard]] const Node* sequence(std::string_view key) const;
  [[nodiscard]] const Node* map(std::string_view key) const;
  [[nodiscard]] const Node* any(std::string_view key) const;
  /// Like text, and reports when it is absent.
  [[nodiscard]] std::optional<std::string> required_text(std::string_view key) const;

  void error(const Node& at, std::string_view code_suffix, std::string message) const;
  [[nodiscard]] const Node& node() const { return node_; }

 private:
  const Node& node_;
  std::string path_;
  std::string what_;
  std::string prefix_;
  source::DiagnosticSink& sink_;
  bool is_map_;
};

}  // namespace plumbline::yaml
