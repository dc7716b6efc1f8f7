// `{class.name}` in a regular expression: the words of a list as an alternation.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"

namespace plumbline::rules {

struct ExpandError {
  std::size_t from = 0;  // in the expression as written
  std::size_t to = 0;
  std::string message;
};

/// Each `{name}` (not a repeat count, not \p{..} or \x{..}) becomes (?:w1|w2|...) with the words of
/// the pack's list of that name, else of the lexicon class or of all classes below the dotted name;
/// longer words first. nullopt and `error` for a name that is neither.
[[nodiscard]] std::optional<std::string> expand_pattern(
    std::string_view expression, const std::map<std::string, std::vector<std::string>>& word_lists,
    const lexicon::Lexicon& lexicon, ExpandError& error);

}  // namespace plumbline::rules
