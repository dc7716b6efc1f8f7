// The words of the measure grammar in one sentence, found once and looked up by where they begin
// or end.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"

namespace plumbline::measures {

/// What a word does beside a number: one for each class `comparator.*`, `measure.*`, `numeral.*`.
enum class Tag : std::uint8_t {
  at_least_before,
  at_least_after,
  at_most_before,
  at_most_after,
  about_before,
  about_after,
  reach,
  reach_to,
  fall_to,
  difference,
  number_word,  // numeral.*
  no_number,
  first,
  growth,
  growth_name,
  decline,
  decline_name,
  share,
  increment,
  newly,
  level,
  total,
  surpass,
  rank_verb,
  scope,
  filler,
  base,
  lead,
  lead_verb,
  light,
  relation,
  act,
  purpose,
  generic,
  said,
  figure_noun,
  coverage,
  coverage_after,
  budget,
  use,
  loose_unit,
  point_after,
  per_head,
  denominator,
  denied,
  event,
  going_on,
  transitive,
  name_after,
  abstract,
  no_unit,
  name_before,
  storage,
  price,
  people,
  money,
  households,
  lasting,
  lasted,
  age_after,
  past,
  ceiling,
  keep,
  none
};

using TagSet = std::uint64_t;

[[nodiscard]] constexpr TagSet tag_set() {
  return 0;
}
template <class... Tags>
[[nodiscard]] constexpr TagSet tag_set(Tag tag, Tags... tags) {
  return (TagSet{1} << static_cast<unsigned>(tag)) | tag_set(tags...);
}

/// The tag of each class of a lexicon; made once, valid as long as the lexicon.
class WordTable {
 public:
  explicit WordTable(const lexicon::Lexicon& lexicon);

  [[nodiscard]] Tag tag(lexicon::ClassIndex word_class) const { return tags_[word_class]; }
  [[nodiscard]] const lexicon::Lexicon& lexicon() const { return *lexicon_; }

 private:
  const lexicon::Lexicon* lexicon_;
  std::vector<Tag> tags_;
};

struct Word {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  Tag tag = Tag::none;
  lexicon::ClassIndex word_class = 0;
};

class Words {
 public:
  Words(std::string_view text, const WordTable& table);
  /// With the mentions of the text found before.
  Words(std::string_view text, std::span<const lexicon::Mention> mentions, const WordTable& table);

  /// The longest word with one of the tags that ends at `at` and does not begin before `floor`.
  [[nodiscard]] const Word* ending_at(std::uint32_t at, TagSet tags, std::uint32_t floor = 0) const;
  /// The longest one that begins at `at` and does not end behind `ceiling`.
  [[nodiscard]] const Word* starting_at(std::uint32_t at, TagSet tags,
                                        std::uint32_t ceiling = UINT32_MAX) const;
  /// The first one that lies inside [from, to); nullptr when there is none.
  [[nodiscard]] const Word* first_in(std::uint32_t from, std::uint32_t to, TagSet tags) const;
  /// The one that ends last inside [from, to), of several the longest.
  [[nodiscard]] const Word* last_in(std::uint32_t from, std::uint32_t to, TagSet tags) const;
  [[nodiscard]] const std::vector<Word>& all() const { return by_start_; }
  /// The lexicon lists an indicator with this very name or synonym.
  [[nodiscard]] bool names_indicator(std::string_view name) const;
  [[nodiscard]] const lexicon::WordClass& word_class(const Word& word) const;

 private:
  const WordTable* table_;
  std::vector<Word> by_start_;  // by place, longer first
  std::vector<Word> by_end_;    // by end, longer first
  std::vector<std::uint32_t> first_start_;
  std::vector<std::uint32_t> first_end_;
};

}  // namespace plumbline::measures
