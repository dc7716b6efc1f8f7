// What belongs to what: 小麦 to 粮食, 二氧化硫 to 污染物.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "lexicon/phrase_matcher.h"

namespace plumbline::linking {

/// Index into the families of the lexicon, in its order.
using Family = std::uint32_t;

/// That a clause names a family as a whole, or one of its kinds.
struct Membership {
  static constexpr std::uint32_t kWhole = 0;
  Family family = 0;
  std::uint32_t kind = kWhole;  // 1-based number of the kind; kWhole: the whole

  auto operator<=>(const Membership&) const = default;
};

/// Sorted and unique.
using Memberships = std::vector<Membership>;

/// The families of a lexicon: classes `whole.NAME` hold the words for the whole, `kind.NAME` the
/// words for what belongs to it. A family without one of the two is never found.
class Families {
 public:
  explicit Families(const lexicon::Lexicon& lexicon);

  /// One pass over the text. A word within a longer one of any family does not count: 出口 in
  /// 出口退税.
  [[nodiscard]] Memberships read(std::string_view text) const;
  [[nodiscard]] std::size_t size() const { return size_; }

 private:
  std::vector<Membership> words_;  // by number of the matcher
  lexicon::PhraseMatcher matcher_;
  std::size_t size_ = 0;
};

/// Each family once, ascending.
[[nodiscard]] std::vector<Family> families_of(const Memberships& memberships);

enum class Kinship : std::uint8_t {
  none,
  kin,         // two kinds of one family, none of which both name
  spells_out,  // the result names a kind of what the task names as a whole
  sums_up,     // the result names the whole of what the task names a kind of
};

[[nodiscard]] std::string_view to_word(Kinship kinship);

struct Relative {
  Kinship kinship = Kinship::none;
  Family family = 0;
};

/// The closest kinship that two clauses have; of several the family with most bits.
/// `bits`: by family, what sharing it tells.
[[nodiscard]] Relative closest(const Memberships& task, const Memberships& result,
                               const std::vector<double>& bits);

}  // namespace plumbline::linking
