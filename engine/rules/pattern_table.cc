#include "rules/pattern_table.h"

#include <re2/re2.h>

#include <map>

#include "lexicon/phrase_matcher.h"
#include "rules/needed_words.h"

namespace plumbline::rules {
namespace {

// Large alternations of lexicon words need more than the 8 MiB that RE2 takes unless told.
constexpr std::int64_t kMemory = 64 << 20;

RE2::Options options() {
  RE2::Options options;
  options.set_log_errors(false);
  options.set_longest_match(true);
  options.set_max_mem(kMemory);
  return options;
}

re2::StringPiece piece(std::string_view text) {
  return {text.data(), text.size()};
}

// The patterns over one fact by the words that they need.
class Screen {
 public:
  /// `certain`: a text that fulfils the conditions has a match.
  void add(std::uint32_t pattern, const std::vector<AnyOf>& conditions, bool certain) {
    patterns_.push_back({pattern, static_cast<std::uint32_t>(conditions.size()), certain});
    for (const AnyOf& any : conditions) {
      for (const std::string& word : any) {
        words_.add(word, static_cast<std::uint32_t>(pattern_of_condition_.size()));
      }
      pattern_of_condition_.push_back(patterns_.size() - 1);
    }
  }
  void build() { words_.build(); }

  void read(std::string_view text, std::vector<PatternTable::Found>& found) const {
    std::vector<bool> fulfilled(pattern_of_condition_.size());
    std::vector<std::uint32_t> met(patterns_.size());  // conditions
    for (const auto& match : words_.find(text)) {
      if (fulfilled[match.number]) continue;
      fulfilled[match.number] = true;
      ++met[pattern_of_condition_[match.number]];
    }
    using Found = PatternTable::Found;
    for (std::size_t i = 0; i < patterns_.size(); ++i) {
      const Pattern& pattern = patterns_[i];
      const Found then = pattern.certain ? Found::yes : Found::possible;
      found[pattern.number] = met[i] == pattern.conditions ? then : Found::no;
    }
  }

  /// The leftmost longest word of a pattern that only lists words; empty when there is none.
  [[nodiscard]] std::string_view find(std::uint32_t pattern, std::string_view text) const {
    for (const auto& match : words_.find(text)) {
      if (patterns_[pattern_of_condition_[match.number]].number != pattern) continue;
      return text.substr(match.from, match.to - match.from);
    }
    return {};
  }

 private:
  struct Pattern {
    std::uint32_t number = 0;
    std::uint32_t conditions = 0;  // how many
    bool certain = false;
  };
  std::vector<Pattern> patterns_;
  std::vector<std::size_t> pattern_of_condition_;  // index into patterns_
  lexicon::PhraseMatcher words_;                   // the number of each is that of its condition
};

}  // namespace

struct PatternTable::Impl {
  struct Pattern {
    FactIndex fact = 0;
    std::string expression;
    std::vector<AnyOf> needed;
    std::unique_ptr<RE2> compiled;  // null for an expression that only lists words
  };
  std::vector<Pattern> patterns;
  std::map<FactIndex, Screen> screens;
};

PatternTable::PatternTable() : impl_(std::make_unique<Impl>()) {}
PatternTable::PatternTable(PatternTable&&) noexcept = default;
PatternTable& PatternTable::operator=(PatternTable&&) noexcept = default;
PatternTable::~PatternTable() = default;

std::variant<std::uint32_t, PatternError> PatternTable::add(FactIndex fact,
                                                            const std::string& expression) {
  for (std::uint32_t i = 0; i < impl_->patterns.size(); ++i) {
    const Impl::Pattern& known = impl_->patterns[i];
    if (known.fact == fact && known.expression == expression) return i;
  }
  std::vector<AnyOf> needed;
  std::unique_ptr<RE2> compiled;
  if (AnyOf words = only_words(expression); !words.empty()) {
    needed.push_back(std::move(words));
  } else {
    compiled = std::make_unique<RE2>(expression, options());
    if (!compiled->ok()) {
      return PatternError{"regular expression does not compile: " + compiled->error(),
                          compiled->error_arg()};
    }
    needed = needed_words(expression);
    // What needs a word is not found in an empty text; to ask RE2 builds its first states.
    if (needed.empty() && RE2::PartialMatch("", *compiled)) {
      return PatternError{"regular expression matches an empty text, so it holds for every text",
                          {}};
    }
  }
  impl_->patterns.push_back({fact, expression, std::move(needed), std::move(compiled)});
  return static_cast<std::uint32_t>(impl_->patterns.size() - 1);
}

void PatternTable::build() {
  for (std::uint32_t i = 0; i < impl_->patterns.size(); ++i) {
    const Impl::Pattern& pattern = impl_->patterns[i];
    impl_->screens[pattern.fact].add(i, pattern.needed, pattern.compiled == nullptr);
  }
  for (auto& [fact, screen] : impl_->screens) screen.build();
}

std::size_t PatternTable::size() const {
  return impl_->patterns.size();
}

FactIndex PatternTable::fact_of(std::uint32_t pattern) const {
  return impl_->patterns[pattern].fact;
}

void PatternTable::screen(FactIndex fact, std::string_view text, std::vector<Found>& found) const {
  const auto screen = impl_->screens.find(fact);
  if (screen != impl_->screens.end()) screen->second.read(text, found);
}

bool PatternTable::matches(std::uint32_t pattern, std::string_view text) const {
  const Impl::Pattern& one = impl_->patterns[pattern];
  if (one.compiled == nullptr) return !find(pattern, text).empty();
  return RE2::PartialMatch(piece(text), *one.compiled);
}

std::string PatternTable::find(std::uint32_t pattern, std::string_view text) const {
  const Impl::Pattern& one = impl_->patterns[pattern];
  if (one.compiled == nullptr) {
    const auto screen = impl_->screens.find(one.fact);
    if (screen == impl_->screens.end()) return {};
    return std::string(screen->second.find(pattern, text));
  }
  re2::StringPiece match;
  if (!one.compiled->Match(piece(text), 0, text.size(), RE2::UNANCHORED, &match, 1)) return {};
  return std::string(match.data(), match.size());
}

}  // namespace plumbline::rules
