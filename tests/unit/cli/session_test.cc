#include "cli/session.h"

#include <doctest/doctest.h>

#include <sstream>

#include "program_fixture.h"

namespace plumbline::cli {

TEST_CASE("words are those of --lang, else of plumbline.yaml, else of the locale") {
  test::Program program;
  CHECK(program.run({"run"}).out.find("sources: 2") != std::string::npos);
  program.locale = "zh_CN.UTF-8";
  CHECK(program.run({"run"}).out.find("没有变化") != std::string::npos);
  CHECK(program.run({"--lang", "en", "run"}).out.find("nothing has changed") != std::string::npos);
  program.county.write("plumbline.yaml",
                       program.county.read("plumbline.yaml") + "settings: {lang: en}\n");
  CHECK(program.run({"run"}).out.find("tasks: ") != std::string::npos);
}

TEST_CASE("a workspace is found from a folder inside it") {
  test::Program program;
  program.county.files.make_directories(program.county.root + "/deep/down");
  CHECK(program.run_bare({"-C", program.county.root + "/deep/down", "run"}).exit == 0);
  CHECK(program.county.files.exists(program.county.root + "/mappings"));
}

TEST_CASE("without a workspace there is one message that says how to make one") {
  test::Program program;
  program.county.remove("plumbline.yaml");
  for (const char* verb : {"run", "check", "report", "export", "graph"}) {
    const auto outcome = program.run({verb});
    CHECK(outcome.exit == 2);
    CHECK(outcome.err.find("there is no plumbline.yaml here; `plumbline init` makes one") !=
          std::string::npos);
  }
}

TEST_CASE("-q leaves results and errors, and drops notes") {
  test::Program program;
  program.county.write("copy.txt", pipeline::test::kReport2025);
  program.county.write("plumbline.yaml",
                       program.county.read("plumbline.yaml") + "  - {id: z, file: copy.txt}\n");
  const auto loud = program.run({"run"});
  CHECK(loud.err.find("source-same-edition") != std::string::npos);
  program.county.remove(".plumbline");
  const auto quiet = program.run({"-q", "run"});
  CHECK(quiet.out.empty());
  CHECK(quiet.err.empty());
}

TEST_CASE("colours are for terminals") {
  test::Program program;
  CHECK(program.run({"check"}).out.find('\x1b') == std::string::npos);
  program.out_is_terminal = true;
  CHECK(program.run({"check"}).out.find("\x1b[3") != std::string::npos);
}

}  // namespace plumbline::cli
