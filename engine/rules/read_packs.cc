#include "rules/read_packs.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "source/nearest_name.h"
#include "yaml/fields.h"

namespace plumbline::rules {
namespace {

using source::DiagnosticSink;
using yaml::Fields;
using yaml::Node;

std::optional<Layer> parse_layer(std::string_view word) {
  for (const Layer layer : kLayers) {
    if (to_word(layer) == word) return layer;
  }
  return std::nullopt;
}

bool is_name(std::string_view name) {
  const bool shape = !name.empty() && name.front() != '/' && name.back() != '/' &&
                     std::count(name.begin(), name.end(), '/') <= 1;
  return shape && name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_./") == name.npos;
}

class PackReader {
 public:
  PackReader(RawRules& raw, DiagnosticSink& sink) : raw_(raw), sink_(sink) {}

  void read(const yaml::ParsedFile& parsed) {
    if (!parsed.root) return;
    auto pack = std::make_unique<Pack>();
    pack->file = &parsed.file;
    pack->root = &*parsed.root;
    const Fields fields(*pack->root, parsed.file.path, "rule pack", "rule", sink_);
    if (!fields.is_map()) return;
    fields.check_known({"plumbline", "pack", "version", "note", "words", "let", "rules"});
    const auto name = fields.required_text("pack");
    const auto format = fields.integer("plumbline");
    if (!fields.any("plumbline") || (format && *format != 1)) {
      fields.error(*pack->root, "missing-key", "a rule pack begins with 'plumbline: 1'");
    }
    const Node* rules = fields.sequence("rules");
    if (!name) return;
    pack->name = *name;
    const Pack& kept = *raw_.packs.emplace_back(std::move(pack));
    in_file_.clear();
    if (rules == nullptr) return;
    for (const Node& rule : rules->items) read_rule(kept, rule);
  }

 private:
  void read_rule(const Pack& pack, const Node& node) {
    const Fields fields(node, pack.file->path, "rule", "rule", sink_);
    if (!fields.is_map()) return;
    const auto name = fields.required_text("id");
    const auto word = fields.required_text("layer");
    if (!name || !word) return;
    const Node& at = *fields.any("id");
    if (!is_name(*name)) {
      fields.error(at, "id",
                   fmt::format("found id '{}'; expected small letters, digits, '-' and at most one "
                               "'/' behind the pack's name",
                               *name));
      return;
    }
    const auto layer = parse_layer(*word);
    if (!layer) {
      static const std::vector<std::string> kLayers{"extract", "link", "edge", "status"};
      fields.error(*fields.any("layer"), "unknown-layer",
                   fmt::format("unknown layer '{}', expected extract, link, edge or status{}",
                               *word, source::did_you_mean(*word, kLayers)));
      return;
    }
    const std::string id = full_id(pack.name, *name);
    if (const auto [first, is_new] = in_file_.emplace(id, at.span); !is_new) {
      sink_.report({source::Severity::error,
                    "rule-duplicate-id",
                    pack.file->path,
                    at.span,
                    fmt::format("rule '{}' stands twice in this pack", id),
                    {{pack.file->path, first->second, "first here"}}});
      return;
    }
    // A later pack's rule takes the place of an earlier one.
    raw_.rules.insert_or_assign(id, RawRule{id, *layer, &pack, &node});
  }

  RawRules& raw_;
  DiagnosticSink& sink_;
  std::map<std::string, source::ByteSpan> in_file_;
};

}  // namespace

RawRules read_packs(std::span<const yaml::ParsedFile> files, DiagnosticSink& sink) {
  RawRules raw;
  PackReader reader(raw, sink);
  for (const yaml::ParsedFile& file : files) reader.read(file);
  std::erase_if(raw.rules, [](const auto& entry) {
    const Node* state = entry.second.node->find("state");
    return state != nullptr && state->value == "retired";
  });
  return raw;
}

std::string full_id(std::string_view pack, std::string_view name) {
  if (name.find('/') != name.npos) return std::string(name);
  return fmt::format("{}/{}", pack, name);
}

}  // namespace plumbline::rules
