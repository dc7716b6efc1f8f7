#include <doctest/doctest.h>

#include "program_fixture.h"
#include "source/error.h"

namespace plumbline::cli {

TEST_CASE("a report goes into reports/ with its JSON beside it, named like the mapping") {
  test::Program program;
  (void)program.run({"run"});
  const auto outcome = program.run({"report", "--lang", "zh"});
  CHECK(outcome.exit == 0);
  const std::string text = program.county.read("reports/云渡县-2024.zh.md");
  CHECK(text.find("新增养老床位") != std::string::npos);
  CHECK(program.county.read("reports/云渡县-2024.json").find("plumbline_report") !=
        std::string::npos);
}

TEST_CASE("a report made again over unchanged input has the same bytes") {
  test::Program program;
  (void)program.run({"report"});
  const std::string text = program.county.read("reports/云渡县-2024.en.md");
  const std::string json = program.county.read("reports/云渡县-2024.json");
  (void)program.run({"report"});
  CHECK(program.county.read("reports/云渡县-2024.en.md") == text);
  CHECK(program.county.read("reports/云渡县-2024.json") == json);
}

TEST_CASE("a report on changed input says what changed") {
  test::Program program;
  (void)program.run({"report"});
  program.county.replace("2025.txt", "120张", "230张");
  (void)program.run({"report"});
  const std::string json = program.county.read("reports/云渡县-2024.json");
  CHECK(json.find("\"before\": \"partly_met\"") != std::string::npos);
}

TEST_CASE("-o - prints the report and writes nothing") {
  test::Program program;
  const auto outcome = program.run({"report", "--format", "csv", "-o", "-"});
  CHECK(outcome.out.find("2024.txt") != std::string::npos);
  CHECK(!program.county.files.exists(program.county.root + "/reports"));
}

TEST_CASE("a full disk leaves the report before as it was") {
  test::Program program;
  (void)program.run({"report", "-q"});
  const std::string before = program.county.read("reports/云渡县-2024.en.md");
  program.county.replace("2025.txt", "120张", "230张");
  (void)program.run({"check"});
  program.county.files.fail_write(1);
  CHECK_THROWS_AS((void)program.run({"report", "-q"}), FileError);
  CHECK(program.county.read("reports/云渡县-2024.en.md") == before);
}

TEST_CASE("without a plan there is nothing to report on") {
  test::Program program;
  program.county.write("plumbline.yaml", "plumbline: 1\nsources: []\n");
  const auto outcome = program.run({"report"});
  CHECK(outcome.exit == 2);
  CHECK(outcome.err.find("report-no-plan") != std::string::npos);
}

TEST_CASE("a lead that a person wrote into the mapping stands in the report") {
  test::Program program;
  (void)program.run({"run"});
  (void)program.run({"map", "set", program.task("新增养老床位200张"), "lead", "县民政局"});
  CHECK(program.run({"report", "-o", "-"}).out.find("县民政局") != std::string::npos);
}

}  // namespace plumbline::cli
