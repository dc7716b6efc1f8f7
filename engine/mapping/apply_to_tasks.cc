#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "mapping/decisions.h"
#include "mapping/quotes.h"
#include "source/utf8.h"

namespace plumbline::mapping {
namespace {

using model::Measure;
using model::Task;
using model::TaskKind;

using Pairs = std::vector<std::u32string>;  // sorted

Pairs pairs_of(std::string_view text) {
  const std::u32string points = source::to_utf32(bare_quote(text));
  Pairs pairs;
  for (std::size_t i = 1; i < points.size(); ++i) pairs.push_back(points.substr(i - 1, 2));
  std::sort(pairs.begin(), pairs.end());
  return pairs;
}

double dice(const Pairs& a, const Pairs& b) {
  if (a.empty() || b.empty()) return 0.0;
  Pairs shared;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(shared));
  return 2.0 * static_cast<double>(shared.size()) / static_cast<double>(a.size() + b.size());
}

model::Polarity polarity_of(const TargetExpression& target, std::span<const Measure> measures) {
  for (const Measure& measure : measures) {
    if (measure.indicator == target.indicator) return measure.polarity;
  }
  if (target.op == model::Comparator::at_most) return model::Polarity::ceiling;
  if (target.op == model::Comparator::about) return model::Polarity::about;
  return model::Polarity::floor;
}

void overrule_targets(const MappedTask& entry, Task& task) {
  std::vector<Measure> measures;
  for (const TargetExpression& target : entry.targets) {
    Measure measure;
    measure.indicator = target.indicator;
    measure.form = target.form;
    measure.op = target.op;
    measure.value = target.value;
    measure.value_hi = target.value_hi;
    measure.unit = target.unit;
    measure.role = model::MeasureRole::target;
    measure.year = task.year;
    measure.polarity = polarity_of(target, task.measures);
    measure.passage = task.passage;
    measures.push_back(std::move(measure));
  }
  for (const Measure& measure : task.measures) {
    if (measure.role != model::MeasureRole::target) measures.push_back(measure);
  }
  task.measures = std::move(measures);
  if (!entry.targets.empty()) {
    task.kind = TaskKind::target;
  } else if (task.kind == TaskKind::target) {
    task.kind = TaskKind::action;
  }
}

void overrule(const MappedTask& entry, Task& task) {
  const auto owns = [&](Field field) { return entry.own.contains(field); };
  task.id = entry.id;
  if (owns(Field::title) && !entry.title.empty()) task.title = entry.title;
  if (owns(Field::target)) overrule_targets(entry, task);
  if (owns(Field::kind) && entry.kind) task.kind = *entry.kind;
  if (owns(Field::due)) task.due = entry.due;
  if (!owns(Field::part_of)) return;
  task.part_of.reset();
  for (const MappedDependency& edge : entry.dependencies) {
    if (edge.kind == model::DependencyKind::part_of) task.part_of = edge.to;
  }
}

Task make_task(const MappedTask& entry, const Mapping& mapping) {
  Task task;
  task.jurisdiction = mapping.jurisdiction;
  task.year = mapping.year;
  task.passage.source = entry.source;
  task.passage.quote = entry.quote.empty() ? entry.title : entry.quote;
  task.text = task.passage.quote;
  task.sentence = task.text;
  task.title = entry.title.empty() ? task.text : entry.title;
  task.aspect = model::Aspect::planned;
  task.kind = entry.kind.value_or(TaskKind::action);
  task.due = entry.due;
  overrule_targets(entry, task);
  if (entry.kind) task.kind = *entry.kind;
  for (const MappedDependency& edge : entry.dependencies) {
    if (edge.kind == model::DependencyKind::part_of) task.part_of = edge.to;
  }
  return task;
}

/// An entry whose id the texts do not give.
struct Lost {
  const MappedTask* entry;
  const Mapping* mapping;
};

class Application {
 public:
  Application(std::span<const Mapping> mappings, std::vector<Task> tasks)
      : mappings_(mappings), tasks_(std::move(tasks)) {}

  std::vector<Task> run() {
    find_entries();
    take_by_quote();
    take_by_likeness();
    rename_wholes();
    std::vector<Task> tasks = overruled();
    add_written(tasks);
    drop_lost_wholes(tasks);
    return tasks;
  }

 private:
  void find_entries() {
    std::unordered_map<model::TaskId, std::size_t> by_id;
    for (std::size_t i = 0; i < tasks_.size(); ++i) by_id.emplace(tasks_[i].id, i);
    entries_.resize(tasks_.size(), nullptr);
    for (const Mapping& mapping : mappings_) {
      for (const MappedTask& entry : mapping.tasks) {
        const auto found = by_id.find(entry.id);
        if (found == by_id.end()) {
          lost_.push_back({&entry, &mapping});
        } else if (entries_[found->second] == nullptr) {
          entries_[found->second] = &entry;
        }
      }
    }
    if (lost_.empty()) return;
    for (std::size_t i = 0; i < tasks_.size(); ++i) {
      if (entries_[i] == nullptr) free_[{tasks_[i].jurisdiction, tasks_[i].year}].push_back(i);
    }
  }

  template <class Score>  // of a lost entry and a free task; above 0 to be a match
  void take(Score score) {
    std::vector<Lost> still;
    for (const Lost& lost : lost_) {
      auto& free = free_[{lost.mapping->jurisdiction, lost.mapping->year}];
      double best = 0.0;
      auto chosen = free.end();
      for (auto at = free.begin(); at != free.end(); ++at) {
        const double value = score(*lost.entry, tasks_[*at]);
        if (value > best) std::tie(best, chosen) = std::pair(value, at);
      }
      if (chosen == free.end()) {
        still.push_back(lost);
        continue;
      }
      entries_[*chosen] = lost.entry;
      renamed_.emplace(tasks_[*chosen].id, lost.entry->id);
      free.erase(chosen);
    }
    lost_ = std::move(still);
  }

  void take_by_quote() {
    take([](const MappedTask& entry, const Task& task) {
      if (entry.quote.empty() || entry.source != task.passage.source) return 0.0;
      const std::string bare = bare_quote(entry.quote);
      if (bare != bare_quote(task.passage.quote) && bare != bare_quote(task.text)) return 0.0;
      // Of clauses that occur twice, the one that was meant.
      const bool same = entry.machine && entry.machine->fingerprint == task.fingerprint;
      return same ? 2.0 : 1.0;
    });
  }

  // What a person wrote need not be like any clause: it must be part of one.
  void take_by_likeness() {
    std::unordered_map<const Task*, Pairs> pairs;
    take([&](const MappedTask& entry, const Task& task) {
      if (entry.source != task.passage.source) return 0.0;
      const std::string bare = bare_quote(entry.quote);
      const bool inside = bare_quote(task.passage.quote).find(bare) != std::string::npos;
      if (entry.by_hand() && !inside) return 0.0;
      auto [mine, fresh] = pairs.try_emplace(&task);
      if (fresh) mine->second = pairs_of(task.passage.quote);
      const double value = dice(pairs_of(entry.quote), mine->second);
      return value >= kSameClause ? value : 0.0;
    });
  }

  void rename_wholes() {
    for (Task& task : tasks_) {
      if (!task.part_of) continue;
      const auto found = renamed_.find(*task.part_of);
      if (found != renamed_.end()) task.part_of = found->second;
    }
  }

  std::vector<Task> overruled() {
    std::vector<Task> kept;
    kept.reserve(tasks_.size() + lost_.size());
    for (std::size_t i = 0; i < tasks_.size(); ++i) {
      const MappedTask* entry = entries_[i];
      if (entry != nullptr && entry->not_a_task) continue;
      if (entry != nullptr) overrule(*entry, tasks_[i]);
      kept.push_back(std::move(tasks_[i]));
    }
    return kept;
  }

  void add_written(std::vector<Task>& tasks) const {
    for (const Lost& lost : lost_) {
      if (lost.entry->not_a_task || !lost.entry->touched) continue;
      Task task = make_task(*lost.entry, *lost.mapping);
      task.id = lost.entry->id;
      const auto after =
          std::upper_bound(tasks.begin(), tasks.end(), task, [](const Task& a, const Task& b) {
            return std::tie(a.jurisdiction, a.year) < std::tie(b.jurisdiction, b.year);
          });
      tasks.insert(after, std::move(task));
    }
  }

  // A whole that is no task, or that only a slip of the pen names.
  static void drop_lost_wholes(std::vector<Task>& tasks) {
    std::unordered_set<model::TaskId> ids;
    for (const Task& task : tasks) ids.insert(task.id);
    for (Task& task : tasks) {
      if (task.part_of && !ids.contains(*task.part_of)) task.part_of.reset();
    }
  }

  std::span<const Mapping> mappings_;
  std::vector<Task> tasks_;
  std::vector<const MappedTask*> entries_;  // of the task at that place
  std::vector<Lost> lost_;
  std::map<std::pair<std::string, int>, std::vector<std::size_t>> free_;
  std::unordered_map<model::TaskId, model::TaskId> renamed_;
};

}  // namespace

std::vector<Task> apply_to_tasks(std::span<const Mapping> mappings, std::vector<Task> tasks) {
  if (mappings.empty()) return tasks;
  return Application(mappings, std::move(tasks)).run();
}

}  // namespace plumbline::mapping
