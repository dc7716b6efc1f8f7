// The same work planned again: edges from a task to the task of the year before that it carries on.
#pragma once

#include <span>
#include <vector>

#include "lexicon/lexicon.h"
#include "model/dependency.h"
#include "model/task.h"

namespace plumbline::linking {

/// Two tasks of one jurisdiction and of consecutive plan years are the same work when they have a
/// target for the same indicator in the same form and unit, or when their clauses share this much
/// of their words, rare ones counting more (Dice coefficient).
inline constexpr double kSameWork = 0.6;

/// `continues` edges of origin `rule`, from the later task to the earlier, in the order of `tasks`.
/// At most one edge leaves a task and one reaches it; the likest pairs are tied first, equally like
/// ones in the order of `tasks`. Parts are tied to parts, wholes to wholes. Cost: near-linear, as
/// tasks are compared only where they share an indicator or a pair of characters that few have.
[[nodiscard]] std::vector<model::Dependency> find_continuations(std::span<const model::Task> tasks,
                                                                const lexicon::Lexicon& lexicon);

}  // namespace plumbline::linking
