// What edges compare of a task: its words, and what its figures measure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "lexicon/lexicon.h"
#include "linking/terms.h"
#include "model/task.h"

namespace plumbline::linking {

/// What a figure measures: the number of its indicator's canonical name, its form and its unit.
using IndicatorKey = std::tuple<std::uint32_t, model::MeasureForm, std::string>;

/// The words of all tasks that can depend on each other, weighed among them. Far less than the
/// Profiles of the same tasks, and read beside them. By index of the task.
class TaskWords {
 public:
  TaskWords(std::span<const model::Task> tasks, const lexicon::Lexicon& lexicon);

  [[nodiscard]] const Terms& terms(std::size_t task) const { return bags_[task].terms; }
  /// Of figures with a name, `context` measures left out; sorted and unique.
  [[nodiscard]] const std::vector<IndicatorKey>& indicators(std::size_t task) const {
    return indicators_[task];
  }
  /// The task has parts that are tasks of their own.
  [[nodiscard]] bool is_whole(std::size_t task) const { return is_whole_[task]; }
  /// Share of words in common, rare ones counting more (Dice coefficient): 0 to 1.
  [[nodiscard]] double likeness(std::size_t a, std::size_t b) const;
  [[nodiscard]] bool share_indicator(std::size_t a, std::size_t b) const;

 private:
  void mark_wholes(std::span<const model::Task> tasks);
  void read_indicators(const model::Task& task, const lexicon::Lexicon& lexicon);

  TermTable table_;
  std::vector<Bag> bags_;
  std::vector<std::vector<IndicatorKey>> indicators_;
  std::vector<bool> is_whole_;
  std::map<std::string, std::uint32_t> names_;  // canonical indicators, numbered as they come
};

}  // namespace plumbline::linking
