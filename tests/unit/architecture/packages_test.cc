// The one list of Debian packages (cmake/packages.txt) against the pages that print it.
#include <doctest/doctest.h>
#include <re2/re2.h>

#include <set>
#include <sstream>
#include <string>

#include "corpus.h"

namespace {

using plumbline::test::read_file;
using plumbline::test::source_folder;

std::set<std::string> packages() {
  std::set<std::string> names;
  std::istringstream in(read_file(source_folder() + "/cmake/packages.txt"));
  for (std::string line; std::getline(in, line);) {
    if (!line.empty() && line[0] != '#') names.insert(line);
  }
  return names;
}

}  // namespace

TEST_CASE("the install page prints the list of packages") {
  const std::string page = read_file(source_folder() + "/docs/install.md");
  const std::string begin = "apt-get install -y --no-install-recommends";
  const auto from = page.find(begin);
  REQUIRE(from != std::string::npos);
  const auto to = page.find("```", from);
  std::set<std::string> printed;
  std::istringstream in(page.substr(from + begin.size(), to - from - begin.size()));
  for (std::string name; in >> name;) {
    if (name != "\\") printed.insert(name);
  }
  CHECK(printed == packages());
}

TEST_CASE("the dependencies page gives a reason for each package") {
  const std::string page = read_file(source_folder() + "/docs/dependencies.md");
  std::set<std::string> reasoned;
  const RE2 row(R"(\n\| ([a-z0-9+.-]+) \| [^\n|]{20,})");
  re2::StringPiece rest(page);
  for (std::string name; RE2::FindAndConsume(&rest, row, &name);) reasoned.insert(name);
  CHECK(reasoned == packages());
}
