// The regular expressions of a rule set. Those over the same fact are matched together, in one pass
// over the text; RE2 stays inside the .cc file.
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
  /// Call once, after the last `add`.
  void build();

  [[nodiscard]] std::size_t size() const;
  [[nodiscard]] FactIndex fact_of(std::uint32_t pattern) const;
  /// Writes for every pattern over `fact` whether it is found in `text`; thread-safe.
  void match_all(FactIndex fact, std::string_view text, std::vector<char>& found) const;
  /// The leftmost longest match; empty when there is none.
  [[nodiscard]] std::string find(std::uint32_t pattern, std::string_view text) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// What `match_all` writes; kUnknown is what callers fill `found` with at first.
inline constexpr char kUnknown = 0;
inline constexpr char kNotFound = 1;
inline constexpr char kFound = 2;

}  // namespace plumbline::rules
