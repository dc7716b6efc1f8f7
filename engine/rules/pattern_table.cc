#include "rules/pattern_table.h"

#include <re2/re2.h>

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

}  // namespace

struct PatternTable::Impl {
  struct Pattern {
    FactIndex fact = 0;
    std::unique_ptr<RE2> compiled;
  };
  std::vector<Pattern> patterns;
};

PatternTable::PatternTable() : impl_(std::make_unique<Impl>()) {}
PatternTable::PatternTable(PatternTable&&) noexcept = default;
PatternTable& PatternTable::operator=(PatternTable&&) noexcept = default;
PatternTable::~PatternTable() = default;

std::variant<std::uint32_t, PatternError> PatternTable::add(FactIndex fact,
                                                            const std::string& expression) {
  for (std::uint32_t i = 0; i < impl_->patterns.size(); ++i) {
    const Impl::Pattern& known = impl_->patterns[i];
    if (known.fact == fact && known.compiled->pattern() == expression) return i;
  }
  auto compiled = std::make_unique<RE2>(expression, options());
  if (!compiled->ok()) {
    return PatternError{"regular expression does not compile: " + compiled->error(),
                        compiled->error_arg()};
  }
  if (RE2::PartialMatch("", *compiled)) {
    return PatternError{"regular expression matches an empty text, so it holds for every text", {}};
  }
  impl_->patterns.push_back({fact, std::move(compiled)});
  return static_cast<std::uint32_t>(impl_->patterns.size() - 1);
}

std::size_t PatternTable::size() const {
  return impl_->patterns.size();
}

FactIndex PatternTable::fact_of(std::uint32_t pattern) const {
  return impl_->patterns[pattern].fact;
}

bool PatternTable::matches(std::uint32_t pattern, std::string_view text) const {
  return RE2::PartialMatch(piece(text), *impl_->patterns[pattern].compiled);
}

std::string PatternTable::find(std::uint32_t pattern, std::string_view text) const {
  re2::StringPiece match;
  const RE2& compiled = *impl_->patterns[pattern].compiled;
  if (!compiled.Match(piece(text), 0, text.size(), RE2::UNANCHORED, &match, 1)) return {};
  return std::string(match.data(), match.size());
}

}  // namespace plumbline::rules
