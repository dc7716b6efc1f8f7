// How far the rules and people agree: counts, Cohen's kappa, and whether the confidence that links
// are shown with is right.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "pipeline/judge.h"

namespace plumbline::pipeline {

/// How often the first said this and the second that, by words.
struct Agreement {
  std::map<std::pair<std::string, std::string>, std::size_t> counts;

  void add(std::string_view first, std::string_view second) {
    ++counts[{std::string(first), std::string(second)}];
  }
  [[nodiscard]] std::size_t total() const;
  [[nodiscard]] std::size_t agreed() const;
  /// Cohen 1960: (observed - expected) / (1 - expected), where expected is what two who know
  /// nothing of each other would agree in by their own shares. nullopt without cases, and where
  /// both always say the same one word (expected is then 1).
  [[nodiscard]] std::optional<double> kappa() const;
};

/// Rules first: linked or not; then people: confirmed or rejected. Both as `linked`, `not`.
[[nodiscard]] Agreement link_agreement(std::span<const JudgedLink> links);
[[nodiscard]] Agreement status_agreement(std::span<const JudgedStatus> statuses);

/// Decided links by the confidence that the rules show them with: ten bins, each with its lower
/// bound; 1.0 is in the last.
struct CalibrationBin {
  std::size_t decided = 0;
  std::size_t confirmed = 0;
  double shown = 0.0;  // mean confidence; 0 where there are none
};
[[nodiscard]] std::array<CalibrationBin, 10> calibrate(std::span<const JudgedLink> links);

}  // namespace plumbline::pipeline
