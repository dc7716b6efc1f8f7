// Holds the include lines of engine/ against the table of docs/architecture.md, and the sources
// against the rules of that page that a machine can check.
#include <doctest/doctest.h>
#include <re2/re2.h>

#include <filesystem>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "corpus.h"

namespace {

namespace fs = std::filesystem;
using plumbline::test::read_file;
using plumbline::test::source_folder;

struct File {
  std::string room;
  std::string path;  // below engine/
  std::vector<std::string> lines;

  [[nodiscard]] bool is_header() const { return path.ends_with(".h"); }
};

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::vector<File> engine_files() {
  const fs::path engine = fs::path(source_folder()) / "engine";
  std::vector<File> files;
  for (const auto& entry : fs::recursive_directory_iterator(engine)) {
    const auto extension = entry.path().extension();
    if (extension != ".h" && extension != ".cc") continue;
    const std::string path = entry.path().lexically_relative(engine).string();
    files.push_back({path.substr(0, path.find('/')), path, lines_of(read_file(entry.path()))});
  }
  return files;
}

/// Room to the rooms it may include, from the rows `| room | job | a, b |`.
std::map<std::string, std::set<std::string>> include_table() {
  std::map<std::string, std::set<std::string>> table;
  const RE2 row(R"(\| ([a-z]+) \| .* \|([a-z, ]*)\|)");
  for (const auto& line : lines_of(read_file(source_folder() + "/docs/architecture.md"))) {
    std::string room;
    std::string listed;
    if (!RE2::FullMatch(line, row, &room, &listed)) continue;
    auto& rooms = table[room];
    std::istringstream names(listed);
    for (std::string name; names >> name;) {
      if (name.back() == ',') name.pop_back();
      rooms.insert(name);
    }
  }
  return table;
}

/// `path:line: text` of every line in which `pattern` is found, in files that `select` takes.
template <class Select>
std::string find_lines(const RE2& pattern, const Select& select) {
  std::string found;
  for (const File& file : engine_files()) {
    if (!select(file)) continue;
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      if (RE2::PartialMatch(file.lines[i], pattern)) {
        found += file.path + ":" + std::to_string(i + 1) + ": " + file.lines[i] + "\n";
      }
    }
  }
  return found;
}

}  // namespace

TEST_CASE("the table names every room of engine and no room that may include itself from below") {
  const auto table = include_table();
  CHECK(table.size() >= 19);
  for (const File& file : engine_files()) {
    CAPTURE(file.path);
    CHECK(table.contains(file.room));
  }
  for (const auto& [room, others] : table) {
    for (const auto& other : others) {
      CAPTURE(room);
      CAPTURE(other);
      REQUIRE(table.contains(other));
      CHECK_FALSE(table.at(other).contains(room));
    }
  }
}

TEST_CASE("every include of a room of ours is allowed by the table") {
  const auto table = include_table();
  const RE2 include(R"re(^\s*#include "([a-z]+)/[^"]+")re");
  std::string refused;
  int seen = 0;
  for (const File& file : engine_files()) {
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      std::string other;
      if (!RE2::PartialMatch(file.lines[i], include, &other)) continue;
      ++seen;
      if (other == file.room || (table.contains(file.room) && table.at(file.room).contains(other)))
        continue;
      refused += file.path + ":" + std::to_string(i + 1) + ": " + file.lines[i] + "\n";
    }
  }
  CHECK(seen > 50);
  CHECK(refused == "");
}

TEST_CASE("an include in quotes names its room, so that the table can be held against it") {
  const auto all = [](const File&) { return true; };
  CHECK(find_lines(RE2(R"re(^\s*#include "[^/"]+")re"), all) == "");
}

TEST_CASE("heavy third-party headers stay in source files") {
  const RE2 heavy(
      R"re(#include <(boost|yaml-cpp|sqlite3|re2|opencc|unicode|nlohmann|fmt|CLI|kainjow)[/.])re");
  CHECK(find_lines(heavy,
                   [](const File& file) { return file.is_header() && file.room != "cli"; }) == "");
}

TEST_CASE("only cli prints, and reads the clock or the environment") {
  const RE2 outside(
      R"re(std::c(out|err|log)\b|\bprintf\(|\bputs\(|_clock::now|\bgetenv\(|\bstd::time\()re");
  CHECK(find_lines(outside, [](const File& file) { return file.room != "cli"; }) == "");
}

TEST_CASE("headers guard themselves and no file opens a namespace for all") {
  for (const File& file : engine_files()) {
    if (!file.is_header()) continue;
    CAPTURE(file.path);
    bool guarded = false;
    for (const auto& line : file.lines) guarded = guarded || line == "#pragma once";
    CHECK(guarded);
  }
  CHECK(find_lines(RE2(R"(\busing namespace\b)"), [](const File&) { return true; }) == "");
}

TEST_CASE("no file has grown past 600 lines") {
  for (const File& file : engine_files()) {
    CAPTURE(file.path);
    CHECK(file.lines.size() <= 600);
  }
}
