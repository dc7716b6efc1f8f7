#include <doctest/doctest.h>

#include "program_fixture.h"

namespace plumbline::cli {

TEST_CASE("add writes the path as seen from the workspace, and every other byte stays") {
  test::Program program;
  program.county.write("in/2026.txt", "云渡县2026年政府工作报告");
  const std::string before = program.county.read("plumbline.yaml");
  CHECK(program.run({"add", "in/2026.txt"}).exit == 0);
  const std::string after = program.county.read("plumbline.yaml");
  CHECK(after.starts_with(before));
  CHECK(after.find("in/2026.txt") != std::string::npos);
}

TEST_CASE("add keeps a path outside the workspace relative where it was typed so") {
  test::Program program;
  program.county.write("../2026.txt", "云渡县2026年政府工作报告");
  CHECK(program.run({"add", "../2026.txt"}).out == "added ../2026.txt\n");
  CHECK(program.county.read("plumbline.yaml").find("file: ../2026.txt}") != std::string::npos);
}

TEST_CASE("add refuses a file that is not there, one that is there twice, and one id for two") {
  test::Program program;
  const std::string before = program.county.read("plumbline.yaml");
  CHECK(program.run({"add", "gone.txt"}).err.find("no file 'gone.txt'") != std::string::npos);
  CHECK(program.run({"add", "2024.txt"}).err.find("workspace-duplicate-file") != std::string::npos);
  CHECK(program.run({"add", "--id", "x", "2024.txt", "2025.txt"}).exit == 2);
  CHECK(program.county.read("plumbline.yaml") == before);
}

}  // namespace plumbline::cli
