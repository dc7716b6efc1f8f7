#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "program_fixture.h"

namespace plumbline::cli {
namespace {

constexpr const char* kFaithful =
    "云渡县政府工作报告\nGovernment Work Report of Yundu County\n"
    "全县生产总值达到325.6亿元，增长6.2%。\n"
    "The gross product of the county reached 32.56 billion yuan, up 6.2%.\n"
    "新建公园5个，改造老旧小区12个。\n"
    "Five parks were built, and 12 old residential compounds were renovated.\n"
    "城镇新增就业8400人以上。\nMore than 8,400 urban jobs were created.\n";

// The program in a workspace whose only source is this text.
test::Outcome check(test::Program& program, const std::string& text,
                    std::vector<std::string> arguments = {}) {
  program.county.write("two.txt", text);
  program.county.write("plumbline.yaml",
                       "plumbline: 1\nsources:\n  - {id: two.txt, file: two.txt}\n");
  arguments.insert(arguments.begin(), {"check", "--bilingual"});
  return program.run(arguments);
}

std::string with(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("languages that agree give 0, a disagreement 1") {
  test::Program program;
  CHECK(check(program, kFaithful).exit == 0);
  const auto outcome = check(program, with(kFaithful, "32.56 billion", "325.6 billion"));
  CHECK(outcome.exit == 1);
  CHECK(outcome.out.find("other magnitude") != std::string::npos);
  CHECK(outcome.out.find("two.txt:3:9") != std::string::npos);
}

TEST_CASE("a rounding is told and is no disagreement") {
  test::Program program;
  const auto outcome = check(program, with(kFaithful, "32.56 billion", "32.6 billion"));
  CHECK(outcome.exit == 0);
  CHECK(outcome.out.find("Rounded (no disagreement)") != std::string::npos);
}

TEST_CASE("--json holds pairs, classes, and both quotes with their places") {
  test::Program program;
  const auto text = with(kFaithful, "More than 8,400", "8,400");
  const auto json = nlohmann::json::parse(check(program, text, {"--json"}).out);
  CHECK(json["disagreements"] == 1);
  const auto& source = json["sources"][0];
  CHECK(source["pairs"].size() == 4);
  CHECK(source["pairs"][1]["zh_lines"][0] == 3);
  CHECK(source["pairs"][1]["en_lines"][0] == 4);
  const auto& found = source["disagreements"][0];
  CHECK(found["class"] == "comparator");
  CHECK(found["group"] == "figure");
  CHECK(found["zh"]["line"] == 7);
  CHECK(found["zh"]["quote"] == "城镇新增就业8400人以上");
  CHECK(found["en"]["number"]["quote"] == "8,400");
  CHECK(found["en"]["number"]["value"] == 8400);
}

TEST_CASE("without a bilingual source there is nothing to compare") {
  test::Program program;
  const auto outcome = program.run({"check", "--bilingual"});
  CHECK(outcome.exit == 0);
  CHECK(outcome.out == "no source is bilingual\n");
}

TEST_CASE("the comparison has no csv") {
  test::Program program;
  CHECK(program.run({"check", "--bilingual", "--format", "csv"}).exit == 2);
}

}  // namespace plumbline::cli
