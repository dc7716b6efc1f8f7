#include "cli/run_dot.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <string>

#include "corpus.h"
#include "source/error.h"

namespace plumbline::cli {
namespace {

bool has_dot() {
  return std::system("command -v dot >/dev/null 2>&1") == 0;  // NOLINT(cert-env33-c): a fixed text
}

}  // namespace

TEST_CASE("a graph is drawn, also one that fills the pipes both ways") {
  if (!has_dot()) return plumbline::test::skip("graphviz is not installed");
  std::string dot = "digraph g {\n";
  for (int i = 0; i < 300; ++i) {
    dot += "n" + std::to_string(i) + " [label=\"" + std::string(300, 'x') + "\"];\n";
  }
  const std::string svg = draw_svg(dot + "}\n");
  CHECK(svg.find("<svg") != std::string::npos);
  CHECK(svg.ends_with("</svg>\n"));
}

TEST_CASE("what dot refuses is an error") {
  if (!has_dot()) return plumbline::test::skip("graphviz is not installed");
  CHECK_THROWS_AS((void)draw_svg("no graph at all {{{"), Error);
}

TEST_CASE("a missing dot names the package") {
  const std::string path = std::getenv("PATH") == nullptr ? "" : std::getenv("PATH");
  ::setenv("PATH", "/nowhere", 1);
  std::string message;
  try {
    (void)draw_svg("digraph g {}");
  } catch (const Error& error) {
    message = error.what();
  }
  ::setenv("PATH", path.c_str(), 1);
  CHECK(message.find("graphviz") != std::string::npos);
}

}  // namespace plumbline::cli
