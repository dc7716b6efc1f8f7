#include "corpus.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <stdexcept>

namespace plumbline::test {
namespace {

std::optional<std::string> folder(const char* variable, const char* name) {
  const char* stated = std::getenv(variable);
  const std::filesystem::path path =
      stated ? std::filesystem::path(stated)
             : std::filesystem::path(source_folder()) / ".." / "shared" / name;
  if (!std::filesystem::is_directory(path)) return {};
  return std::filesystem::canonical(path).string();
}

}  // namespace

std::optional<std::string> corpus_folder() {
  return folder("PLUMBLINE_CORPUS", "corpus");
}
std::optional<std::string> gold_folder() {
  return folder("PLUMBLINE_GOLD", "gold");
}
std::optional<std::string> peer_tests_folder() {
  return folder("PLUMBLINE_PEER_TESTS", "peer-tests");
}

std::string source_folder() {
  return PLUMBLINE_SOURCE_DIR;
}

void skip(const std::string& reason) {
  std::cout << "[skipped] " << reason << '\n' << std::flush;
}

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

}  // namespace plumbline::test
