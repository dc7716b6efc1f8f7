#include "linking/task_words.h"

#include <algorithm>
#include <unordered_set>

namespace plumbline::linking {

TaskWords::TaskWords(std::span<const model::Task> tasks, const lexicon::Lexicon& lexicon) {
  const TextForm form(lexicon);
  bags_.reserve(tasks.size());
  for (const model::Task& task : tasks) {
    bags_.push_back({table_.read(form(task.text))});
    read_indicators(task, lexicon);
  }
  mark_wholes(tasks);
  std::size_t clauses = 0;
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    if (is_whole_[i]) continue;  // its words are those of its parts
    ++clauses;
    table_.count(bags_[i].terms);
  }
  table_.finish(clauses);
  for (Bag& bag : bags_) bag.weight = table_.weight(bag.terms);
}

void TaskWords::read_indicators(const model::Task& task, const lexicon::Lexicon& lexicon) {
  std::vector<IndicatorKey>& keys = indicators_.emplace_back();
  for (const model::Measure& measure : task.measures) {
    if (measure.role == model::MeasureRole::context) continue;
    const std::string name = lexicon.canonical_indicator(measure.indicator);
    if (name.empty()) continue;
    const auto number = static_cast<std::uint32_t>(names_.size());
    keys.emplace_back(names_.try_emplace(name, number).first->second, measure.form, measure.unit);
  }
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
}

void TaskWords::mark_wholes(std::span<const model::Task> tasks) {
  std::unordered_set<model::TaskId> wholes;
  for (const model::Task& task : tasks) {
    if (task.part_of) wholes.insert(*task.part_of);
  }
  is_whole_.reserve(tasks.size());
  for (const model::Task& task : tasks) is_whole_.push_back(wholes.contains(task.id));
}

double TaskWords::likeness(std::size_t a, std::size_t b) const {
  const double both = bags_[a].weight + bags_[b].weight;
  return both > 0.0 ? 2.0 * table_.shared_weight(bags_[a], bags_[b]) / both : 0.0;
}

bool TaskWords::share_indicator(std::size_t a, std::size_t b) const {
  const std::vector<IndicatorKey>& others = indicators_[b];
  return std::any_of(indicators_[a].begin(), indicators_[a].end(), [&](const IndicatorKey& key) {
    return std::binary_search(others.begin(), others.end(), key);
  });
}

}  // namespace plumbline::linking
