// The words of datasets/lexicon/sections.yaml as the reading stage asks for them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "lexicon/phrase_matcher.h"

namespace plumbline::reading {

/// What a word says; one for each class of the file that is looked for in running text.
enum class Sign : std::uint8_t {
  review,
  plan,
  closing,
  appeal,
  notice,
  credit,
  experience,
  situation,
  no_topic,
  salutation,
  this_year,
  so_far,
  past_year,
  last_year,
  over,
  turn,
  past_term,
  many_years,
  recent_years,
  span,
  five_year_plan,
  work_report,
  follow_up,
  progress,
  mid_year,
  plan_paper,
  report
};
inline constexpr std::size_t kSigns = 27;

/// A place in a text, as offsets into that text.
struct SignPlace {
  Sign sign = Sign::review;
  std::uint32_t from = 0;
  std::uint32_t to = 0;
};

/// A year written out: 2024年, 2021年度, 1996-2000年.
struct YearPlace {
  int year = 0;  // the last one of a range
  bool range = false;
  std::uint32_t from = 0;
  std::uint32_t to = 0;  // with 年 or 年度
};

/// What was found in a heading or at the head of a passage.
class Signs {
 public:
  [[nodiscard]] bool has(Sign sign) const;
  /// The first place of a sign; nullptr when it is not there.
  [[nodiscard]] const SignPlace* first(Sign sign) const;
  /// The first place that begins within the first `limit` bytes.
  [[nodiscard]] const SignPlace* first_within(Sign sign, std::uint32_t limit) const;
  /// Whether `text` (the text that was searched) ends in a word of the sign.
  [[nodiscard]] bool ends_with(Sign sign, std::string_view text) const;
  [[nodiscard]] const std::vector<YearPlace>& years() const { return years_; }
  /// The first year that is no range.
  [[nodiscard]] std::optional<int> single_year() const;

 private:
  friend class SectionWords;
  std::vector<SignPlace> places_;  // in text order, longer first
  std::vector<YearPlace> years_;
};

/// Keeps a reference: the lexicon must outlive it. Classes that the lexicon lacks are never found.
/// Looks for these few words alone: every sentence is searched, and few have one.
class SectionWords {
 public:
  explicit SectionWords(const lexicon::Lexicon& lexicon);

  [[nodiscard]] Signs find(std::string_view text) const;
  [[nodiscard]] const lexicon::Lexicon& lexicon() const { return lexicon_; }

 private:
  const lexicon::Lexicon& lexicon_;
  lexicon::PhraseMatcher matcher_;  // numbers are those of the signs
};

/// All years written in a text, in order.
[[nodiscard]] std::vector<YearPlace> find_years(std::string_view text);

}  // namespace plumbline::reading
