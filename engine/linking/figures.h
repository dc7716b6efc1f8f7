// A figure to reach held against the figures that a result reports: do they speak of one thing?
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "linking/profile.h"

namespace plumbline::linking {

enum class IndicatorMatch : std::uint8_t {
  other,   // nothing in common
  unsaid,  // one of the two figures has no indicator of its own
  inside,  // one name within the other, but of another thing: 国内生产总值 and its 能耗
  alike,   // some rare words in common
  part,    // the longer name says the shorter one more closely: both end alike
  same
};
enum class UnitMatch : std::uint8_t { different, dimension, converts, same };
enum class FormMatch : std::uint8_t { different, comparable, same };

struct FigureMatch {
  IndicatorMatch indicator = IndicatorMatch::other;
  UnitMatch unit = UnitMatch::different;
  FormMatch form = FormMatch::different;
  double indicator_rarity = 0.0;  // bits; of a shared name
  double unit_rarity = 0.0;       // bits; of a shared unit
  std::optional<double> ratio;    // reported / planned, where the units convert
};

/// The pair of figures that agrees best; nullopt where either side has none.
[[nodiscard]] std::optional<FigureMatch> match_figures(const Profile& task, const Profile& result,
                                                       const Profiles& profiles);

[[nodiscard]] std::string_view to_word(IndicatorMatch match);
[[nodiscard]] std::string_view to_word(UnitMatch match);
[[nodiscard]] std::string_view to_word(FormMatch match);

}  // namespace plumbline::linking
