#include "lexicon/phrase_matcher.h"

#include <algorithm>
#include <tuple>

namespace plumbline::lexicon {

void PhraseMatcher::add(std::string_view phrase, std::uint32_t number) {
  if (!phrase.empty()) phrases_.push_back({std::string(phrase), number});
}

void PhraseMatcher::build() {
  std::sort(phrases_.begin(), phrases_.end(), [](const Phrase& a, const Phrase& b) {
    return std::tie(a.text, a.number) < std::tie(b.text, b.number);
  });
  build_trie();
  build_failures();
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
  for (std::uint32_t i = 0; i < states_[0].edge_count; ++i) {
    root_edges_[edges_[i].byte] = edges_[i].target;
  }
}

void PhraseMatcher::build_failures() {
  for (std::size_t at = 0; at < states_.size(); ++at) {
    const State& state = states_[at];
    for (std::uint32_t i = 0; i < state.edge_count; ++i) {
      const Edge& edge = edges_[state.first_edge + i];
      State& child = states_[edge.target];
      child.failure = at == 0 ? 0 : step(state.failure, edge.byte);
      const State& behind = states_[child.failure];
      child.output = behind.numbers_count > 0 ? child.failure : behind.output;
    }
  }
}

std::uint32_t PhraseMatcher::step(std::uint32_t state, std::uint8_t byte) const {
  for (;;) {
    if (state == 0) return root_edges_[byte];
    const State& at = states_[state];
    const auto first = edges_.begin() + at.first_edge;
    const auto last = first + at.edge_count;
    const auto found =
        std::lower_bound(first, last, byte,
                         [](const Edge& edge, std::uint8_t wanted) { return edge.byte < wanted; });
    if (found != last && found->byte == byte) return found->target;
    state = at.failure;
  }
}

std::vector<PhraseMatcher::Match> PhraseMatcher::find(std::string_view text) const {
  std::vector<Match> matches;
  std::uint32_t state = 0;
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    state = step(state, static_cast<std::uint8_t>(text[i]));
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
