#include "lexicon/phrase_matcher.h"

#include <algorithm>
#include <tuple>

#include "source/utf8.h"

namespace plumbline::lexicon {
namespace {

constexpr std::size_t kBytesAMatch = 6;  // of the text of a report, about
constexpr std::size_t kAllPages = 0x110000 >> 8;

// The first eight bytes as a number, in the order of texts.
std::uint64_t head_of(std::string_view text) {
  std::uint64_t head = 0;
  for (std::size_t i = 0; i < sizeof(head); ++i) {
    head = head << 8 | (i < text.size() ? static_cast<std::uint8_t>(text[i]) : 0);
  }
  return head;
}

constexpr std::uint64_t bit_of(std::uint32_t symbol) {
  return std::uint64_t{1} << (symbol % 64);
}

}  // namespace

// Inline: it is what `find` does most.
inline PhraseMatcher::Character PhraseMatcher::character_at(std::string_view text,
                                                            std::uint32_t at) const {
  const source::CodePoint point = source::decode_at(text, at);
  const bool is_valid = point.value != source::kReplacement || point.length > 1;
  return {is_valid ? pages_[page_of_[point.value >> 8]][point.value & 0xFF] : 0, at + point.length};
}

void PhraseMatcher::add(std::string_view phrase, std::uint32_t number) {
  if (phrase.empty() || source::find_invalid_utf8(phrase)) return;
  phrases_.push_back({head_of(phrase), std::string(phrase), number});
}

void PhraseMatcher::build() {
  // The order of bytes is that of code points.
  std::sort(phrases_.begin(), phrases_.end(), [](const Phrase& a, const Phrase& b) {
    if (a.head != b.head) return a.head < b.head;
    return std::tie(a.text, a.number) < std::tie(b.text, b.number);
  });
  number_symbols();
  build_trie();
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
// edges of a state lie together.
void PhraseMatcher::build_trie() {
  struct Range {
    std::size_t from;
    std::size_t to;
    std::uint32_t depth;  // in bytes
  };
  std::vector<Range> ranges = {{0, phrases_.size(), 0}};
  states_.assign(1, State{});
  for (std::size_t at = 0; at < states_.size(); ++at) {
    State state;
    auto [from, to, depth] = ranges[at];
    state.numbers_from = static_cast<std::uint32_t>(numbers_.size());
    while (from < to && phrases_[from].text.size() == depth) {
      numbers_.push_back(phrases_[from++].number);
    }
    state.numbers_count = static_cast<std::uint32_t>(numbers_.size()) - state.numbers_from;
    state.first_edge = static_cast<std::uint32_t>(edges_.size());
    while (from < to) {
      const Character next = character_at(phrases_[from].text, depth);
      const std::uint32_t length = next.to - depth;
      const auto character = std::string_view(phrases_[from].text).substr(depth, length);
      std::size_t end = from + 1;
      while (end < to && phrases_[end].text.compare(depth, length, character) == 0) ++end;
      edges_.push_back({next.symbol, static_cast<std::uint32_t>(states_.size())});
      state.symbols |= bit_of(next.symbol);
      states_.emplace_back();
      ranges.push_back({from, end, next.to});
      from = end;
    }
    state.edge_count = static_cast<std::uint32_t>(edges_.size()) - state.first_edge;
    states_[at] = state;
  }
  for (std::uint32_t i = 0; i < states_[0].edge_count; ++i) {
    root_[edges_[i].symbol] = edges_[i].target;
  }
}

std::uint32_t PhraseMatcher::step(const State& state, Symbol symbol) const {
  if ((state.symbols & bit_of(symbol)) == 0) return 0;
  const auto first = edges_.begin() + state.first_edge;
  const auto last = first + state.edge_count;
  const auto found = std::lower_bound(
      first, last, symbol, [](const Edge& edge, Symbol wanted) { return edge.symbol < wanted; });
  return found != last && found->symbol == symbol ? found->target : 0;
}

// All phrases that begin at `from` with the character `first`, which leads to `state`. Behind the
// last character of a text stands one without a symbol.
void PhraseMatcher::walk(std::uint32_t from, const Character* first, std::uint32_t state,
                         std::vector<Match>& matches) const {
  const auto before = std::ssize(matches);
  for (const Character* at = first; state != 0; ++at) {
    const State& here = states_[state];
    for (std::uint32_t n = here.numbers_count; n > 0; --n) {
      matches.push_back({from, at->to, numbers_[here.numbers_from + n - 1]});
    }
    state = step(here, (at + 1)->symbol);
  }
  if (std::ssize(matches) > before + 1) std::reverse(matches.begin() + before, matches.end());
}

std::vector<PhraseMatcher::Match> PhraseMatcher::find(std::string_view text) const {
  std::vector<Match> matches;
  if (states_.size() < 2) return matches;
  std::vector<Character> characters(text.size() + 1);  // the last one is no character
  Character* end = characters.data();
  for (std::uint32_t at = 0; at < text.size(); ++end) {
    *end = character_at(text, at);
    at = end->to;
  }
  matches.reserve(text.size() / kBytesAMatch + 1);
  std::uint32_t from = 0;
  for (const Character* at = characters.data(); at != end; from = at->to, ++at) {
    const std::uint32_t state = root_[at->symbol];
    if (state == 0) continue;
    const State& here = states_[state];
    const bool ends = here.numbers_count > 0;
    if (ends || (here.symbols & bit_of((at + 1)->symbol)) != 0) walk(from, at, state, matches);
  }
  return matches;
}

std::optional<PhraseMatcher::Match> PhraseMatcher::find_longest_at_start(
    std::string_view text) const {
  std::optional<Match> longest;
  if (states_.size() < 2 || text.empty()) return longest;
  Character at = character_at(text, 0);
  std::uint32_t state = root_[at.symbol];
  while (state != 0) {
    const State& here = states_[state];
    if (here.numbers_count > 0) longest = {0, at.to, numbers_[here.numbers_from]};
    if (at.to == text.size()) break;
    at = character_at(text, at.to);
    state = step(here, at.symbol);
  }
  return longest;
}

}  // namespace plumbline::lexicon
