// The packs' YAML as rules that are not compiled yet: who replaces whom, and which layer is whose.
#pragma once

#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rules/rule_set.h"
#include "source/diagnostic.h"
#include "source/source_file.h"
#include "yaml/parsed_file.h"

namespace plumbline::rules {

struct Pack {
  const source::SourceFile* file = nullptr;
  const yaml::Node* root = nullptr;
  std::string name;
};

/// A rule as it stands in its pack. Nodes belong to the parsed file.
struct RawRule {
  std::string id;  // PACK/NAME
  Layer layer = Layer::extract;
  const Pack* pack = nullptr;
  const yaml::Node* node = nullptr;
};

struct RawRules {
  std::vector<std::unique_ptr<const Pack>> packs;  // in the order given
  std::map<std::string, RawRule> rules;            // by id, of all layers; retired ones left out
};

/// Keeps pointers into `files`. Reports rule-unknown-key, rule-wrong-type, rule-missing-key,
/// rule-unknown-layer, rule-duplicate-id, rule-id and what YAML reports; goes on after each.
[[nodiscard]] RawRules read_packs(std::span<const yaml::ParsedFile> files,
                                  source::DiagnosticSink& sink);

/// `name` within `pack`: PACK/NAME, or as it is when it has a pack already.
[[nodiscard]] std::string full_id(std::string_view pack, std::string_view name);

}  // namespace plumbline::rules
