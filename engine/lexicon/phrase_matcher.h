// All phrases of a list in one pass over a text: Aho-Corasick over characters.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::lexicon {

/// Phrases are UTF-8 and carry the caller's numbers. Matching takes time linear in the text plus
/// the number of matches, whatever the number of phrases.
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
  /// Every occurrence, in order of its end, longer first. Nothing before `build`.
  [[nodiscard]] std::vector<Match> find(std::string_view text) const;

 private:
  struct State {
    std::uint32_t first_edge = 0;  // into edges_, sorted by symbol
    std::uint32_t edge_count = 0;
    std::uint32_t failure = 0;  // the next state to try: the first on the failure path with edges
    std::uint32_t output = 0;   // next state on the failure path with a phrase; 0: none
    std::uint32_t depth = 0;    // in bytes
    std::uint32_t numbers_from = 0;  // into numbers_
    std::uint32_t numbers_count = 0;
  };
  // A character that phrases hold, counted from 1 in the order of code points; 0: any other.
  using Symbol = std::uint32_t;
  struct Edge {
    Symbol symbol = 0;
    std::uint32_t target = 0;
  };
  struct Phrase {
    std::string text;
    std::uint32_t number = 0;
  };
  using Page = std::array<Symbol, 256>;  // by the low byte of a code point
  // Marks a target where a phrase ends, so that most states are never looked at.
  static constexpr std::uint32_t kEnds = 1u << 31;

  [[nodiscard]] Symbol symbol_of(char32_t point) const {
    return pages_[page_of_[point >> 8]][point & 0xFF];
  }
  [[nodiscard]] std::uint32_t step(std::uint32_t state, Symbol symbol) const;
  void number_symbols();
  void build_trie();
  void build_failures();
  void mark_ends();

  std::vector<Phrase> phrases_;
  std::vector<State> states_;
  std::vector<Edge> edges_;
  std::vector<std::uint32_t> numbers_;
  std::vector<std::uint32_t> page_of_;  // by the rest of a code point; 0: the page without symbols
  std::vector<Page> pages_;
  std::vector<std::uint32_t> root_;  // from the root, by symbol
};

}  // namespace plumbline::lexicon
