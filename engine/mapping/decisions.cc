#include "mapping/decisions.h"

#include <fmt/format.h>

#include <set>
#include <unordered_map>

namespace plumbline::mapping {
namespace {

std::set<model::TaskId> struck_out(std::span<const Mapping> mappings) {
  std::set<model::TaskId> ids;
  for (const Mapping& mapping : mappings) {
    for (const MappedTask& task : mapping.tasks) {
      if (task.not_a_task) ids.insert(task.id);
    }
  }
  return ids;
}

// Why the entry is to be looked at; empty where it is not.
std::string reason_to_look(const MappedTask& entry, const model::Task* task) {
  const bool lost = task != nullptr && task->fingerprint.empty() && !entry.by_hand();
  if (entry.suspect) {
    return lost ? "its text is no more in the source" : "its text in the source changed";
  }
  if (task == nullptr || entry.by_hand() || !entry.touched) return {};
  if (lost) return entry.machine->gone ? "" : "its text is no more in the source";
  const bool moved = task->fingerprint != entry.machine->fingerprint;
  return moved ? "its text in the source changed" : "";
}

}  // namespace

std::vector<model::Dependency> stated_dependencies(std::span<const Mapping> mappings) {
  const std::set<model::TaskId> none = struck_out(mappings);
  std::vector<model::Dependency> edges;
  for (const Mapping& mapping : mappings) {
    for (const MappedTask& task : mapping.tasks) {
      if (none.contains(task.id)) continue;
      for (const MappedDependency& edge : task.dependencies) {
        const bool part = edge.kind == model::DependencyKind::part_of;
        const bool machines = part && !task.own.contains(Field::part_of) && edge.weight == 1.0;
        if (machines || none.contains(edge.to)) continue;
        edges.push_back({task.id, edge.to, edge.kind, model::DependencyOrigin::mapping, edge.weight,
                         fmt::format("stated in {}", mapping.path)});
      }
    }
  }
  return edges;
}

std::map<model::TaskId, model::Ruling> rulings(std::span<const Mapping> mappings) {
  std::map<model::TaskId, model::Ruling> rulings;
  for (const Mapping& mapping : mappings) {
    for (const MappedTask& task : mapping.tasks) {
      if (task.ruling) rulings.emplace(task.id, *task.ruling);
    }
  }
  return rulings;
}

std::vector<model::Finding> suspect_findings(std::span<const Mapping> mappings,
                                             std::span<const model::Task> tasks) {
  std::unordered_map<model::TaskId, const model::Task*> by_id;
  for (const model::Task& task : tasks) by_id.emplace(task.id, &task);
  std::vector<model::Finding> findings;
  for (const Mapping& mapping : mappings) {
    for (const MappedTask& entry : mapping.tasks) {
      if (entry.not_a_task) continue;
      const auto found = by_id.find(entry.id);
      const model::Task* task = found == by_id.end() ? nullptr : found->second;
      const std::string reason = reason_to_look(entry, task);
      if (reason.empty()) continue;
      model::Finding finding;
      finding.kind = model::FindingKind::suspect;
      finding.message =
          fmt::format("task {} is suspect until somebody looks at it: {}", entry.id.value, reason);
      finding.tasks = {entry.id};
      if (task != nullptr && task->passage.line != 0) finding.passages = {task->passage};
      findings.push_back(std::move(finding));
    }
  }
  return findings;
}

}  // namespace plumbline::mapping
