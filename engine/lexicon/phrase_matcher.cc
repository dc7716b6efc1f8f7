#include "lexicon/phrase_matcher.h"

#include <algorithm>
#include <tuple>

namespace plumbline::lexicon {

namespace {

constexpr std::size_t kFewMatches = 16;  // a clause has about as many words

}  // namespace

void PhraseMatcher::add(std::string_view phrase, std::uint32_t number) {
  if (!phrase.empty()) phrases_.push_back({std::string(phrase), number});
}

void PhraseMatcher::build() {
  std::sort(phrases_.begin(), phrases_.end(), [](const Phrase& a, const Phrase& b) {
    return std::tie(a.text, a.number) < std::tie(b.text, b.number);
  });
  build_trie();
  build_failures();
  build_rows();
  phrases_.clear();
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
      const auto byte = static_cast<std::uint8_t>(phrases_[from].text[depth]);
      std::size_t end = from;
      while (end < to && static_cast<std::uint8_t>(phrases_[end].text[depth]) == byte) ++end;
      edges_.push_back({byte, static_cast<std::uint32_t>(states_.size())});
      State child;
      child.depth = depth + 1;
      states_.push_back(child);
      ranges.push_back({from, end});
      from = end;
    }
    states_[at].edge_count = static_cast<std::uint32_t>(edges_.size()) - states_[at].first_edge;
  }
}

void PhraseMatcher::build_failures() {
  for (std::uint32_t i = 0; i < states_[0].edge_count; ++i)
    root_[edges_[i].byte] = edges_[i].target;
  for (std::size_t at = 0; at < states_.size(); ++at) {
    const State& state = states_[at];
    for (std::uint32_t i = 0; i < state.edge_count; ++i) {
      const Edge& edge = edges_[state.first_edge + i];
      State& child = states_[edge.target];
      child.failure = at == 0 ? 0 : step(state.failure, edge.byte);  // no target is marked yet
      const State& behind = states_[child.failure];
      child.output = behind.numbers_count > 0 ? child.failure : behind.output;
    }
  }
}

std::uint32_t PhraseMatcher::marked(std::uint32_t target) const {
  const State& state = states_[target];
  return state.numbers_count > 0 || state.output != 0 ? target | kEnds : target;
}

// Rows for the states inside the first character of a phrase, where a text spends most of its
// time: no phrase begins with a continuation byte, so what they lack leads back to the root.
void PhraseMatcher::build_rows() {
  for (std::uint32_t i = 0; i < states_[0].edge_count; ++i) {
    const Edge& edge = edges_[i];
    root_[edge.byte] = marked(edge.target);
    if (edge.byte >= 0xC0) states_[edge.target].row = 0;  // to be given one
  }
  for (std::size_t at = 1; at < states_.size() && states_[at].depth <= 2; ++at) {
    State& state = states_[at];
    if (state.row == kNoRow) continue;
    state.row = static_cast<std::uint32_t>(rows_.size());
    rows_.emplace_back(Row{});
    for (std::uint32_t i = 0; i < state.edge_count; ++i) {
      const Edge& edge = edges_[state.first_edge + i];
      rows_.back()[edge.byte & 0x3F] = marked(edge.target);
      const bool goes_on = state.depth == 1 && states_[edge.target].edge_count > 0;
      if (goes_on && states_[edge.target].numbers_count == 0) states_[edge.target].row = 0;
    }
  }
  for (Edge& edge : edges_) edge.target = marked(edge.target);
}

std::uint32_t PhraseMatcher::step(std::uint32_t state, std::uint8_t byte) const {
  while (state != 0) {
    const State& at = states_[state];
    if (at.row != kNoRow && (byte & 0xC0) == 0x80) return rows_[at.row][byte & 0x3F];
    const auto first = edges_.begin() + at.first_edge;
    const auto last = first + at.edge_count;
    const auto found =
        std::lower_bound(first, last, byte,
                         [](const Edge& edge, std::uint8_t wanted) { return edge.byte < wanted; });
    if (found != last && found->byte == byte) return found->target;
    state = at.failure;
  }
  return root_[byte];
}

std::vector<PhraseMatcher::Match> PhraseMatcher::find(std::string_view text) const {
  std::vector<Match> matches;
  if (states_.empty()) return matches;
  std::uint32_t state = 0;
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    const std::uint32_t next = step(state, static_cast<std::uint8_t>(text[i]));
    state = next & ~kEnds;
    if ((next & kEnds) == 0) continue;
    if (matches.empty()) matches.reserve(kFewMatches);
    std::uint32_t ending = states_[state].numbers_count > 0 ? state : states_[state].output;
    for (; ending != 0; ending = states_[ending].output) {
      const State& at = states_[ending];
      for (std::uint32_t n = 0; n < at.numbers_count; ++n) {
        matches.push_back({i + 1 - at.depth, i + 1, numbers_[at.numbers_from + n]});
      }
    }
  }
  return matches;
}

}  // namespace plumbline::lexicon
