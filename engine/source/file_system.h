// The one seam to the disk. Tests use MemoryFileSystem; faults are injected through it.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::source {

/// Paths are UTF-8 with '/' separators. Failures of the environment throw FileError; a file that
/// is not there is an ordinary answer of `size` and `exists` only.
class FileSystem {
 public:
  virtual ~FileSystem() = default;

  [[nodiscard]] virtual bool exists(const std::string& path) const = 0;
  [[nodiscard]] virtual bool is_directory(const std::string& path) const = 0;
  /// In bytes; nullopt when there is no such regular file.
  [[nodiscard]] virtual std::optional<std::uint64_t> size(const std::string& path) const = 0;
  /// Throws FileError.
  [[nodiscard]] virtual std::string read(const std::string& path) const = 0;
  /// Writes a sibling temporary file, flushes, keeps the old file's mode, renames over `path`.
  /// After a failure (FileError) the old content stands and no temporary file is left.
  virtual void write_atomically(const std::string& path, std::string_view bytes) = 0;
  /// The same without waiting for the disk: for what can be made anew. After a loss of power the
  /// file may be empty.
  virtual void write_derived(const std::string& path, std::string_view bytes) {
    write_atomically(path, bytes);
  }
  /// Like mkdir -p.
  virtual void make_directories(const std::string& path) = 0;
  virtual void remove(const std::string& path) = 0;
  /// Names (not paths) of the entries of a folder, sorted; empty when there is no such folder.
  [[nodiscard]] virtual std::vector<std::string> list(const std::string& path) const = 0;
};

/// The process's own file system.
[[nodiscard]] std::unique_ptr<FileSystem> make_disk_file_system();

/// Files in memory for tests. `fail_write(n, code)`: the n-th write from now throws FileError.
class MemoryFileSystem : public FileSystem {
 public:
  [[nodiscard]] bool exists(const std::string& path) const override;
  [[nodiscard]] bool is_directory(const std::string& path) const override;
  [[nodiscard]] std::optional<std::uint64_t> size(const std::string& path) const override;
  [[nodiscard]] std::string read(const std::string& path) const override;
  void write_atomically(const std::string& path, std::string_view bytes) override;
  void make_directories(const std::string& path) override;
  void remove(const std::string& path) override;
  [[nodiscard]] std::vector<std::string> list(const std::string& path) const override;

  void fail_write(int nth, int system_code);
  [[nodiscard]] int reads() const { return reads_; }
  [[nodiscard]] int writes() const { return writes_; }

 private:
  std::map<std::string, std::string> files_;
  std::map<std::string, bool> directories_;
  int fail_in_ = 0;
  int fail_code_ = 0;
  mutable int reads_ = 0;
  int writes_ = 0;
};

/// Joins with exactly one '/'; an absolute `relative` stands alone.
[[nodiscard]] std::string join_path(std::string_view base, std::string_view relative);

}  // namespace plumbline::source
