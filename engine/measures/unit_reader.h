// The unit of a number: written behind it, a sign before it, or told by the noun it counts.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "lexicon/lexicon.h"
#include "measures/numeral.h"
#include "measures/words.h"

namespace plumbline::measures {

/// A number `n` with this unit is n * times + plus of `name`.
struct UnitFound {
  std::string name;  // 大 for 四大中心
  std::string dimension;
  std::uint32_t to = 0;  // behind the unit, and behind a 半 that goes with it
  double times = 1.0;
  double plus = 0.0;
  std::uint32_t from = UINT32_MAX;  // of what stands before the number ($20, 每小时5公里)
  double last_factor = 0.0;         // of the smallest part so far, in the base; 0: takes no parts
};

/// Reads units of one sentence. Keeps references.
class UnitReader {
 public:
  UnitReader(std::string_view text, const Words& words, const lexicon::Lexicon& lexicon)
      : text_(text), words_(words), lexicon_(lexicon) {}

  /// `guess`: a number with 万 or 亿 and no unit takes that of its noun (300万进城人口).
  [[nodiscard]] std::optional<UnitFound> read(const Numeral& numeral, bool guess) const;
  /// 3元5角, 2小时30分: adds the number behind to `whole` where its unit is a smaller one of the
  /// same base.
  [[nodiscard]] bool extend(UnitFound& whole, const Numeral& next) const;
  /// What the subject before `at` is counted in: 人, 元 or 户; empty when nothing tells.
  [[nodiscard]] std::string unit_of_subject(std::uint32_t at) const;

 private:
  [[nodiscard]] std::optional<UnitFound> written(const Numeral& numeral, std::uint32_t at) const;
  [[nodiscard]] std::optional<UnitFound> tenths(const Numeral& numeral, std::uint32_t at) const;
  [[nodiscard]] std::optional<UnitFound> thousand(const Numeral& numeral) const;
  [[nodiscard]] std::optional<UnitFound> with_half_inside(std::uint32_t at) const;
  [[nodiscard]] std::optional<UnitFound> sign_before(const Numeral& numeral) const;
  [[nodiscard]] const lexicon::Unit* per_before(const Numeral& numeral, const lexicon::Unit& unit,
                                                std::uint32_t& from) const;
  [[nodiscard]] const lexicon::Unit* in_context(std::uint32_t at, std::uint32_t to,
                                                const lexicon::Unit& unit) const;
  [[nodiscard]] const lexicon::Unit* match(std::uint32_t at, std::uint32_t& to) const;
  [[nodiscard]] const lexicon::Unit* match_spaced(std::uint32_t at, std::uint32_t& to) const;
  void add_half(UnitFound& unit) const;
  [[nodiscard]] bool is_closed(std::uint32_t at) const;
  [[nodiscard]] std::string unit_of_noun(std::uint32_t at) const;

  std::string_view text_;
  const Words& words_;
  const lexicon::Lexicon& lexicon_;
};

}  // namespace plumbline::measures
