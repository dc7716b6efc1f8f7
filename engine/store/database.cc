// The only file of the room that speaks SQLite's C interface.
#include "store/database.h"

#include <sqlite3.h>

#include <cerrno>
#include <utility>

namespace plumbline::store {
namespace {

bool out_of_space(int code, int system_code) {
  if ((code & 0xff) == SQLITE_FULL) return true;
  return (code & 0xff) == SQLITE_IOERR &&
         (system_code == ENOSPC || system_code == EDQUOT || system_code == EFBIG);
}

StoreFault fault_of(int code, int system_code) {
  if (out_of_space(code, system_code)) return StoreFault::disk_full;
  switch (code & 0xff) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return StoreFault::corrupt;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
      return StoreFault::read_only;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return StoreFault::locked;
    default:
      return StoreFault::failed;
  }
}

std::string reason_of(StoreFault fault, int code, sqlite3* handle) {
  switch (fault) {
    case StoreFault::corrupt:
      return "the file is damaged or no SQLite database";
    case StoreFault::read_only:
      return (code & 0xff) == SQLITE_CANTOPEN ? "the file can't be opened or its folder is missing"
                                              : "the file or its folder is read-only";
    case StoreFault::locked:
      return "another process holds the lock; try again when it is done";
    case StoreFault::disk_full:
      return "no space is left; nothing was changed";
    default:
      return handle != nullptr ? sqlite3_errmsg(handle) : sqlite3_errstr(code);
  }
}

}  // namespace

void Database::Closer::operator()(sqlite3* handle) const {
  sqlite3_close_v2(handle);
}

Database::Database(std::string path, int busy_timeout_ms) : path_(std::move(path)) {
  constexpr int kBoth = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
  // Unless told before its first use, SQLite counts its memory under one lock for all threads.
  static const int kUncounted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  static_cast<void>(kUncounted);  // no failure: it is in use by the program already
  sqlite3* raw = nullptr;
  const int code = sqlite3_open_v2(path_.c_str(), &raw, kBoth, nullptr);
  handle_.reset(raw);
  if (code != SQLITE_OK) fail(code, "open the database");
  sqlite3_extended_result_codes(raw, 1);
  sqlite3_busy_timeout(raw, busy_timeout_ms);
  // A rollback journal, not WAL: one short write a run leaves nothing to gain from readers beside
  // a writer, and WAL needs shared memory, which network folders do not have, and leaves two more
  // files beside the store. The cache holds a whole run, so that nothing spills before the commit.
  execute("PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY; PRAGMA synchronous = OFF;",
          "open the database");
}

void Database::wait_for_disk() {
  execute("PRAGMA synchronous = NORMAL", "open the database");
}

void Database::enforce_references() {
  execute("PRAGMA foreign_keys = ON", "open the database");
}

bool Database::writable() const {
  return sqlite3_db_readonly(handle(), "main") == 0;
}

void Database::fail(int code, std::string_view step) const {
  const int extended = handle() != nullptr ? sqlite3_extended_errcode(handle()) : code;
  const int shown = (extended & 0xff) == (code & 0xff) ? extended : code;
  const int system_code = handle() != nullptr ? sqlite3_system_errno(handle()) : 0;
  const StoreFault fault = fault_of(shown, system_code);
  throw StoreError(fault, path_, std::string(step), shown, reason_of(fault, shown, handle()));
}

void Database::execute(const std::string& sql, std::string_view step) {
  const int code = sqlite3_exec(handle(), sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail(code, step);
}

std::int64_t Database::query_number(const std::string& sql, std::string_view step) {
  Statement statement(*this, sql, step);
  statement.start();
  return statement.next() ? statement.row().integer() : 0;
}

std::string Row::text() {
  const int at = column_++;
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_, at));
  const int size = sqlite3_column_bytes(statement_, at);
  return bytes == nullptr ? std::string() : std::string(bytes, static_cast<std::size_t>(size));
}

std::int64_t Row::integer() {
  return sqlite3_column_int64(statement_, column_++);
}

double Row::real() {
  return sqlite3_column_double(statement_, column_++);
}

std::optional<std::string> Row::optional_text() {
  if (sqlite3_column_type(statement_, column_) == SQLITE_NULL) {
    ++column_;
    return std::nullopt;
  }
  return text();
}

std::optional<std::int64_t> Row::optional_integer() {
  if (sqlite3_column_type(statement_, column_) == SQLITE_NULL) {
    ++column_;
    return std::nullopt;
  }
  return integer();
}

std::optional<double> Row::optional_real() {
  if (sqlite3_column_type(statement_, column_) == SQLITE_NULL) {
    ++column_;
    return std::nullopt;
  }
  return real();
}

void Statement::Finalizer::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}

Statement::Statement(Database& database, std::string_view sql, std::string_view step)
    : database_(&database), step_(step) {
  sqlite3_stmt* raw = nullptr;
  const int code = sqlite3_prepare_v2(database.handle(), sql.data(), static_cast<int>(sql.size()),
                                      &raw, nullptr);
  statement_.reset(raw);
  check(code);
}

void Statement::reset() {
  sqlite3_reset(statement_.get());
}

void Statement::bind(int index, Null) {
  check(sqlite3_bind_null(statement_.get(), index));
}

void Statement::bind(int index, std::int64_t value) {
  check(sqlite3_bind_int64(statement_.get(), index, value));
}

void Statement::bind(int index, double value) {
  check(sqlite3_bind_double(statement_.get(), index, value));
}

void Statement::bind(int index, Blob value) {
  check(sqlite3_bind_blob64(statement_.get(), index, value.bytes.data(), value.bytes.size(),
                            SQLITE_STATIC));
}

void Statement::bind(int index, std::string_view value) {
  const char* bytes = value.data() != nullptr ? value.data() : "";
  check(sqlite3_bind_text64(statement_.get(), index, bytes, value.size(), SQLITE_STATIC,
                            SQLITE_UTF8));
}

bool Statement::next() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) database_->fail(code, step_);
  sqlite3_reset(statement_.get());
  return false;
}

void Statement::check(int code) const {
  if (code != SQLITE_OK) database_->fail(code, step_);
}

Transaction::Transaction(Database& database, std::string step)
    : database_(database), step_(std::move(step)) {
  database_.execute("BEGIN IMMEDIATE", step_);
}

Transaction::~Transaction() {
  if (open_) sqlite3_exec(database_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
  database_.execute("COMMIT", step_);
  open_ = false;
}

}  // namespace plumbline::store
