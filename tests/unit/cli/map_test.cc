#include <doctest/doctest.h>

#include "program_fixture.h"
#include "source/error.h"

namespace plumbline::cli {
namespace {

constexpr const char* kMapping = "mappings/云渡县-2024.yaml";
constexpr const char* kBeds = "新增养老床位200张";

}  // namespace

TEST_CASE("a rejected result is gone from the next check, a confirmed one is back") {
  test::Program program;
  (void)program.run({"run"});
  const std::string task = program.task(kBeds);
  CHECK(program.run({"map", "reject", task, "1"}).exit == 0);
  CHECK(program.run({"check", "--task", task}).out.find("no evidence") != std::string::npos);
  CHECK(program.run({"map", "confirm", task, "1"}).exit == 0);
  CHECK(program.run({"check", "--task", task}).out.find("partly met") != std::string::npos);
}

TEST_CASE("an edit changes the line it is about and says so; the same again changes nothing") {
  test::Program program;
  (void)program.run({"run"});
  const std::string task = program.task(kBeds);
  const std::string before = program.county.read(kMapping);
  CHECK(program.run({"map", "set", task, "note", "已核"}).exit == 0);
  const std::string after = program.county.read(kMapping);
  CHECK(after.size() > before.size());
  CHECK(program.run({"map", "set", task, "note", "已核"}).out.find("says so already") !=
        std::string::npos);
  CHECK(program.run({"map", "set", task, "note", ""}).exit == 0);
  CHECK(program.county.read(kMapping) == before);
}

TEST_CASE("map show prints a task as it stands, with its results numbered") {
  test::Program program;
  (void)program.run({"run"});
  const auto one = program.run({"map", "show", program.task(kBeds)});
  CHECK(one.out.find(" 1. accepted  y2025: 新增养老床位120张") != std::string::npos);
  const auto all = program.run({"map", "show", "--year", "2024"});
  CHECK(all.out.find(kMapping) != std::string::npos);
  CHECK(all.out.find("2025.yaml") == std::string::npos);
}

TEST_CASE("what can't be done is said, gives 2 and changes nothing") {
  test::Program program;
  (void)program.run({"run"});
  const std::string before = program.county.mappings();
  const std::string task = program.task(kBeds);
  CHECK(program.run({"map", "set", task, "colour", "red"}).exit == 2);
  CHECK(program.run({"map", "set", task, "due", "soon"}).exit == 2);
  CHECK(program.run({"map", "confirm", task, "9"}).exit == 2);
  CHECK(program.run({"map", "confirm", "2024-ZZZZZ"}).exit == 2);
  program.county.files.fail_write(1);
  CHECK_THROWS_AS((void)program.run({"map", "set", task, "lead", "县民政局"}), FileError);
  CHECK(program.county.mappings() == before);
}

}  // namespace plumbline::cli
