// The phases of projects that a clause names: 望江公园一期.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "lexicon/lexicon.h"
#include "lexicon/phrase_matcher.h"
#include "model/task.h"

namespace plumbline::linking {

/// A phase word with the text before it, back to the nearest mark: it ends in the project's name,
/// but where the name begins no word may tell.
struct Phase {
  int number = 0;  // from 1
  std::u32string before;

  bool operator==(const Phase&) const = default;
};

/// Knows the words of the lexicon classes `phase.N` and those that a name does not run over.
class PhaseReader {
 public:
  explicit PhaseReader(const lexicon::Lexicon& lexicon);

  /// The phases in the statement's clause, in order. A phase without a name (一期开放，二期立项) is
  /// of the project named last in the same sentence; without one it is left out.
  [[nodiscard]] std::vector<Phase> read(const model::Statement& statement) const;

  /// Length in code points of the name that both end in; 0 where a name of one goes on beyond what
  /// the other has (南湖公园, 北湖公园).
  [[nodiscard]] std::size_t common_name(const Phase& a, const Phase& b) const;

 private:
  [[nodiscard]] bool begins_name(const std::u32string& before, std::size_t name) const;

  lexicon::PhraseMatcher matcher_;  // numbered by phase
  std::unordered_set<std::u32string> not_in_names_;
};

}  // namespace plumbline::linking
