#include "source/file_system.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>

#include "source/error.h"

namespace plumbline::source {
namespace {

namespace fs = std::filesystem;

// Closes a descriptor unless it was released.
class Descriptor {
 public:
  explicit Descriptor(int value) : value_(value) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (value_ >= 0) ::close(value_);
  }
  [[nodiscard]] int get() const { return value_; }
  [[nodiscard]] int close() {
    const int result = ::close(value_);
    value_ = -1;
    return result;
  }

 private:
  int value_;
};

void write_all(int descriptor, std::string_view bytes, const std::string& path) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) throw FileError(path, "write", errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

class DiskFileSystem : public FileSystem {
 public:
  [[nodiscard]] bool exists(const std::string& path) const override {
    struct stat info {};
    return ::stat(path.c_str(), &info) == 0;
  }

  [[nodiscard]] bool is_directory(const std::string& path) const override {
    struct stat info {};
    return ::stat(path.c_str(), &info) == 0 && S_ISDIR(info.st_mode);
  }

  [[nodiscard]] std::optional<std::uint64_t> size(const std::string& path) const override {
    struct stat info {};
    if (::stat(path.c_str(), &info) != 0 || !S_ISREG(info.st_mode)) return std::nullopt;
    return static_cast<std::uint64_t>(info.st_size);
  }

  [[nodiscard]] std::string read(const std::string& path) const override {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.get() < 0) throw FileError(path, "open", errno);
    std::string bytes;
    struct stat info {};
    if (::fstat(file.get(), &info) == 0 && S_ISREG(info.st_mode)) {
      bytes.reserve(static_cast<std::size_t>(info.st_size) + 1);
    }
    char buffer[1 << 16];
    for (;;) {
      const ssize_t got = ::read(file.get(), buffer, sizeof buffer);
      if (got < 0 && errno == EINTR) continue;
      if (got < 0) throw FileError(path, "read", errno);
      if (got == 0) return bytes;
      bytes.append(buffer, static_cast<std::size_t>(got));
    }
  }

  void write_atomically(const std::string& path, std::string_view bytes) override {
    replace(path, bytes, Flush::yes);
    sync_folder(path);
  }

  void write_derived(const std::string& path, std::string_view bytes) override {
    replace(path, bytes, Flush::no);
  }

  void make_directories(const std::string& path) override {
    std::error_code code;
    fs::create_directories(path, code);
    if (code) throw FileError(path, "create", code.value());
  }

  void remove(const std::string& path) override {
    if (::unlink(path.c_str()) != 0 && errno != ENOENT) throw FileError(path, "remove", errno);
  }

  [[nodiscard]] std::vector<std::string> list(const std::string& path) const override {
    std::vector<std::string> names;
    std::error_code code;
    for (fs::directory_iterator at(path, code), end; !code && at != end; at.increment(code)) {
      names.push_back(at->path().filename().string());
    }
    std::sort(names.begin(), names.end());
    return names;
  }

 private:
  enum class Flush { no, yes };

  static void replace(const std::string& path, std::string_view bytes, Flush flush) {
    const std::string temporary = path + ".tmp" + std::to_string(::getpid());
    try {
      write_temporary(path, temporary, bytes, flush);
      if (::rename(temporary.c_str(), path.c_str()) != 0) throw FileError(path, "replace", errno);
    } catch (const FileError&) {
      ::unlink(temporary.c_str());
      throw;
    }
  }

  static void write_temporary(const std::string& path, const std::string& temporary,
                              std::string_view bytes, Flush flush) {
    struct stat old {};
    const bool replaces = ::stat(path.c_str(), &old) == 0;
    Descriptor file(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
    if (file.get() < 0) throw FileError(path, "write", errno);
    write_all(file.get(), bytes, path);
    if (replaces) ::fchmod(file.get(), old.st_mode & 07777);
    if (flush == Flush::yes && ::fsync(file.get()) != 0) throw FileError(path, "write", errno);
    if (file.close() != 0) throw FileError(path, "write", errno);
  }

  // The rename itself must reach the disk; a file system that can't sync folders is no failure.
  static void sync_folder(const std::string& path) {
    const std::string folder = fs::path(path).parent_path().string();
    const Descriptor handle(
        ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (handle.get() >= 0) ::fsync(handle.get());
  }
};

}  // namespace

std::unique_ptr<FileSystem> make_disk_file_system() {
  return std::make_unique<DiskFileSystem>();
}

std::string join_path(std::string_view base, std::string_view relative) {
  if (base.empty() || relative.starts_with('/')) return std::string(relative);
  if (relative.empty()) return std::string(base);
  std::string joined(base);
  if (!joined.ends_with('/')) joined += '/';
  return joined += relative;
}

}  // namespace plumbline::source
