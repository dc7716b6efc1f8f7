// Several editions of one report (a bilingual one, a corrected one): the same facts, told twice.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "model/reading.h"

namespace plumbline::pipeline {

/// `copy` tells the facts of `original` again. Indices into the readings.
struct Edition {
  std::size_t original = 0;
  std::size_t copy = 0;
};

/// Readings are editions of one report when jurisdiction, review years and plan years are the same
/// and at least this share of the clauses of the shorter is found in the longer: an excerpt is an
/// edition too. A report of the next year has other years; two reports on one year (a mid-year one)
/// share few clauses. Where fewer than kFewestClauses are shared, chance could have done it.
inline constexpr double kSharedClauses = 0.8;
inline constexpr std::size_t kFewestClauses = 5;

/// The original is the edition in one language only, then the longest, then the one with the
/// smallest source id.
/// Ascending by `copy`; an original is never itself a copy.
[[nodiscard]] std::vector<Edition> find_editions(std::span<const model::Reading> readings);

/// Whether two readings tell the same facts of the same years, whatever they say whose they are.
[[nodiscard]] bool are_editions(const model::Reading& one, const model::Reading& other);

}  // namespace plumbline::pipeline
