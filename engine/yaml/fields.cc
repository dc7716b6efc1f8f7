#include "yaml/fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "source/nearest_name.h"

namespace plumbline::yaml {
namespace {

std::string_view kind_word(const Node& node) {
  switch (node.kind) {
    case NodeKind::null:
      return "nothing";
    case NodeKind::scalar:
      return "a single value";
    case NodeKind::sequence:
      return "a list";
    case NodeKind::map:
      return "a map";
  }
  return "nothing";
}

// A scalar is shown, a collection named.
std::string found(const Node& node) {
  if (node.kind == NodeKind::scalar) return fmt::format("'{}'", node.value);
  return std::string(kind_word(node));
}

template <class Number>
std::optional<Number> parse_number(const std::string& text) {
  Number number{};
  const char* begin = text.data();
  const char* end = begin + text.size();
  if (begin != end && *begin == '+') ++begin;
  const auto [last, error] = std::from_chars(begin, end, number);
  if (error != std::errc() || last != end) return std::nullopt;
  return number;
}

std::string article(std::string_view what) {
  const bool vowel = !what.empty() && std::string_view("aeiou").find(what[0]) != what.npos;
  return fmt::format("{} {}", vowel ? "an" : "a", what);
}

}  // namespace

Fields::Fields(const Node& node, std::string_view path, std::string_view what,
               std::string_view prefix, source::DiagnosticSink& sink)
    : node_(node),
      path_(path),
      what_(what),
      prefix_(prefix),
      sink_(sink),
      is_map_(node.kind == NodeKind::map) {
  if (is_map_) return;
  error(node, "wrong-type",
        fmt::format("found {}; {} must be a map of keys", found(node), article(what_)));
}

void Fields::check_known(std::span<const std::string> known) const {
  for (const Entry& entry : node_.entries) {
    if (entry.key.kind != NodeKind::scalar) {
      error(entry.key, "unknown-key",
            fmt::format("found {} as a key of {}; expected a name", found(entry.key),
                        article(what_)));
      continue;
    }
    if (std::find(known.begin(), known.end(), entry.key.value) != known.end()) continue;
    error(entry.key, "unknown-key",
          fmt::format("unknown key '{}' in {}{}", entry.key.value, article(what_),
                      source::did_you_mean(entry.key.value, known)));
  }
}

void Fields::check_known(std::initializer_list<const char*> known) const {
  const std::vector<std::string> names(known.begin(), known.end());
  check_known(names);
}

const Node* Fields::any(std::string_view key) const {
  return node_.find(key);
}

std::optional<std::string> Fields::text(std::string_view key) const {
  const Node* value = node_.find(key);
  if (value == nullptr || value->kind == NodeKind::null) return std::nullopt;
  if (value->kind == NodeKind::scalar) return value->value;
  error(*value, "wrong-type", fmt::format("found {}; '{}' must be text", found(*value), key));
  return std::nullopt;
}

std::optional<double> Fields::number(std::string_view key) const {
  const Node* value = node_.find(key);
  if (value == nullptr || value->kind == NodeKind::null) return std::nullopt;
  if (value->kind == NodeKind::scalar) {
    const auto number = parse_number<double>(value->value);
    if (number && std::isfinite(*number)) return number;
  }
  error(*value, "wrong-type", fmt::format("found {}; '{}' must be a number", found(*value), key));
  return std::nullopt;
}

std::optional<int> Fields::integer(std::string_view key) const {
  const Node* value = node_.find(key);
  if (value == nullptr || value->kind == NodeKind::null) return std::nullopt;
  if (value->kind == NodeKind::scalar) {
    if (const auto number = parse_number<int>(value->value)) return number;
  }
  error(*value, "wrong-type",
        fmt::format("found {}; '{}' must be a whole number", found(*value), key));
  return std::nullopt;
}

std::optional<bool> Fields::flag(std::string_view key) const {
  const Node* value = node_.find(key);
  if (value == nullptr || value->kind == NodeKind::null) return std::nullopt;
  if (value->kind == NodeKind::scalar && value->value == "true") return true;
  if (value->kind == NodeKind::scalar && value->value == "false") return false;
  error(*value, "wrong-type",
        fmt::format("found {}; '{}' must be true or false", found(*value), key));
  return std::nullopt;
}

std::optional<std::vector<std::string>> Fields::texts(std::string_view key) const {
  const Node* value = node_.find(key);
  if (value == nullptr || value->kind == NodeKind::null) return std::nullopt;
  if (value->kind == NodeKind::scalar) return std::vector<std::string>{value->value};
  if (value->kind != NodeKind::sequence) {
    error(*value, "wrong-type",
          fmt::format("found {}; '{}' must be a list of texts", found(*value), key));
    return std::nullopt;
  }
  std::vector<std::string> texts;
  for (const Node& item : value->items) {
    if (item.kind == NodeKind::scalar) {
      texts.push_back(item.value);
    } else {
      error(item, "wrong-type", fmt::format("found {} in '{}', a list of texts", found(item), key));
    }
  }
  return texts;
}

const Node* Fields::sequence(std::string_view key) const {
  const Node* value = node_.find(key);
  if (value == nullptr || value->kind == NodeKind::null) return nullptr;
  if (value->kind == NodeKind::sequence) return value;
  error(*value, "wrong-type", fmt::format("found {}; '{}' must be a list", found(*value), key));
  return nullptr;
}

const Node* Fields::map(std::string_view key) const {
  const Node* value = node_.find(key);
  if (value == nullptr || value->kind == NodeKind::null) return nullptr;
  if (value->kind == NodeKind::map) return value;
  error(*value, "wrong-type",
        fmt::format("found {}; '{}' must be a map of keys", found(*value), key));
  return nullptr;
}

std::optional<std::string> Fields::required_text(std::string_view key) const {
  const Node* value = node_.find(key);
  if (value != nullptr && value->kind != NodeKind::null) return text(key);
  error(value != nullptr ? *value : node_, "missing-key",
        fmt::format("{} needs '{}'", article(what_), key));
  return std::nullopt;
}

void Fields::error(const Node& at, std::string_view code_suffix, std::string message) const {
  sink_.error(fmt::format("{}-{}", prefix_, code_suffix), path_, at.span, std::move(message));
}

}  // namespace plumbline::yaml
