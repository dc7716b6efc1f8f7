// A workspace with the reports of an invented county, in a temporary folder on the disk (SQLite
// knows no other), behind a file system that counts and fails writes.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "pipeline/run.h"
#include "source/diagnostic.h"
#include "source/file_system.h"
#include "workspace/workspace.h"

namespace plumbline::pipeline::test {

/// Passes everything on to the disk; `fail_write(n)` lets the n-th write from now fail as on a full
/// disk.
class FailingFileSystem : public source::FileSystem {
 public:
  FailingFileSystem() : disk_(source::make_disk_file_system()) {}
  void fail_write(int nth) { fail_in_ = nth; }
  [[nodiscard]] int writes() const { return writes_; }

  [[nodiscard]] bool exists(const std::string& path) const override { return disk_->exists(path); }
  [[nodiscard]] bool is_directory(const std::string& path) const override {
    return disk_->is_directory(path);
  }
  [[nodiscard]] std::optional<std::uint64_t> size(const std::string& path) const override {
    return disk_->size(path);
  }
  [[nodiscard]] std::string read(const std::string& path) const override {
    return disk_->read(path);
  }
  void write_atomically(const std::string& path, std::string_view bytes) override;
  void make_directories(const std::string& path) override { disk_->make_directories(path); }
  void remove(const std::string& path) override { disk_->remove(path); }
  [[nodiscard]] std::vector<std::string> list(const std::string& path) const override {
    return disk_->list(path);
  }

 private:
  std::unique_ptr<source::FileSystem> disk_;
  int fail_in_ = 0;
  int writes_ = 0;
};

/// The plan for 2024 and its review, told by two reports.
extern const char* const kReport2024;
extern const char* const kReport2025;

class County {
 public:
  County();
  ~County();
  County(const County&) = delete;
  County& operator=(const County&) = delete;

  FailingFileSystem files;
  source::DiagnosticSink sink;
  std::string root;

  void write(const std::string& name, std::string_view bytes);
  [[nodiscard]] std::string read(const std::string& name) const;
  /// Replaces `from`, which must be there, in a file.
  void replace(const std::string& name, const std::string& from, const std::string& to);
  void remove(const std::string& name);
  /// The bytes of all mapping files, one after the other.
  [[nodiscard]] std::string mappings() const;

  [[nodiscard]] workspace::Workspace open();
  /// Must succeed. What was reported before is forgotten.
  RunOutcome run(int threads = 1);
  [[nodiscard]] model::Analysis analyse();
  /// The export of `analyse`.
  [[nodiscard]] std::string exported();
  /// The task whose quote is this; must be there.
  [[nodiscard]] static const model::Task& task(const model::Analysis& analysis,
                                               std::string_view quote);
  [[nodiscard]] static model::Status status(const model::Analysis& analysis,
                                            const model::TaskId& task);
  [[nodiscard]] std::vector<std::string> codes() const;
  [[nodiscard]] bool reported(std::string_view code) const;
};

}  // namespace plumbline::pipeline::test
