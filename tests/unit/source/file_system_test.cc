#include "source/file_system.h"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <string>

#include "source/error.h"

namespace plumbline::source {
namespace {

// A folder of its own for each test, removed with all it holds.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "plumbline-XXXXXX").string();
    path_ = ::mkdtemp(pattern.data());
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() { std::filesystem::remove_all(path_); }
  [[nodiscard]] std::string operator/(const std::string& name) const { return path_ + "/" + name; }
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

TEST_CASE("an atomic write replaces the content, keeps the mode and leaves nothing beside it") {
  const TemporaryFolder folder;
  const auto disk = make_disk_file_system();
  disk->write_atomically(folder / "m.yaml", "one");
  ::chmod((folder / "m.yaml").c_str(), 0640);
  disk->write_atomically(folder / "m.yaml", "two");
  CHECK(disk->read(folder / "m.yaml") == "two");
  struct stat info {};
  REQUIRE(::stat((folder / "m.yaml").c_str(), &info) == 0);
  CHECK((info.st_mode & 0777) == 0640);
  CHECK(disk->list(folder.path()) == std::vector<std::string>{"m.yaml"});
}

TEST_CASE("a derived file is replaced as a whole, like any other") {
  const TemporaryFolder folder;
  const auto disk = make_disk_file_system();
  disk->write_derived(folder / "copy", "one");
  disk->write_derived(folder / "copy", "two");
  CHECK(disk->read(folder / "copy") == "two");
  CHECK(disk->list(folder.path()) == std::vector<std::string>{"copy"});
  CHECK_THROWS_AS(disk->write_derived(folder / "none/copy", "x"), FileError);
}

TEST_CASE("a write that can't be finished names the path and leaves no temporary file") {
  const TemporaryFolder folder;
  const auto disk = make_disk_file_system();
  disk->make_directories(folder / "target/inside");  // a folder can't be replaced by a file
  CHECK_THROWS_AS(disk->write_atomically(folder / "target", "x"), FileError);
  CHECK(disk->list(folder.path()) == std::vector<std::string>{"target"});
  CHECK_THROWS_WITH_AS(disk->write_atomically(folder / "none/m.yaml", "x"),
                       (folder / "none/m.yaml: cannot write: No such file or directory").c_str(),
                       FileError);
}

TEST_CASE("size, existence and folders are told apart") {
  const TemporaryFolder folder;
  const auto disk = make_disk_file_system();
  disk->write_atomically(folder / "five", "12345");
  CHECK(disk->size(folder / "five") == 5);
  CHECK_FALSE(disk->size(folder / "none").has_value());
  CHECK_FALSE(disk->size(folder.path()).has_value());
  CHECK(disk->exists(folder.path()));
  CHECK(disk->is_directory(folder.path()));
  CHECK_THROWS_AS((void)disk->read(folder / "none"), FileError);
}

TEST_CASE("removing what is not there is done already") {
  const TemporaryFolder folder;
  const auto disk = make_disk_file_system();
  disk->write_atomically(folder / "a", "");
  disk->remove(folder / "a");
  disk->remove(folder / "a");
  CHECK_FALSE(disk->exists(folder / "a"));
}

TEST_CASE("paths join with one slash, and an absolute path stands alone") {
  CHECK(join_path("a", "b") == "a/b");
  CHECK(join_path("a/", "b") == "a/b");
  CHECK(join_path("a", "/b") == "/b");
  CHECK(join_path("", "b") == "b");
  CHECK(join_path("a", "") == "a");
}

}  // namespace
}  // namespace plumbline::source
