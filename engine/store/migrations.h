// Brings a database to the newest schema by numbered migrations. Private to the room.
#pragma once

#include <span>
#include <string_view>

#include "source/source_file.h"
#include "store/database.h"

namespace plumbline::store {

/// Applies, in one transaction, those of `files` that end in `SERIES/NNNN_name.sql` and whose
/// number is above PRAGMA user_version. A database with more migrations than `files` has is of a
/// newer version and is refused (`advice` ends the message); one that has tables but is no
/// Plumbline store is corrupt. The series must be numbered from 1 without a hole.
void migrate(Database& database, std::span<const source::SourceFile> files, std::string_view series,
             std::string_view advice);

}  // namespace plumbline::store
