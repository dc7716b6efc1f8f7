#include "lexicon/phrase_matcher.h"

#include <algorithm>
#include <tuple>

#include "source/utf8.h"

namespace plumbline::lexicon {
namespace {

constexpr std::size_t kFewMatches = 16;  // a clause has about as many words
constexpr std::size_t kAllPages = 0x110000 >> 8;

}  // namespace

void PhraseMatcher::add(std::string_view phrase, std::uint32_t number) {
  if (phrase.empty() || source::find_invalid_utf8(phrase)) return;
  phrases_.push_back({std::string(phrase), number});
}

void PhraseMatcher::build() {
  // The order of bytes is that of code points.
  std::sort(phrases_.begin(), phrases_.end(), [](const Phrase& a, const Phrase& b) {
    return std::tie(a.text, a.number) < std::tie(b.text, b.number);
  });
  number_symbols();
  build_trie();
  build_failures();
  mark_ends();
  phrases_.clear();
}

void PhraseMatcher::number_symbols() {
  page_of_.assign(kAllPages, 0);
  pages_.assign(1, Page{});
  for (const Phrase& phrase : phrases_) {
    for (std::size_t at = 0; at < phrase.text.size();) {
      const source::CodePoint point = source::decode_at(phrase.text, at);
      std::uint32_t& page = page_of_[point.value >> 8];
      if (page == 0) {
        page = static_cast<std::uint32_t>(pages_.size());
        pages_.emplace_back(Page{});
      }
      pages_[page][point.value & 0xFF] = 1;  // its number follows
      at += point.length;
    }
  }
  Symbol last = 0;
  for (const std::uint32_t page : page_of_) {
    if (page == 0) continue;
    for (Symbol& symbol : pages_[page]) {
      if (symbol != 0) symbol = ++last;
    }
  }
  root_.assign(last + 1, 0);
}

// The sorted phrases below one state are a range; states are numbered breadth first, so that the
// edges of a state lie together and failures can be set in the order of the states.
void PhraseMatcher::build_trie() {
  struct Range {
    std::size_t from;
    std::size_t to;
  };
  std::vector<Range> ranges = {{0, phrases_.size()}};
  states_.assign(1, State{});
  for (std::size_t at = 0; at < states_.size(); ++at) {
    const std::uint32_t depth = states_[at].depth;
    auto [from, to] = ranges[at];
    states_[at].numbers_from = static_cast<std::uint32_t>(numbers_.size());
    while (from < to && phrases_[from].text.size() == depth) {
      numbers_.push_back(phrases_[from++].number);
    }
    states_[at].numbers_count =
        static_cast<std::uint32_t>(numbers_.size()) - states_[at].numbers_from;
    states_[at].first_edge = static_cast<std::uint32_t>(edges_.size());
    while (from < to) {
      const source::CodePoint point = source::decode_at(phrases_[from].text, depth);
      const auto character = std::string_view(phrases_[from].text).substr(depth, point.length);
      std::size_t end = from + 1;
      while (end < to && phrases_[end].text.compare(depth, point.length, character) == 0) ++end;
      edges_.push_back({symbol_of(point.value), static_cast<std::uint32_t>(states_.size())});
      State child;
      child.depth = depth + point.length;
      states_.push_back(child);
      ranges.push_back({from, end});
      from = end;
    }
    states_[at].edge_count = static_cast<std::uint32_t>(edges_.size()) - states_[at].first_edge;
  }
}

void PhraseMatcher::build_failures() {
  for (std::uint32_t i = 0; i < states_[0].edge_count; ++i) {
    root_[edges_[i].symbol] = edges_[i].target;
  }
  for (std::size_t at = 0; at < states_.size(); ++at) {
    State& state = states_[at];
    for (std::uint32_t i = 0; i < state.edge_count; ++i) {
      const Edge& edge = edges_[state.first_edge + i];
      State& child = states_[edge.target];
      child.failure = at == 0 ? 0 : step(state.failure, edge.symbol);  // no target is marked yet
      const State& behind = states_[child.failure];
      child.output = behind.numbers_count > 0 ? child.failure : behind.output;
    }
    // All children know theirs, and those behind this one were met before it.
    const State& behind = states_[state.failure];
    if (behind.edge_count == 0) state.failure = behind.failure;
  }
}

void PhraseMatcher::mark_ends() {
  const auto mark = [this](std::uint32_t& target) {
    const State& state = states_[target];
    if (state.numbers_count > 0 || state.output != 0) target |= kEnds;
  };
  for (Edge& edge : edges_) mark(edge.target);
  for (std::uint32_t& target : root_) {
    if (target != 0) mark(target);
  }
}

std::uint32_t PhraseMatcher::step(std::uint32_t state, Symbol symbol) const {
  while (state != 0) {
    const State& at = states_[state];
    const auto first = edges_.begin() + at.first_edge;
    const auto last = first + at.edge_count;
    const auto found = std::lower_bound(
        first, last, symbol, [](const Edge& edge, Symbol wanted) { return edge.symbol < wanted; });
    if (found != last && found->symbol == symbol) return found->target;
    state = at.failure;
  }
  return root_[symbol];
}

std::vector<PhraseMatcher::Match> PhraseMatcher::find(std::string_view text) const {
  std::vector<Match> matches;
  if (states_.empty()) return matches;
  std::uint32_t state = 0;
  for (std::size_t at = 0; at < text.size();) {
    const source::CodePoint point = source::decode_at(text, at);
    at += point.length;
    const bool is_valid = point.value != source::kReplacement || point.length > 1;
    const Symbol symbol = is_valid ? symbol_of(point.value) : 0;
    if (symbol == 0) {
      state = 0;
      continue;
    }
    const std::uint32_t next = step(state, symbol);
    state = next & ~kEnds;
    if ((next & kEnds) == 0) continue;
    if (matches.empty()) matches.reserve(kFewMatches);
    const auto to = static_cast<std::uint32_t>(at);
    std::uint32_t ending = states_[state].numbers_count > 0 ? state : states_[state].output;
    for (; ending != 0; ending = states_[ending].output) {
      const State& one = states_[ending];
      for (std::uint32_t n = 0; n < one.numbers_count; ++n) {
        matches.push_back({to - one.depth, to, numbers_[one.numbers_from + n]});
      }
    }
  }
  return matches;
}

}  // namespace plumbline::lexicon
