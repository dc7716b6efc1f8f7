// SQLite behind values: a connection, a prepared statement, a transaction. Private to the room;
// every failure is a StoreError.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "store/store_error.h"

struct sqlite3;
struct sqlite3_stmt;

namespace plumbline::store {

/// One connection. `path` appears in every error.
class Database {
 public:
  /// Opens for reading and writing, creating the file; where that may not be, for reading. A
  /// transaction is whole or not there whenever a process ends; it reaches the disk some time
  /// later.
  Database(std::string path, int busy_timeout_ms);

  /// From now on `Transaction::commit` returns when the transaction has reached the disk, with all
  /// before it: for what can't be made anew.
  void wait_for_disk();
  /// From now on a row that refers to one that is not there is an error.
  void enforce_references();

  [[nodiscard]] bool writable() const;
  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] sqlite3* handle() const { return handle_.get(); }

  /// One or more statements without results. `step` says what they are for, as in
  /// `cannot STEP: reason`.
  void execute(const std::string& sql, std::string_view step);
  /// The first column of the first row.
  [[nodiscard]] std::int64_t query_number(const std::string& sql, std::string_view step);
  /// Throws the StoreError of a result code.
  [[noreturn]] void fail(int code, std::string_view step) const;

 private:
  struct Closer {
    void operator()(sqlite3* handle) const;
  };

  std::string path_;
  std::unique_ptr<sqlite3, Closer> handle_;
};

/// NULL of SQL.
struct Null {};
/// Bytes that are no text.
struct Blob {
  std::string_view bytes;
};

/// A row under the cursor: columns are read in order, each once.
class Row {
 public:
  explicit Row(sqlite3_stmt* statement) : statement_(statement) {}

  [[nodiscard]] std::string text();
  [[nodiscard]] std::int64_t integer();
  [[nodiscard]] double real();
  [[nodiscard]] std::optional<std::string> optional_text();
  [[nodiscard]] std::optional<std::int64_t> optional_integer();
  [[nodiscard]] std::optional<double> optional_real();

 private:
  sqlite3_stmt* statement_;
  int column_ = 0;
};

/// A prepared statement. The database must outlive it.
class Statement {
 public:
  Statement(Database& database, std::string_view sql, std::string_view step);

  /// Binds all arguments from 1 on and steps to the end. Bound text must live until then.
  template <class... Arguments>
  void run(const Arguments&... arguments) {
    start(arguments...);
    while (next()) {
    }
  }
  /// Binds all arguments; `next` then gives the rows.
  template <class... Arguments>
  void start(const Arguments&... arguments) {
    reset();
    int index = 0;
    (bind(++index, arguments), ...);
  }
  /// True while there is a row.
  [[nodiscard]] bool next();
  [[nodiscard]] Row row() const { return Row(statement_.get()); }
  /// Ends the query before its last row.
  void finish() { reset(); }

 private:
  struct Finalizer {
    void operator()(sqlite3_stmt* statement) const;
  };

  void reset();
  void bind(int index, Null);
  void bind(int index, std::int64_t value);
  void bind(int index, int value) { bind(index, std::int64_t{value}); }
  void bind(int index, std::uint32_t value) { bind(index, std::int64_t{value}); }
  void bind(int index, std::size_t value) { bind(index, static_cast<std::int64_t>(value)); }
  void bind(int index, bool value) { bind(index, std::int64_t{value}); }
  void bind(int index, double value);
  void bind(int index, Blob value);
  void bind(int index, std::string_view value);
  void bind(int index, const std::string& value) { bind(index, std::string_view(value)); }
  void bind(int index, const char* value) { bind(index, std::string_view(value)); }
  template <class Value>
  void bind(int index, const std::optional<Value>& value) {
    if (value) {
      bind(index, *value);
    } else {
      bind(index, Null{});
    }
  }
  void check(int code) const;

  Database* database_;
  std::string step_;
  std::unique_ptr<sqlite3_stmt, Finalizer> statement_;
};

/// Takes the write lock at once; rolls back unless committed.
class Transaction {
 public:
  Transaction(Database& database, std::string step);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  void commit();

 private:
  Database& database_;
  std::string step_;
  bool open_ = true;
};

}  // namespace plumbline::store
