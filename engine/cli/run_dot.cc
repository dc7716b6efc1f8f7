#include "cli/run_dot.h"

#include <array>
#include <utility>

#include "source/error.h"
#include "source/run_program.h"

namespace plumbline::cli {

std::string draw_svg(std::string_view dot) {
  const std::array<std::string, 2> command{"dot", "-Tsvg"};
  source::ProgramOutcome outcome = source::run_program(command, dot, {});
  switch (outcome.end) {
    case source::ProgramEnd::well:
      return std::move(outcome.output);
    case source::ProgramEnd::not_installed:
      throw Error(
          "svg needs the program 'dot', which is not installed; install the package graphviz "
          "(apt-get install graphviz), or use --format dot");
    case source::ProgramEnd::took_too_long:
      throw Error("dot: took too long to draw the graph; use --format dot");
    case source::ProgramEnd::wrote_too_much:
      throw Error("dot: the picture is too large; use --format dot");
    case source::ProgramEnd::failed:
      break;
  }
  throw Error("dot: could not draw the graph: " + outcome.errors);
}

}  // namespace plumbline::cli
