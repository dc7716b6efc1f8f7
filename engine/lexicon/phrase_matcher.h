// All phrases of a list in one pass over a text: a trie of characters, walked from every character
// that begins a phrase.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::lexicon {

/// Phrases are UTF-8 and carry the caller's numbers. Matching takes time linear in the text, for a
/// walk is no longer than the longest phrase: most end at their first or second character. (With
/// the failure links of Aho and Corasick no character is looked at twice, but what is found comes
/// in the order of its end, and sorting it cost more than the walks do.)
class PhraseMatcher {
 public:
  /// Phrases that are empty or no UTF-8 are ignored. Call before `build`.
  void add(std::string_view phrase, std::uint32_t number);
  void build();

  struct Match {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    std::uint32_t number = 0;
  };
  /// Every occurrence, in order of its begin, longer first, then by number. Nothing before `build`.
  [[nodiscard]] std::vector<Match> find(std::string_view text) const;
  /// The longest phrase that `text` begins with; of several numbers the smallest.
  [[nodiscard]] std::optional<Match> find_longest_at_start(std::string_view text) const;

 private:
  // A character that phrases hold, counted from 1 in the order of code points; 0: any other.
  using Symbol = std::uint32_t;
  struct State {
    std::uint64_t symbols = 0;     // of its edges, a bit for each by the low bits of the symbol
    std::uint32_t first_edge = 0;  // into edges_, sorted by symbol
    std::uint32_t edge_count = 0;
    std::uint32_t numbers_from = 0;  // into numbers_: of the phrases that end here
    std::uint32_t numbers_count = 0;
  };
  struct Edge {
    Symbol symbol = 0;
    std::uint32_t target = 0;
  };
  struct Phrase {
    std::uint64_t head = 0;  // the first eight bytes, so that most comparisons are of numbers
    std::string text;
    std::uint32_t number = 0;
  };
  using Page = std::array<Symbol, 256>;  // by the low byte of a code point
  struct Character {
    Symbol symbol = 0;
    std::uint32_t to = 0;  // where it ends, in bytes
  };

  [[nodiscard]] Character character_at(std::string_view text, std::uint32_t at) const;
  /// 0: no phrase goes on so.
  [[nodiscard]] std::uint32_t step(const State& state, Symbol symbol) const;
  void walk(std::uint32_t from, const Character* first, std::uint32_t state,
            std::vector<Match>& matches) const;
  void number_symbols();
  void build_trie();

  std::vector<Phrase> phrases_;
  std::vector<State> states_;  // the root first
  std::vector<Edge> edges_;
  std::vector<std::uint32_t> numbers_;
  std::vector<std::uint32_t> page_of_;  // by the rest of a code point; 0: the page without symbols
  std::vector<Page> pages_;
  std::vector<std::uint32_t> root_;  // from the root, by symbol; 0: no phrase begins so
};

}  // namespace plumbline::lexicon
