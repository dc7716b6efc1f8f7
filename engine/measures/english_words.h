// English text as tokens, and the words of the lexicon's `english` classes at each of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lexicon/lexicon.h"

namespace plumbline::measures {

/// What an English word does beside a number: one for each class `english.*`.
enum class EnglishRole : std::uint8_t {
  at_least_before,
  at_least_after,
  more_before,
  at_most_before,
  at_most_after,
  about_before,
  about_after,
  near_before,
  soft_before,
  filler,
  unit,
  unit_before,
  number,
  month,
  this_year,
  label,
  growth,
  decline,
  to,
  share,
  increment,
  rank,
  difference,
  stop,
  none
};

enum class TokenKind : std::uint8_t { word, digits, sign };

struct EnglishToken {
  std::uint32_t from = 0;  // in the text
  std::uint32_t to = 0;
  std::uint32_t folded_from = 0;  // in the folded text
  std::uint32_t folded_to = 0;
  TokenKind kind = TokenKind::sign;
  bool joined = false;  // to the token before: by nothing, or by a hyphen
};

/// Lower case, one space between tokens; hyphens inside words part them and vanish.
struct EnglishText {
  std::string folded;
  std::vector<EnglishToken> tokens;

  [[nodiscard]] std::string_view word(std::size_t token) const {
    if (token >= tokens.size()) return {};
    const EnglishToken& at = tokens[token];
    return std::string_view(folded).substr(at.folded_from, at.folded_to - at.folded_from);
  }
};

/// Linear in the text. Bytes that are no UTF-8 are signs.
[[nodiscard]] EnglishText read_english(std::string_view text);

/// Which tokens stand between quotation marks, where these close within the text.
[[nodiscard]] std::vector<bool> find_quoted_tokens(const EnglishText& text);

/// One entry of the lexicon: its role, and what the attributes of its class say.
struct EnglishEntry {
  EnglishRole role = EnglishRole::none;
  double value = 0.0;  // of a number word; of a month 1 to 12
  std::string unit;    // of the unit table
};

/// A phrase at some token.
struct EnglishPhrase {
  const EnglishEntry* entry = nullptr;  // of the EnglishWords; nullptr: none
  std::size_t bound = 0;                // behind its last token; of ending_at: its first token
};

/// The `english` classes of a lexicon; made once, safe to use from several threads. Keeps no
/// reference to it.
class EnglishWords {
 public:
  explicit EnglishWords(const lexicon::Lexicon& lexicon);

  /// One phrase of a text: tokens [first, last).
  struct Place {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    const EnglishEntry* entry = nullptr;  // valid as long as this object
  };
  /// All phrases, by their first token, longer first. Linear in the text.
  [[nodiscard]] std::vector<Place> find_all(const EnglishText& text) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };
  template <class Value>
  using Map = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

  Map<std::vector<EnglishEntry>> entries_;
  Map<std::size_t> longest_;  // by first token: tokens of the longest phrase that begins with it
};

/// The phrases of one text, found once and looked up by where they begin or end. `words` must
/// outlive them.
class EnglishPhrases {
 public:
  EnglishPhrases(const EnglishText& text, const EnglishWords& words);

  /// The longest phrase of the role that begins at the token.
  [[nodiscard]] EnglishPhrase starting_at(std::size_t token, EnglishRole role) const;
  /// The longest one that ends behind token `end - 1`, and where it begins.
  [[nodiscard]] EnglishPhrase ending_at(std::size_t end, EnglishRole role) const;

 private:
  std::vector<EnglishWords::Place> by_start_;
  std::vector<EnglishWords::Place> by_end_;
  std::vector<std::uint32_t> first_start_;  // by token: the first of by_start_ not before it
  std::vector<std::uint32_t> first_end_;
};

}  // namespace plumbline::measures
