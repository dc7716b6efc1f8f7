#include "rules/expand_pattern.h"

#include <fmt/format.h>

#include <algorithm>

#include "source/nearest_name.h"

namespace plumbline::rules {
namespace {

bool is_repeat_count(std::string_view inside) {
  return inside.find_first_not_of("0123456789,") == inside.npos;
}

// \p{Han}, \P{Han} and \x{4e00} keep their braces.
bool is_escape(std::string_view expression, std::size_t brace) {
  if (brace < 2 || expression[brace - 2] != '\\') return false;
  const char c = expression[brace - 1];
  return c == 'p' || c == 'P' || c == 'x';
}

std::string quote_meta(std::string_view word) {
  std::string quoted;
  for (const char c : word) {
    if (std::string_view("\\.+*?()|[]{}^$-").find(c) != std::string_view::npos) quoted += '\\';
    quoted += c;
  }
  return quoted;
}

std::string alternation(std::vector<std::string> words) {
  std::stable_sort(words.begin(), words.end(),
                   [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
  std::string all = "(?:";
  for (const std::string& word : words) {
    if (all.size() > 3) all += '|';
    all += quote_meta(word);
  }
  return all + ")";
}

}  // namespace

std::optional<std::string> expand_pattern(
    std::string_view expression, const std::map<std::string, std::vector<std::string>>& word_lists,
    const lexicon::Lexicon& lexicon, ExpandError& error) {
  std::string expanded;
  std::size_t at = 0;
  while (at < expression.size()) {
    const std::size_t open = std::min(expression.find('{', at), expression.size());
    expanded += expression.substr(at, open - at);
    at = open;
    const std::size_t close = expression.find('}', open);
    if (open == expression.size() || close == expression.npos) break;
    const std::string name(expression.substr(open + 1, close - open - 1));
    at = close + 1;
    const bool escaped = open > 0 && expression[open - 1] == '\\';
    if (escaped || is_escape(expression, open) || is_repeat_count(name)) {
      expanded += expression.substr(open, at - open);
      continue;
    }
    const auto list = word_lists.find(name);
    auto words = list != word_lists.end() ? list->second : lexicon.words(name);
    if (words.empty()) {
      std::vector<std::string> known;
      for (const auto& [known_name, unused] : word_lists) known.push_back(known_name);
      for (const auto& word_class : lexicon.classes()) known.push_back(word_class.name);
      error = {open, at,
               fmt::format("unknown word list or lexicon class '{}'{}", name,
                           source::did_you_mean(name, known))};
      return std::nullopt;
    }
    expanded += alternation(std::move(words));
  }
  expanded += expression.substr(at);
  return expanded;
}

}  // namespace plumbline::rules
