// Stored enumerations: the words of model/, and back. Private to the room.
#pragma once

#include <optional>
#include <string_view>

#include "model/analysis.h"

namespace plumbline::store {

/// The last enumerator of each stored enumeration.
template <class Enum>
inline constexpr Enum kLast{};
template <>
inline constexpr auto kLast<model::DocumentKind> = model::DocumentKind::other;
template <>
inline constexpr auto kLast<model::NumberingStyle> = model::NumberingStyle::part;
template <>
inline constexpr auto kLast<model::Part> = model::Part::plan;
template <>
inline constexpr auto kLast<model::MeasureForm> = model::MeasureForm::duration;
template <>
inline constexpr auto kLast<model::Comparator> = model::Comparator::range;
template <>
inline constexpr auto kLast<model::MeasureRole> = model::MeasureRole::context;
template <>
inline constexpr auto kLast<model::Polarity> = model::Polarity::about;
template <>
inline constexpr auto kLast<model::TaskKind> = model::TaskKind::action;
template <>
inline constexpr auto kLast<model::Stage> = model::Stage::in_use;
template <>
inline constexpr auto kLast<model::Aspect> = model::Aspect::failed;
template <>
inline constexpr auto kLast<model::Relation> = model::Relation::restates;
template <>
inline constexpr auto kLast<model::Verdict> = model::Verdict::review;
template <>
inline constexpr auto kLast<model::Decision> = model::Decision::rejected;
template <>
inline constexpr auto kLast<model::DependencyKind> = model::DependencyKind::supersedes;
template <>
inline constexpr auto kLast<model::DependencyOrigin> = model::DependencyOrigin::rule;
template <>
inline constexpr auto kLast<model::Status> = model::Status::pending;
template <>
inline constexpr auto kLast<model::Pace> = model::Pace::behind;
template <>
inline constexpr auto kLast<model::FindingKind> = model::FindingKind::suspect;

/// The enumerator whose model word is `word`.
template <class Enum>
[[nodiscard]] std::optional<Enum> enum_of(std::string_view word) {
  for (int i = 0; i <= static_cast<int>(kLast<Enum>); ++i) {
    if (model::to_word(static_cast<Enum>(i)) == word) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace plumbline::store
