// Two planned tasks as the facts that edge rules speak of.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "lexicon/lexicon.h"
#include "linking/phases.h"
#include "model/task.h"
#include "rules/facts.h"

namespace plumbline::linking {

[[nodiscard]] const rules::Vocabulary& edge_vocabulary();

/// What a task is asked about again and again. Keeps a pointer to the task.
struct EdgeEnd {
  const model::Task* task = nullptr;
  std::vector<std::string> names;  // 4 code points at least, sorted, unique
  std::vector<Phase> phases;
  bool is_whole = false;  // has parts that are tasks of their own
};

/// What was found out of a pair while it was looked for. `from` is planned in the year of `to` or
/// later.
struct EdgePair {
  const EdgeEnd* from = nullptr;
  const EdgeEnd* to = nullptr;
  int plans_between = 0;  // plans of the jurisdiction between the two years that were read
  bool same_indicator = false;
  double likeness = 0.0;  // 0 to 1: Dice coefficient of the clauses' words, rare ones more
  const std::string* shared_name = nullptr;  // the longest that both have, nullptr: none
  std::size_t name_tasks = 0;                // tasks of the years looked at that have it
};

/// Fills facts with one lexicon. Made once for any number of pairs.
class EdgeReader {
 public:
  explicit EdgeReader(const lexicon::Lexicon& lexicon);

  [[nodiscard]] EdgeEnd read(const model::Task& task) const;
  [[nodiscard]] rules::Facts facts(const EdgePair& pair) const;

 private:
  [[nodiscard]] bool is_plan(const std::string& name) const;

  PhaseReader phases_;
  std::vector<std::string> plans_;
};

}  // namespace plumbline::linking
