// The regular expressions of a rule set; RE2 stays inside the .cc file. Those that only list words
// are not given to it: compiling some hundred words costs as much as reading ten pages. Each other
// is matched alone, when a rule asks: one automaton for all (RE2::Set) is a product of theirs, and
// building its states as the texts come took seven times as long as all single matches of a run.
// Before the first, one pass over the text looks for the words that each expression can't do
// without.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "rules/facts.h"

namespace plumbline::rules {

struct PatternError {
  std::string message;   // lower case, no final stop
  std::string fragment;  // the part of the expression that it speaks of; may be empty
};

class PatternTable {
 public:
  PatternTable();
  PatternTable(PatternTable&&) noexcept;
  PatternTable& operator=(PatternTable&&) noexcept;
  ~PatternTable();

  /// The pattern's number; equal patterns over one fact share a number.
  [[nodiscard]] std::variant<std::uint32_t, PatternError> add(FactIndex fact,
                                                              const std::string& expression);
  /// Call once, after the last `add`; before, there are no candidates.
  void build();

  [[nodiscard]] std::size_t size() const;
  [[nodiscard]] FactIndex fact_of(std::uint32_t pattern) const;
  /// What is known of a pattern before and after it is looked for.
  enum class Found : std::uint8_t { unread, possible, no, yes };
  /// Looks through `text` once and sets what that tells of each pattern over `fact`, by number:
  /// `no` where a word that it needs is missing, `yes` where one of the words that it lists stands,
  /// else `possible`. Thread-safe.
  void screen(FactIndex fact, std::string_view text, std::vector<Found>& found) const;
  /// Whether it is found in `text`; thread-safe.
  [[nodiscard]] bool matches(std::uint32_t pattern, std::string_view text) const;
  /// The leftmost longest match; empty when there is none.
  [[nodiscard]] std::string find(std::uint32_t pattern, std::string_view text) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace plumbline::rules
