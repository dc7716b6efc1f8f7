// The program in the test's own process, over the county's workspace.
#pragma once

#include <string>
#include <vector>

#include "cli/program.h"
#include "unit/pipeline/workspace_fixture.h"

namespace plumbline::cli::test {

struct Outcome {
  int exit = 0;
  std::string out;
  std::string err;
};

class Program {
 public:
  pipeline::test::County county;
  std::string locale = "C";
  bool out_is_terminal = false;

  /// Runs `plumbline -C COUNTY ARGUMENTS...`; what main would catch comes out.
  Outcome run(std::vector<std::string> arguments);
  /// The same without -C.
  Outcome run_bare(std::vector<std::string> arguments);
  /// The id of the task whose quote is this.
  std::string task(const std::string& quote);
};

}  // namespace plumbline::cli::test
