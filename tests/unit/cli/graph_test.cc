#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "program_fixture.h"

namespace plumbline::cli {

TEST_CASE("graph draws the selected tasks that depend on something") {
  test::Program program;
  const auto dot = program.run({"graph", "--year", "2024"}).out;
  CHECK(dot.starts_with("digraph tasks {"));
  CHECK(dot.find(program.task("新增养老床位200张")) != std::string::npos);
  CHECK(dot.find("part_of") != std::string::npos);
}

TEST_CASE("graph of one task holds what it rests on and what rests on it, and no more") {
  test::Program program;
  const std::string task = program.task("改造老旧小区12个");
  const auto json = nlohmann::json::parse(program.run({"graph", task, "--json"}).out);
  CHECK(json["tasks"].size() >= 2);
  CHECK(json["tasks"].size() < 5);
}

TEST_CASE("-o writes a file below the directory of -C") {
  test::Program program;
  CHECK(program.run({"graph", "-o", "tasks.dot"}).exit == 0);
  CHECK(program.county.read("tasks.dot").starts_with("digraph"));
}

}  // namespace plumbline::cli
