#include "workspace/lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "source/file_system.h"
#include "workspace/layout.h"

namespace plumbline::workspace {

Lock Lock::acquire(const std::string& root) {
  const std::string path = source::join_path(root, kLockFile);
  const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (descriptor < 0) throw FileError(path, "open", errno);
  Lock lock(descriptor);
  while (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
    if (errno == EINTR) continue;
    if (errno != EWOULDBLOCK) throw FileError(path, "lock", errno);
    throw LockedError(path + ": another plumbline process is working in this workspace; " +
                      "wait until it has finished");
  }
  return lock;
}

Lock::Lock(Lock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

Lock& Lock::operator=(Lock&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  return *this;
}

// Closing the descriptor gives the lock back. The file is left: removing it would let a third
// process lock a new file while the second holds the old one.
Lock::~Lock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace plumbline::workspace
