#include "pipeline/propose_packs.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "rules/read_packs.h"
#include "yaml/edit.h"

namespace plumbline::pipeline {
namespace {

using yaml::Node;

const Node* rule_in(const Node& pack, const std::string& name, const std::string& id) {
  const Node* rules = pack.find("rules");
  if (rules == nullptr) return nullptr;
  const auto found = std::find_if(rules->items.begin(), rules->items.end(), [&](const Node& rule) {
    const Node* own = rule.find("id");
    return own != nullptr && rules::full_id(name, own->value) == id;
  });
  return found != rules->items.end() ? &*found : nullptr;
}

void raise_version(const Node& rule, std::vector<yaml::Replacement>& edits) {
  const Node* version = rule.find("version");
  if (version == nullptr) return;
  edits.push_back({version->span, std::to_string(std::stoi(version->value) + 1)});
}

void set_bits(const Node& rule, const RuleEstimate& estimate,
              std::vector<yaml::Replacement>& edits) {
  const auto write = [&edits](const Node& node, double bits) {
    edits.push_back({node.span, fmt::format("{}", bits)});
  };
  if (const Node* decide = rule.find("decide")) {
    write(*decide->find("prior"), estimate.levels.front().new_bits);
    return;
  }
  const Node* levels = rule.find("compare");
  for (std::size_t i = 0; levels != nullptr && i < levels->items.size(); ++i) {
    const LevelEstimate& level = estimate.levels[i];
    if (level.new_bits != level.old_bits) {
      write(*levels->items[i].find("bits"), level.new_bits);
    }
  }
}

std::string_view text_of(const std::string& bytes, source::ByteSpan span) {
  return std::string_view(bytes).substr(span.from, span.to - span.from);
}

// The definitions that `text` names, with those that they name in turn, as they are written.
std::string used_entries(const Node* map, const std::string& bytes, std::string text) {
  std::set<std::string> used;
  if (map == nullptr) return {};
  for (bool again = true; again;) {
    again = false;
    for (const yaml::Entry& entry : map->entries) {
      if (used.contains(entry.key.value) || text.find(entry.key.value) == text.npos) continue;
      used.insert(entry.key.value);
      text += text_of(bytes, entry.value.span);
      again = true;
    }
  }
  std::string lines;
  for (const yaml::Entry& entry : map->entries) {
    if (!used.contains(entry.key.value)) continue;
    lines += fmt::format("  {}: {}\n", entry.key.value, text_of(bytes, entry.value.span));
  }
  return lines;
}

// The changed rules of the edited pack as a pack of their own: the same pack's name, because rules
// are known by it.
std::string override_of(const source::SourceFile& edited, const Node& root, const std::string& name,
                        const std::vector<std::string>& ids) {
  std::string rules;
  for (const std::string& id : ids) {
    const Node* rule = rule_in(root, name, id);
    rules += fmt::format("  - {}\n\n", text_of(edited.bytes, rule->span));
  }
  rules.pop_back();
  std::string pack = fmt::format("plumbline: 1\npack: {}\n", name);
  for (const char* key : {"words", "let"}) {
    const std::string entries = used_entries(root.find(key), edited.bytes, rules);
    if (!entries.empty()) pack += fmt::format("{}:\n{}", key, entries);
  }
  return pack + "rules:\n" + rules;
}

std::optional<ProposedPack> propose_pack(const rules::Pack& pack,
                                         const std::vector<const RuleEstimate*>& changed,
                                         source::DiagnosticSink& sink) {
  std::vector<yaml::Replacement> edits;
  std::vector<std::string> ids;
  for (const RuleEstimate* estimate : changed) {
    const Node* rule = rule_in(*pack.root, pack.name, estimate->rule);
    raise_version(*rule, edits);
    set_bits(*rule, *estimate, edits);
    ids.push_back(estimate->rule);
  }
  ProposedPack proposed;
  proposed.before = *pack.file;
  // Numbers in place of numbers: nothing that could read otherwise than it is meant.
  proposed.after = {pack.file->path, yaml::splice(pack.file->bytes, std::move(edits))};
  const auto root = yaml::read(proposed.after, sink);
  if (!root) return std::nullopt;
  proposed.override_pack = override_of(proposed.after, *root, pack.name, ids);
  return proposed;
}

}  // namespace

std::vector<ProposedPack> propose_packs(const Estimate& estimate, const ParsedPackFiles& packs,
                                        source::DiagnosticSink& sink) {
  source::DiagnosticSink unheard;  // they compiled
  const rules::RawRules raw = rules::read_packs(packs.rules, unheard);
  std::map<std::string, std::pair<const rules::Pack*, std::vector<const RuleEstimate*>>> by_file;
  for (const RuleEstimate& rule : estimate.rules) {
    if (!rule.is_changed()) continue;
    const rules::Pack* pack = raw.rules.at(rule.rule).pack;
    auto& entry = by_file[pack->file->path];
    entry.first = pack;
    entry.second.push_back(&rule);
  }
  std::vector<ProposedPack> proposed;
  for (const auto& [path, entry] : by_file) {
    if (auto one = propose_pack(*entry.first, entry.second, sink)) {
      proposed.push_back(std::move(*one));
    }
  }
  return proposed;
}

}  // namespace plumbline::pipeline
