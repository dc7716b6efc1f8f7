#include "cli/program.h"

#include <doctest/doctest.h>

#include <cerrno>
#include <sstream>

#include "program_fixture.h"
#include "source/error.h"

namespace plumbline::cli {

TEST_CASE("help lists every verb, and every verb has help with an example") {
  test::Program program;
  const auto help = program.run_bare({"--help"});
  CHECK(help.exit == 0);
  for (const char* verb : {"init", "add", "run", "show", "check", "report", "why", "map", "graph",
                           "rules", "export"}) {
    CAPTURE(verb);
    CHECK(help.out.find(std::string("\n  ") + verb + " ") != std::string::npos);
    const auto own = program.run_bare({verb, "--help"});
    CHECK(own.exit == 0);
    CHECK(own.out.find(std::string("Example: plumbline ") + verb) != std::string::npos);
  }
}

TEST_CASE("help by a word is help by a flag") {
  test::Program program;
  CHECK(program.run_bare({"help"}).out == program.run_bare({"--help"}).out);
  CHECK(program.run_bare({"help", "map", "set"}).out ==
        program.run_bare({"map", "set", "--help"}).out);
  const auto unknown = program.run_bare({"help", "chek"});
  CHECK(unknown.exit == 2);
  CHECK(unknown.err == "plumbline: error: unknown command 'chek'; did you mean 'check'?\n");
}

TEST_CASE("a failure of the environment is one line in the user's language") {
  test::Program program;
  std::ostringstream out;
  std::ostringstream err;
  program.locale = "zh_CN.UTF-8";
  Console console{program.county.files, out, err, "/", program.locale, false, false, false, {}};
  CHECK(report_failure(FileError("reports/a.md", "write", ENOSPC), {"report"}, console) == 2);
  CHECK(out.str().empty());
  CHECK(err.str() == "plumbline: 错误：reports/a.md：无法写入：磁盘已满\n");
}

TEST_CASE("a usage error is one line with what to do next, and gives 2") {
  struct Case {
    std::vector<std::string> arguments;
    std::string message;
  };
  const std::vector<Case> cases{
      {{"chek"}, "unknown command 'chek'; did you mean 'check'?"},
      {{"map", "comfirm"}, "unknown command 'comfirm'; did you mean 'confirm'?"},
      {{}, "a command is missing; there are init, add, run"},
      {{"rules"},
       "a command is missing; there are list, check, test, cover, stats, diff, estimate"},
      {{"why"}, "task is required"},
      {{"run", "--fast"}, "--fast"},
      {{"check", "--year", "soon"}, "--year"},
      {{"--lang", "fr", "run"}, "--lang"},
      {{"check", "--fail-on", "bad"}, "'bad' is no status"}};
  test::Program program;
  for (const Case& one : cases) {
    const auto outcome = program.run_bare(one.arguments);
    CAPTURE(outcome.err);
    CHECK(outcome.exit == 2);
    CHECK(outcome.out.empty());
    CHECK(outcome.err.starts_with("plumbline: error: "));
    CHECK(outcome.err.find(one.message) != std::string::npos);
    CHECK(outcome.err.find("--help'.\n") != std::string::npos);
  }
}

TEST_CASE("common flags may stand before or behind the verb") {
  test::Program program;
  CHECK(program.run_bare({"-C", program.county.root, "run", "-q"}).exit == 0);
  const auto behind = program.run_bare({"run", "--threads", "2", "-C", program.county.root});
  CHECK(behind.exit == 0);
  CHECK(behind.out.find("nothing has changed") != std::string::npos);
}

TEST_CASE("the version is printed alone") {
  test::Program program;
  const auto outcome = program.run_bare({"--version"});
  CHECK(outcome.exit == 0);
  CHECK(outcome.out.starts_with("plumbline "));
}

TEST_CASE("what was reported before the environment failed is printed all the same") {
  test::Program program;
  program.county.write("plumbline.yaml",
                       "plumbline: 1\nsources:\n  - {id: a, file: 2024.txt}\n  - {id: b, file: "
                       "gone.txt}\n");
  program.county.files.fail_write(1);
  CHECK_THROWS_AS((void)program.run({"run"}), FileError);
}

}  // namespace plumbline::cli
