// The verbs that try rules on a workspace: cover, stats, diff, estimate, eval.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

#include "program_fixture.h"
#include "source/error.h"

namespace plumbline::cli {
namespace {

constexpr const char* kMapping = "mappings/云渡县-2024.yaml";

// Takes hardly any link: a step back to the shipped prior is better.
const std::string kStrict =
    "# Ours.\nplumbline: 1\npack: link\nrules:\n"
    "  - id: decision\n    version: 2\n    layer: link\n    why: Too strict.\n"
    "    decide: {prior: -20, accept: 0, review: -2, margin: 0.8}   # bits\n";

nlohmann::json json_of(test::Program& program, std::vector<std::string> arguments) {
  arguments.emplace_back("--json");
  const auto outcome = program.run(std::move(arguments));
  CHECK(outcome.exit == 0);
  return nlohmann::json::parse(outcome.out);
}

// Two reports that promise and report enough for an estimate, and a mapping in which all that was
// linked is confirmed.
void make_decided(test::Program& program) {
  const char* const things[] = {
      "小学",   "公园",   "菜市场", "停车场", "图书馆", "体育馆",   "文化站",   "幼儿园",  "养老院",
      "卫生院", "消防站", "变电站", "污水厂", "垃圾站", "公交站",   "充电站",   "气象站",  "博物馆",
      "美术馆", "展览馆", "档案馆", "少年宫", "邮政所", "人才公寓", "健身广场", "便民驿站"};
  std::string plan = "2024年云渡县政府工作报告\n\n一、2024年工作安排\n";
  std::string review = "2025年云渡县政府工作报告\n\n一、2024年工作回顾\n";
  for (const char* thing : things) {
    plan += std::string("新建") + thing + "3个。\n";
    review += std::string("新建") + thing + "3个。\n";
  }
  program.county.write("2024.txt", plan);
  program.county.write("2025.txt", review);
  (void)program.run({"run"});
  std::string mapping = program.county.read(kMapping);
  const std::string open = "decision: proposed";
  for (auto at = mapping.find(open); at != std::string::npos; at = mapping.find(open, at)) {
    mapping.replace(at, open.size(), "decision: confirmed");
  }
  program.county.write(kMapping, mapping);
}

}  // namespace

TEST_CASE("rules cover counts examples and reports, and says why where there are none") {
  test::Program program;
  const auto points = json_of(program, {"rules", "cover"});
  REQUIRE(points.size() > 200);
  for (const auto& point : points) {
    CHECK((point.at("examples") > 0) == !point.contains("why_no_example"));
    CHECK((point.at("reports") > 0) == !point.contains("why_no_report"));
  }
  const auto text = program.run({"rules", "cover"});
  CHECK(text.out.find("points: ") != std::string::npos);
  program.county.remove("plumbline.yaml");
  CHECK_FALSE(json_of(program, {"rules", "cover"}).at(0).contains("reports"));
}

TEST_CASE("rules stats and eval speak of decisions only where there are some") {
  test::Program program;
  (void)program.run({"run"});
  const auto before = json_of(program, {"eval"});
  CHECK(before.at("links").at("decided") == 0);
  CHECK(before.at("links").at("kappa").is_null());
  const std::string task = program.task("新增养老床位200张");
  CHECK(program.run({"map", "confirm", task, "1"}).exit == 0);
  CHECK(program.run({"map", "reject", program.task("改造老旧小区12个"), "1"}).exit == 0);
  const auto after = json_of(program, {"eval"});
  CHECK(after.at("links").at("decided") == 2);
  CHECK(after.at("links").at("agreed") == 1);
  CHECK(after.at("calibration").size() == 10);
  CHECK(program.run({"eval"}).out.find("Cohen's kappa 0.00") != std::string::npos);
  const auto stats = json_of(program, {"rules", "stats"});
  bool decided = false;
  for (const auto& rule : stats.at("rules")) decided = decided || rule.at("decided") > 0;
  CHECK(decided);
  CHECK(program.run({"rules", "stats"}).out.find("bits, rejected") != std::string::npos);
}

TEST_CASE("rules diff shows what the workspace's own rules change, and writes nothing") {
  test::Program program;
  (void)program.run({"run"});
  const std::string mappings = program.county.mappings();
  program.county.write(
      "rules/own.yaml",
      "plumbline: 1\npack: status\nrules:\n"
      "  - id: silence\n    version: 2\n    layer: status\n    why: w.\n"
      "    when: phase == \"reported\" and parts == 0 and links == 0 and reviewed\n"
      "    status: not_met\n    because: b\n    examples:\n"
      "      fires: [{phase: reported, parts: 0, links: 0, reviewed: true}]\n"
      "      silent: [{links: 1}]\n");
  const auto diff = json_of(program, {"rules", "diff", "shipped"});
  CHECK(diff.at("rules").at(0).at("id") == "status/silence");
  CHECK(!diff.at("statuses").empty());
  CHECK(json_of(program, {"rules", "diff", "here", "rules"}).at("statuses").empty());
  CHECK(json_of(program, {"rules", "diff", "shipped", "rules/own.yaml"}) == diff);
  CHECK(program.county.mappings() == mappings);
  const auto missing = program.run({"rules", "diff", "shiped"});
  CHECK(missing.exit == 2);
  CHECK(missing.err.find("[rules-not-found]") != std::string::npos);
}

TEST_CASE("rules estimate needs enough confirmed links") {
  test::Program program;
  (void)program.run({"run"});
  const auto outcome = program.run({"rules", "estimate"});
  CHECK(outcome.exit == 2);
  CHECK(outcome.err.find("found 0 confirmed links, expected at least 20") != std::string::npos);
}

TEST_CASE("rules estimate proposes nothing where nothing is better than what stands") {
  test::Program program;
  make_decided(program);
  const auto estimate = json_of(program, {"rules", "estimate"});
  CHECK(estimate.at("confirmed") >= 20);
  CHECK(estimate.at("packs").empty());
  CHECK(program.run({"rules", "estimate", "--write", "rules/new.yaml"}).exit == 0);
  CHECK_FALSE(program.county.files.exists(program.county.root + "/rules/new.yaml"));
}

TEST_CASE("rules estimate proposes, and writes only where it is told to") {
  test::Program program;
  make_decided(program);
  program.county.write("rules/decision.yaml", kStrict);
  const auto estimate = json_of(program, {"rules", "estimate"});
  CHECK(estimate.at("right_after") > estimate.at("right_before"));
  REQUIRE(estimate.at("packs").size() == 1);
  CHECK(estimate.at("packs").at(0).at("file") == "rules/decision.yaml");
  CHECK(program.county.read("rules/decision.yaml") == kStrict);

  CHECK(program.run({"rules", "estimate", "--write", "rules/estimated.yaml"}).exit == 0);
  const std::string written = program.county.read("rules/estimated.yaml");
  CHECK(written.starts_with("plumbline: 1\npack: link\nrules:\n  - id: decision\n"));
  CHECK(written.find("version: 3") != std::string::npos);
  CHECK(program.run({"rules", "check"}).exit == 0);
  CHECK(json_of(program, {"rules", "estimate"}).at("packs").empty());
}

TEST_CASE("rules estimate edits the pack that holds the rules and leaves every other byte") {
  test::Program program;
  make_decided(program);
  program.county.write("rules/decision.yaml", kStrict);
  CHECK(program.run({"rules", "estimate", "--write", "rules/decision.yaml"}).exit == 0);
  const std::string written = program.county.read("rules/decision.yaml");
  CHECK(written.starts_with("# Ours.\nplumbline: 1\n"));
  CHECK(written.ends_with("accept: 0, review: -2, margin: 0.8}   # bits\n"));
  CHECK(written.find("prior: -20") == std::string::npos);
}

TEST_CASE("rules estimate writes over nothing else, and a full disk leaves all as it was") {
  test::Program program;
  make_decided(program);
  program.county.write("rules/decision.yaml", kStrict);
  program.county.write("rules/mine.yaml", "plumbline: 1\npack: mine\n");
  const auto refused = program.run({"rules", "estimate", "--write", "rules/mine.yaml"});
  CHECK(refused.exit == 2);
  CHECK(program.county.read("rules/mine.yaml") == "plumbline: 1\npack: mine\n");
  program.county.files.fail_write(1);
  CHECK_THROWS_AS((void)program.run({"rules", "estimate", "--write", "rules/new.yaml"}), FileError);
  CHECK_FALSE(program.county.files.exists(program.county.root + "/rules/new.yaml"));
}

}  // namespace plumbline::cli
