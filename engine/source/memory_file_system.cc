// Files in memory: what unit tests hand to code that reads and writes.
#include <cerrno>

#include "source/error.h"
#include "source/file_system.h"

namespace plumbline::source {

bool MemoryFileSystem::exists(const std::string& path) const {
  return files_.contains(path) || is_directory(path);
}

bool MemoryFileSystem::is_directory(const std::string& path) const {
  if (directories_.contains(path)) return true;
  const std::string prefix = path + "/";
  const auto inside = files_.lower_bound(prefix);
  return inside != files_.end() && inside->first.starts_with(prefix);
}

std::optional<std::uint64_t> MemoryFileSystem::size(const std::string& path) const {
  const auto found = files_.find(path);
  if (found == files_.end()) return std::nullopt;
  return found->second.size();
}

std::string MemoryFileSystem::read(const std::string& path) const {
  ++reads_;
  const auto found = files_.find(path);
  if (found == files_.end()) throw FileError(path, "open", ENOENT);
  return found->second;
}

void MemoryFileSystem::write_atomically(const std::string& path, std::string_view bytes) {
  if (fail_in_ > 0) {
    --fail_in_;
    if (fail_in_ == 0) throw FileError(path, "write", fail_code_);
  }
  ++writes_;
  files_[path] = std::string(bytes);
}

void MemoryFileSystem::make_directories(const std::string& path) {
  directories_[path] = true;
}

void MemoryFileSystem::remove(const std::string& path) {
  files_.erase(path);
}

std::vector<std::string> MemoryFileSystem::list(const std::string& path) const {
  const std::string prefix = path.empty() ? "" : path + "/";
  std::vector<std::string> names;
  for (auto at = files_.lower_bound(prefix); at != files_.end(); ++at) {
    if (!at->first.starts_with(prefix)) break;
    const std::string rest = at->first.substr(prefix.size());
    const std::string name = rest.substr(0, rest.find('/'));
    if (names.empty() || names.back() != name) names.push_back(name);
  }
  return names;
}

void MemoryFileSystem::fail_write(int nth, int system_code) {
  fail_in_ = nth;
  fail_code_ = system_code;
}

}  // namespace plumbline::source
