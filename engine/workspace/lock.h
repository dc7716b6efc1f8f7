// One process at a time writes a workspace.
#pragma once

#include <memory>
#include <string>

#include "source/error.h"

namespace plumbline::workspace {

/// Another process holds the lock.
class LockedError : public Error {
 public:
  using Error::Error;
};

/// Holds `flock` on ROOT/.plumbline/lock until destroyed; the file stays. A lock of a process that
/// died is gone with it.
class Lock {
 public:
  /// .plumbline must exist. Throws LockedError at once when another process holds it, FileError
  /// when the file can't be opened.
  [[nodiscard]] static Lock acquire(const std::string& root);
  Lock(Lock&& other) noexcept;
  Lock& operator=(Lock&& other) noexcept;
  ~Lock();

 private:
  explicit Lock(int descriptor) : descriptor_(descriptor) {}
  int descriptor_ = -1;
};

}  // namespace plumbline::workspace
