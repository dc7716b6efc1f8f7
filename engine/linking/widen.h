// How much of a sentence answers a task: the clause alone, or the sentence that it opens.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "linking/assign.h"
#include "model/task.h"

namespace plumbline::linking {

/// A whole of more parts than this reports on several things.
inline constexpr std::size_t kWidestParts = 4;
/// A whole longer than this many times the clause that answers says too much beside it.
inline constexpr std::size_t kWidestBytes = 4;

/// For each of `chosen` the result that answers: its own, or the whole of which its own is the
/// first part, where no other part is accepted for another task and the whole is not too wide: what
/// follows then goes on about the same thing. Also the whole where all its parts are accepted for
/// the one task. Indices into `results`.
[[nodiscard]] std::vector<std::size_t> widen(const std::vector<WeighedPair>& pairs,
                                             const std::vector<Chosen>& chosen,
                                             std::span<const model::Result> results);

}  // namespace plumbline::linking
