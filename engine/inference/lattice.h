// What is known of a task, in order: the graph only ever adds to it.
#pragma once

#include "model/assessment.h"

namespace plumbline::inference {

/// Whether `to` says more than `from` and takes nothing back: from silence (no_evidence, pending)
/// to anything said, and up the ladder in_progress < partly_met < met < exceeded. What a report
/// calls not met stays so, whatever the graph says; both are then shown. The order has no endless
/// climb (five steps at most), so that inference along an acyclic graph ends.
[[nodiscard]] bool says_more(model::Status to, model::Status from);

}  // namespace plumbline::inference
