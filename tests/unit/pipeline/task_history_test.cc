#include "pipeline/task_history.h"

#include <doctest/doctest.h>

#include "explained_county.h"

namespace plumbline::pipeline {

TEST_CASE("a promise is followed through the years, from whichever it is asked") {
  test::ExplainedCounty county;
  county.load();
  for (const char* quote : {"新增养老床位200张", "新增养老床位150张"}) {
    const auto history = task_history(county.analysis, county.task(quote));
    REQUIRE(history.size() == 2);
    CHECK(history[0].task->year == 2024);
    CHECK(history[1].task->year == 2025);
    CHECK(history[0].carries_on.empty());
    REQUIRE(history[1].carries_on.size() == 1);
    CHECK(history[1].carries_on[0].task == history[0].task);
    REQUIRE(history[1].carries_on[0].edge != nullptr);
    CHECK(history[1].assessment->effective() == model::Status::pending);
  }
}

TEST_CASE("what is told of the parts is told of the whole") {
  test::ExplainedCounty county;
  county.load();
  const auto history = task_history(
      county.analysis, county.task("新增养老床位200张，改造老旧小区12个，新建公园2个"));
  REQUIRE(!history.empty());
  REQUIRE(history[0].attainment != nullptr);
  CHECK(history[0].attainment->actual == 120.0);
  CHECK(history[0].results.size() == 2);
}

TEST_CASE("a task that nothing carries on is a history of its own") {
  test::ExplainedCounty county;
  county.load();
  const auto history = task_history(county.analysis, county.task("推进河道综合治理"));
  REQUIRE(history.size() == 1);
  CHECK(history[0].task->passage.quote == "推进河道综合治理");
}

}  // namespace plumbline::pipeline
