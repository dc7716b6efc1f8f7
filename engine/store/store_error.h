// What can go wrong with the store's file, told apart so that callers and tests can.
#pragma once

#include <cstdint>
#include <string>

#include "source/error.h"

namespace plumbline::store {

enum class StoreFault : std::uint8_t {
  corrupt,        // no database, damaged, or content that does not decode
  read_only,      // a write to a file or folder that may not be written
  newer_version,  // written by a later version of this program
  locked,         // another process holds it longer than the time allowed
  disk_full,
  failed  // anything else
};

/// A failed step on a database. The message is one sentence: path, what was tried, the reason, and
/// what helps. `step` is what was tried, such as `commit the run`; `code` is SQLite's extended
/// result code, 0 where the fault is not SQLite's.
class StoreError : public Error {
 public:
  StoreError(StoreFault fault, std::string path, std::string step, int code,
             const std::string& reason);

  [[nodiscard]] StoreFault fault() const { return fault_; }
  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] const std::string& step() const { return step_; }
  [[nodiscard]] int code() const { return code_; }

 private:
  StoreFault fault_;
  std::string path_;
  std::string step_;
  int code_;
};

}  // namespace plumbline::store
