// All phrases of a list in one pass over a text: Aho-Corasick over bytes.
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
  /// Empty phrases are ignored. Call before `build`.
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
    std::uint32_t first_edge = 0;  // into edges_, sorted by byte
    std::uint32_t edge_count = 0;
    std::uint32_t failure = 0;
    std::uint32_t output = 0;  // next state on the failure path with a phrase; 0: none
    std::uint32_t depth = 0;
    std::uint32_t numbers_from = 0;  // into numbers_
    std::uint32_t numbers_count = 0;
    std::uint32_t row = kNoRow;  // into rows_, inside a character of several bytes
  };
  struct Edge {
    std::uint8_t byte = 0;
    std::uint32_t target = 0;
  };
  struct Phrase {
    std::string text;
    std::uint32_t number = 0;
  };
  static constexpr std::uint32_t kNoRow = UINT32_MAX;
  // Marks a target where a phrase ends, so that most states are never looked at.
  static constexpr std::uint32_t kEnds = 1u << 31;
  using Row = std::array<std::uint32_t, 64>;  // by the low bits of a continuation byte

  [[nodiscard]] std::uint32_t step(std::uint32_t state, std::uint8_t byte) const;
  [[nodiscard]] std::uint32_t marked(std::uint32_t target) const;
  void build_trie();
  void build_failures();
  void build_rows();

  std::vector<Phrase> phrases_;
  std::vector<State> states_;
  std::vector<Edge> edges_;
  std::vector<std::uint32_t> numbers_;
  std::array<std::uint32_t, 256> root_ = {};  // from the root, by byte
  std::vector<Row> rows_;
};

}  // namespace plumbline::lexicon
