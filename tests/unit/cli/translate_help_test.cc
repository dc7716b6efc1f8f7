#include "cli/translate_help.h"

#include <doctest/doctest.h>

#include <CLI/CLI.hpp>
#include <string>

#include "cli/verb.h"
#include "program_fixture.h"

namespace plumbline::cli {

TEST_CASE("every word of the help is translated") {
  const auto words = reports::Catalogue::shipped(reports::Tongue::zh);
  CLI::App app("", "plumbline");
  std::vector<std::unique_ptr<Verb>> verbs;
  for (const auto make :
       {make_init, make_add, make_run, make_show, make_check, make_report, make_why, make_why_not,
        make_map, make_graph, make_rules, make_export, make_eval}) {
    verbs.push_back(make());
    verbs.back()->declare(app);
  }
  const auto ids = help_ids(app);
  CHECK(ids.size() > 60);
  for (const std::string& id : ids) CHECK_MESSAGE(words.has(id), "not translated: " << id);
}

TEST_CASE("help is Chinese by --lang, by plumbline.yaml and by the locale") {
  test::Program program;
  CHECK(program.run_bare({"--help"}).out.find("Subcommands:\n") != std::string::npos);
  const auto by_flag = program.run_bare({"check", "--help", "--lang", "zh"});
  CHECK(by_flag.exit == 0);
  CHECK(by_flag.out.starts_with("显示目标完成情况，每项任务一行\n用法: plumbline check [选项]\n"));
  CHECK(by_flag.out.find("示例：plumbline check --year 2025") != std::string::npos);
  program.locale = "zh_CN.UTF-8";
  CHECK(program.run_bare({"--help"}).out.find("\n命令:\n") != std::string::npos);
  program.locale = "C";
  program.county.write("plumbline.yaml",
                       program.county.read("plumbline.yaml") + "settings: {lang: zh}\n");
  CHECK(program.run({"map", "--help"}).out.find("查看任务映射并作决定") != std::string::npos);
}

TEST_CASE("no English line is left in the whole program's help") {
  test::Program program;
  const std::string help = program.run_bare({"help", "--lang", "zh"}).out;
  for (const char* word : {"Print", "Usage", "Options", "Exit codes", "Language of", "Example"}) {
    CAPTURE(word);
    CHECK(help.find(word) == std::string::npos);
  }
}

}  // namespace plumbline::cli
