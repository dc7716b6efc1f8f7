#include "program_fixture.h"

#include <sstream>

namespace plumbline::cli::test {

Outcome Program::run(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), {"-C", county.root});
  return run_bare(std::move(arguments));
}

Outcome Program::run_bare(std::vector<std::string> arguments) {
  std::ostringstream out;
  std::ostringstream err;
  Console console{county.files, out, err, county.root, locale, out_is_terminal, false, false, {}};
  const int exit = run_program(std::move(arguments), console);
  return {exit, out.str(), err.str()};
}

std::string Program::task(const std::string& quote) {
  return pipeline::test::County::task(county.analyse(), quote).id.value;
}

}  // namespace plumbline::cli::test
