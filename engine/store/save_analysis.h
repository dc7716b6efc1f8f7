// An analysis to the rows of schemas/store. Private to the room.
#pragma once

#include <span>

#include "model/analysis.h"
#include "store/database.h"
#include "store/store.h"

namespace plumbline::store {

/// Replaces all derived rows. Inside the caller's transaction. Row ids count from 1 in the order
/// of the analysis, so that the same analysis gives the same rows whatever was stored before.
void save_analysis(Database& database, const model::Analysis& analysis,
                   std::span<const ReadingStamp> stamps);

}  // namespace plumbline::store
