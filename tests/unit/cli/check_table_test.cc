#include "cli/check_table.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

namespace plumbline::cli {
namespace {

model::Analysis analysis() {
  model::Analysis analysis;
  analysis.as_of = {2024, 12, 31};
  const auto add = [&](const char* id, const char* title, model::Status status) {
    model::Task task;
    task.id.value = id;
    task.title = title;
    task.jurisdiction = "甲县";
    task.year = 2024;
    task.passage.source.value = "a";
    analysis.tasks.push_back(task);
    model::Assessment assessment;
    assessment.task = task.id;
    assessment.reported = status;
    analysis.assessments.push_back(assessment);
  };
  add("2024-AAAAA", "修桥、\"铺\",路", model::Status::partly_met);
  add("2024-BBBBB", "修桥", model::Status::met);
  add("2024-CCCCC", "铺路", model::Status::not_met);
  analysis.tasks[1].part_of = analysis.tasks[2].part_of = analysis.tasks[0].id;
  model::Attainment share;
  share.planned = 10;
  share.actual = 4;
  share.share = 0.4;
  analysis.assessments[2].attainment = share;
  analysis.assessments[2].pace = model::Pace::behind;
  model::Attainment points;
  points.share_applies = false;
  points.difference = 0.2;
  points.unit = "%";
  analysis.assessments[1].attainment = points;
  return analysis;
}

const std::set<model::Status> kShort{model::Status::partly_met, model::Status::not_met};

}  // namespace

TEST_CASE("a row a task, parts under their whole, counted without the whole") {
  const auto all = analysis();
  const CheckTable table{all, {0, 1, 2}, kShort};
  CHECK(check_text(table, reports::Catalogue::shipped(reports::Tongue::zh), false) ==
        "甲县，2024年计划，截至2024-12-31\n"
        "2024-AAAAA    部分完成             修桥、\"铺\",路\n"
        "2024-BBBBB    完成          +0.2%    修桥\n"
        "2024-CCCCC    未完成          40%    铺路 [欠序时]\n"
        "完成 1，未完成 1\n");
}

TEST_CASE("short are the rows whose status counts as that") {
  const auto all = analysis();
  CHECK(count_short({all, {0, 1, 2}, kShort}) == 2);
  CHECK(count_short({all, {1}, kShort}) == 0);
}

TEST_CASE("CSV quotes what needs it and ends lines in CR LF") {
  const auto all = analysis();
  const std::string csv = check_csv({all, {0, 2}, kShort});
  CHECK(csv.starts_with("jurisdiction,year,id,kind,title,status,"));
  CHECK(csv.find("甲县,2024,2024-AAAAA,action,\"修桥、\"\"铺\"\",路\",partly_met,partly_met,,,") !=
        std::string::npos);
  CHECK(csv.ends_with(",10,4,,0.4,0,behind,,2024-AAAAA,a:0:0\r\n"));
}

TEST_CASE("JSON groups tasks by plan and marks what is short") {
  const auto all = analysis();
  const auto json = nlohmann::json::parse(check_json({all, {0, 1, 2}, kShort}));
  CHECK(json["short"] == 2);
  REQUIRE(json["plans"].size() == 1);
  CHECK(json["plans"][0]["counts"]["met"] == 1);
  CHECK(json["plans"][0]["counts"]["partly_met"] == 0);
  CHECK(json["plans"][0]["tasks"][2]["short"] == true);
}

}  // namespace plumbline::cli
