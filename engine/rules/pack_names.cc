#include "rules/pack_names.h"

#include <fmt/format.h>

#include "rules/scalar_text.h"
#include "yaml/fields.h"

namespace plumbline::rules {
namespace {

void read_word_lists(const yaml::Fields& pack, PackNames& names) {
  const yaml::Node* lists = pack.map("words");
  if (lists == nullptr) return;
  for (const yaml::Entry& entry : lists->entries) {
    auto words = pack.node().find("words")->find(entry.key.value);
    if (words->kind != yaml::NodeKind::sequence || words->items.empty()) {
      pack.error(entry.value, "wrong-type",
                 fmt::format("word list '{}' must be a list of texts", entry.key.value));
      continue;
    }
    for (const yaml::Node& word : words->items) {
      if (word.kind != yaml::NodeKind::scalar || word.value.empty()) {
        pack.error(word, "wrong-type",
                   fmt::format("word list '{}' must be a list of texts", entry.key.value));
        continue;
      }
      names.word_lists[entry.key.value].push_back(word.value);
    }
  }
}

}  // namespace

PackNames read_pack_names(const Pack& pack, const Vocabulary& vocabulary,
                          const lexicon::Lexicon& lexicon, const ForeignFacts& foreign,
                          Constants& constants, PatternTable& patterns,
                          source::DiagnosticSink& sink) {
  PackNames names;
  const yaml::Fields fields(*pack.root, pack.file->path, "rule pack", "rule", sink);
  read_word_lists(fields, names);
  const yaml::Node* definitions = fields.map("let");
  if (definitions == nullptr) return names;
  for (const yaml::Entry& entry : definitions->entries) {
    const std::string& name = entry.key.value;
    if (vocabulary.find(name)) {
      fields.error(entry.key, "duplicate-id", fmt::format("'{}' is the name of a fact", name));
      continue;
    }
    if (entry.value.kind != yaml::NodeKind::scalar) {
      fields.error(entry.value, "wrong-type",
                   fmt::format("definition '{}' must be an expression", name));
      continue;
    }
    source::DiagnosticSink held;
    const Names scope{vocabulary, lexicon,  names.word_lists, names.definitions,
                      constants,  patterns, foreign};
    const auto compiled =
        compile_expression(ScalarText(*pack.file, entry.value), pack.file->path, scope, held);
    Definition definition;
    if (compiled) {
      definition.program = compiled->program;
      definition.type = compiled->type;
    }
    definition.errors = held.diagnostics();
    names.definitions.insert_or_assign(name, std::move(definition));
  }
  return names;
}

}  // namespace plumbline::rules
