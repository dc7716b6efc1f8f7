#include "store/migrations.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string>
#include <vector>

namespace plumbline::store {
namespace {

constexpr std::int64_t kApplicationId = 0x504C424C;  // "PLBL", in the header of the file

struct Migration {
  int number = 0;
  const source::SourceFile* file = nullptr;
};

/// The number of `…/SERIES/NNNN_name.sql`; 0 for any other path.
int number_of(std::string_view path, std::string_view series) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string_view::npos || !path.ends_with(".sql")) return 0;
  const std::string_view folder = path.substr(0, slash);
  if (!folder.ends_with(series)) return 0;
  const std::string_view rest = folder.substr(0, folder.size() - series.size());
  if (!rest.empty() && rest.back() != '/') return 0;
  int number = 0;
  const char* first = path.data() + slash + 1;
  const auto [end, error] = std::from_chars(first, path.data() + path.size(), number);
  return error == std::errc() && end == first + 4 && *end == '_' ? number : 0;
}

std::vector<Migration> migrations_of(const Database& database,
                                     std::span<const source::SourceFile> files,
                                     std::string_view series) {
  std::vector<Migration> found;
  for (const source::SourceFile& file : files) {
    const int number = number_of(file.path, series);
    if (number > 0) found.push_back({number, &file});
  }
  std::ranges::sort(found, {}, &Migration::number);
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (found[i].number == static_cast<int>(i) + 1) continue;
    throw StoreError(StoreFault::failed, database.path(), "bring the schema up to date", 0,
                     "migration " + std::string(series) + "/" + std::to_string(i + 1) +
                         " is missing or there twice");
  }
  if (!found.empty()) return found;
  throw StoreError(StoreFault::failed, database.path(), "bring the schema up to date", 0,
                   "no migrations of '" + std::string(series) + "' were given");
}

}  // namespace

void migrate(Database& database, std::span<const source::SourceFile> files, std::string_view series,
             std::string_view advice) {
  constexpr std::string_view kStep = "bring the schema up to date";
  const std::vector<Migration> migrations = migrations_of(database, files, series);
  const auto newest = static_cast<std::int64_t>(migrations.size());
  const std::int64_t version = database.query_number("PRAGMA user_version", "read the schema");
  const std::int64_t owner = database.query_number("PRAGMA application_id", "read the schema");
  if (version > 0 && owner == kApplicationId) {
    if (version == newest) return;
    if (version > newest) {
      throw StoreError(StoreFault::newer_version, database.path(), "read the schema", 0,
                       "it has schema " + std::to_string(version) +
                           ", of a newer version; this one knows " + std::to_string(newest) + "; " +
                           std::string(advice));
    }
  } else if (database.query_number("SELECT count(*) FROM sqlite_master", "read the schema") > 0) {
    throw StoreError(StoreFault::corrupt, database.path(), "read the schema", 0,
                     "it is a database of another program");
  }
  if (!database.writable()) {
    throw StoreError(StoreFault::read_only, database.path(), std::string(kStep), 0,
                     "the file or its folder is read-only");
  }
  Transaction transaction(database, std::string(kStep));
  // Read again under the lock: another process may have been faster.
  const std::int64_t locked_version = database.query_number("PRAGMA user_version", kStep);
  for (const Migration& migration : migrations) {
    if (migration.number > locked_version) database.execute(migration.file->bytes, kStep);
  }
  database.execute("PRAGMA application_id = " + std::to_string(kApplicationId) +
                       "; PRAGMA user_version = " + std::to_string(newest),
                   kStep);
  transaction.commit();
}

}  // namespace plumbline::store
