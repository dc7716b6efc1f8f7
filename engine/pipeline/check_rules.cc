#include "pipeline/check_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "rules/check_overlaps.h"
#include "rules/check_packs.h"
#include "rules/check_reach.h"
#include "rules/check_weights.h"
#include "source/nearest_name.h"
#include "workspace/shipped_files.h"

namespace plumbline::pipeline {
namespace {

using yaml::Node;

bool is_shipped(const yaml::ParsedFile& file) {
  return workspace::shipped_tree(file.file.path).has_value();
}

const std::vector<Node>* classes_of(const yaml::ParsedFile& file) {
  const Node* classes = file.root ? file.root->find("classes") : nullptr;
  return classes != nullptr ? &classes->items : nullptr;
}

// `stage.started` is named as itself, or as all below `stage`.
bool is_named(std::string_view name, const std::vector<yaml::ParsedFile>& packs) {
  std::vector<std::string> ways;
  for (auto end = name.size(); end != name.npos && end > 0; end = name.rfind('.', end - 1)) {
    for (const auto& [open, close] : {std::pair{'{', '}'}, {'"', '"'}, {'\'', '\''}}) {
      ways.push_back(open + std::string(name.substr(0, end)) + close);
    }
  }
  return std::any_of(ways.begin(), ways.end(), [&packs](const std::string& way) {
    return std::any_of(packs.begin(), packs.end(), [&way](const yaml::ParsedFile& pack) {
      return pack.file.bytes.find(way) != std::string::npos;
    });
  });
}

void check_lexicons(const std::vector<yaml::ParsedFile>& lexicons,
                    const std::vector<yaml::ParsedFile>& packs, source::DiagnosticSink& sink) {
  std::vector<std::string> known;
  for (const auto& file : lexicons) {
    if (!is_shipped(file) || classes_of(file) == nullptr) continue;
    for (const Node& one : *classes_of(file)) {
      if (const Node* name = one.find("name")) known.push_back(name->value);
    }
  }
  for (const auto& file : lexicons) {
    if (is_shipped(file) || classes_of(file) == nullptr) continue;
    for (const Node& one : *classes_of(file)) {
      const Node* name = one.find("name");
      if (name == nullptr || std::find(known.begin(), known.end(), name->value) != known.end() ||
          is_named(name->value, packs)) {
        continue;
      }
      sink.warning("lexicon-unused-class", file.file.path, name->span,
                   fmt::format("no rule names the class '{}', and no shipped lexicon has it{}",
                               name->value, source::did_you_mean(name->value, known)));
    }
  }
}

}  // namespace

RulesChecked check_rules(const PackFiles& files, source::DiagnosticSink& sink) {
  RulesChecked checked;
  checked.packs = static_cast<int>(files.rules.size());
  checked.lexicons = static_cast<int>(files.lexicons.size());
  const auto parsed = parse_pack_files(files, sink);
  rules::check_packs(parsed.rules, sink);
  check_lexicons(parsed.lexicons, parsed.rules, sink);
  const auto lexicon = lexicon::Lexicon::load(parsed.lexicons, sink);
  if (!lexicon) return checked;
  for (const rules::Layer layer : rules::kLayers) {
    const auto ready = compile_layer(layer, parsed, *lexicon, sink);
    if (!ready) continue;
    checked.rules += static_cast<int>(ready->rules().size());
    rules::check_reach(ready->compiled(), sink);
    rules::check_overlaps(ready->compiled(), sink);
    rules::check_weights(ready->compiled(), sink);
  }
  return checked;
}

}  // namespace plumbline::pipeline
