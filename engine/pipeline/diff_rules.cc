#include "pipeline/diff_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "rules/read_packs.h"
#include "rules/same_meaning.h"
#include "source/diagnostic.h"
#include "yaml/fields.h"

namespace plumbline::pipeline {
namespace {

// The rule of the last step that one made: what came before are its reasons.
std::string deciding_rule(const model::Assessment& assessment) {
  for (auto step = assessment.proof.rbegin(); step != assessment.proof.rend(); ++step) {
    if (step->rule) return fmt::format("{}@{}", step->rule->rule.value, step->rule->version);
  }
  return {};
}

// What stands in packs under an id, and its version.
struct Written {
  const yaml::Node* node = nullptr;
  int version = 0;
  bool is_rule = false;
};

std::map<std::string, Written> written_in(const rules::RawRules& raw) {
  std::map<std::string, Written> all;
  for (const auto& [id, rule] : raw.rules) {
    source::DiagnosticSink unheard;
    const yaml::Fields fields(*rule.node, "", "rule", "rule", unheard);
    all[id] = {rule.node, fields.integer("version").value_or(1), true};
  }
  for (const auto& pack : raw.packs) {
    for (const char* key : {"let", "words"}) {
      const yaml::Node* map = pack->root->find(key);
      if (map == nullptr) continue;
      for (const yaml::Entry& entry : map->entries) {
        all[fmt::format("{} {} {}", pack->name, key, entry.key.value)] = {&entry.value, 0, false};
      }
    }
  }
  return all;
}

bool is_same(const Written& a, const Written& b) {
  return a.is_rule ? rules::same_meaning(*a.node, *b.node) : rules::same_value(*a.node, *b.node);
}

std::vector<RuleChange> diff_packs(std::span<const yaml::ParsedFile> old_packs,
                                   std::span<const yaml::ParsedFile> new_packs) {
  source::DiagnosticSink unheard;  // both sides compiled
  const rules::RawRules old_raw = rules::read_packs(old_packs, unheard);
  const rules::RawRules new_raw = rules::read_packs(new_packs, unheard);
  const auto before = written_in(old_raw);
  const auto after = written_in(new_raw);
  std::vector<RuleChange> changes;
  for (const auto& [id, rule] : before) {
    const auto other = after.find(id);
    if (other == after.end()) {
      changes.push_back({RuleChangeKind::removed, id, rule.version, 0});
    } else if (!is_same(rule, other->second)) {
      changes.push_back({RuleChangeKind::changed, id, rule.version, other->second.version});
    }
  }
  for (const auto& [id, rule] : after) {
    if (!before.contains(id)) changes.push_back({RuleChangeKind::added, id, 0, rule.version});
  }
  std::sort(changes.begin(), changes.end(),
            [](const RuleChange& a, const RuleChange& b) { return a.id < b.id; });
  return changes;
}

std::vector<StatusChange> diff_statuses(const model::Analysis& before,
                                        const model::Analysis& after) {
  std::map<model::TaskId, std::size_t> old_at;
  for (std::size_t i = 0; i < before.tasks.size(); ++i) old_at.emplace(before.tasks[i].id, i);
  std::vector<StatusChange> changes;
  for (std::size_t i = 0; i < after.tasks.size(); ++i) {
    const model::Assessment& now = after.assessments[i];
    StatusChange change{after.tasks[i].id, after.tasks[i].title, {}, now.effective(), {},
                        deciding_rule(now)};
    const auto old = old_at.find(change.task);
    if (old != old_at.end()) {
      const model::Assessment& was = before.assessments[old->second];
      change.old_status = was.effective();
      change.old_rule = deciding_rule(was);
      old_at.erase(old);
    }
    if (change.old_status != change.new_status) changes.push_back(std::move(change));
  }
  for (std::size_t i = 0; i < before.tasks.size(); ++i) {
    if (!old_at.contains(before.tasks[i].id)) continue;
    const model::Assessment& was = before.assessments[i];
    changes.push_back(
        {before.tasks[i].id, before.tasks[i].title, was.effective(), {}, deciding_rule(was), {}});
  }
  std::stable_sort(changes.begin(), changes.end(),
                   [](const auto& a, const auto& b) { return a.new_rule < b.new_rule; });
  return changes;
}

using Pair = std::pair<model::TaskId, model::ResultId>;

std::map<Pair, const model::Link*> links_of(const model::Analysis& analysis) {
  std::map<Pair, const model::Link*> links;
  for (const auto& link : analysis.links) links.emplace(Pair(link.task, link.result), &link);
  return links;
}

void add_links(const model::Analysis& of, const std::map<Pair, const model::Link*>& others,
               bool gained, std::vector<LinkChange>& changes) {
  std::map<model::TaskId, const model::Task*> tasks;
  for (const auto& task : of.tasks) tasks.emplace(task.id, &task);
  std::map<model::ResultId, const model::Result*> results;
  for (const auto& result : of.results) results.emplace(result.id, &result);
  for (const auto& link : of.links) {
    const auto other = others.find(Pair(link.task, link.result));
    const bool known = other != others.end();
    if (!model::counts(link) || (known && model::counts(*other->second))) continue;
    LinkChange change;
    change.task = link.task;
    if (const auto task = tasks.find(link.task); task != tasks.end()) {
      change.title = task->second->title;
    }
    if (const auto result = results.find(link.result); result != results.end()) {
      change.passage = result->second->passage;
    }
    change.gained = gained;
    (gained ? change.new_bits : change.old_bits) = link.bits;
    if (known) (gained ? change.old_bits : change.new_bits) = other->second->bits;
    changes.push_back(std::move(change));
  }
}

}  // namespace

RulesDiff diff_rules(std::span<const yaml::ParsedFile> old_packs,
                     const model::Analysis& old_analysis,
                     std::span<const yaml::ParsedFile> new_packs,
                     const model::Analysis& new_analysis) {
  RulesDiff diff;
  diff.rules = diff_packs(old_packs, new_packs);
  diff.statuses = diff_statuses(old_analysis, new_analysis);
  add_links(old_analysis, links_of(new_analysis), false, diff.links);
  add_links(new_analysis, links_of(old_analysis), true, diff.links);
  std::stable_sort(diff.links.begin(), diff.links.end(),
                   [](const auto& a, const auto& b) { return a.task < b.task; });
  diff.tasks = new_analysis.tasks.size();
  return diff;
}

}  // namespace plumbline::pipeline
