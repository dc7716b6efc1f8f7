#include "pipeline/derive.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "workspace_fixture.h"

namespace plumbline::pipeline {

using test::County;

TEST_CASE("the newest date is a delivery, or the end of what was reviewed") {
  std::vector<model::Reading> readings(2);
  CHECK(newest_date({}) == calendar::Date{1400, 1, 1});
  readings[0].review_years = {2022, 2023};
  CHECK(newest_date(readings) == calendar::Date{2023, 12, 31});
  readings[1].info.delivered = calendar::Date{2024, 1, 9};
  CHECK(newest_date(readings) == calendar::Date{2024, 1, 9});
  readings[0].info.delivered_year = 2025;
  CHECK(newest_date(readings) == calendar::Date{2025, 1, 1});
  model::Result result;
  result.as_of = calendar::Date{2025, 6, 30};
  readings[1].results.push_back(result);
  CHECK(newest_date(readings) == calendar::Date{2025, 6, 30});
}

TEST_CASE("an analysis has one assessment a task, in the order of the tasks") {
  County county;
  const auto analysis = county.analyse();
  REQUIRE(analysis.assessments.size() == analysis.tasks.size());
  for (std::size_t i = 0; i < analysis.tasks.size(); ++i) {
    CHECK(analysis.assessments[i].task == analysis.tasks[i].id);
  }
  CHECK(analysis.as_of == calendar::Date{2025, 1, 8});
}

TEST_CASE("links join tasks and results of one jurisdiction and year") {
  County county;
  const auto analysis = county.analyse();
  REQUIRE(!analysis.links.empty());
  for (const auto& link : analysis.links) {
    const auto task = std::find_if(analysis.tasks.begin(), analysis.tasks.end(),
                                   [&](const auto& t) { return t.id == link.task; });
    const auto result = std::find_if(analysis.results.begin(), analysis.results.end(),
                                     [&](const auto& r) { return r.id == link.result; });
    REQUIRE(task != analysis.tasks.end());
    REQUIRE(result != analysis.results.end());
    CHECK(task->year == result->year);
    CHECK(task->jurisdiction == result->jurisdiction);
  }
}

TEST_CASE("parts belong to their clause, and next year's task continues this year's") {
  County county;
  const auto analysis = county.analyse();
  const auto count = [&](model::DependencyKind kind) {
    return std::count_if(analysis.dependencies.begin(), analysis.dependencies.end(),
                         [&](const model::Dependency& edge) { return edge.kind == kind; });
  };
  CHECK(count(model::DependencyKind::part_of) >= 3);
  CHECK(count(model::DependencyKind::continues) >= 1);
}

TEST_CASE("requires edges come from the mapping") {
  County county;
  (void)county.run();
  const auto before = county.analyse();
  const auto beds = County::task(before, "新增养老床位200张").id;
  const auto parks = County::task(before, "新建公园2个").id;
  county.replace("mappings/云渡县-2024.yaml", "quote: 新增养老床位200张\n",
                 "quote: 新增养老床位200张\n    requires: [" + parks.value + "]\n");
  const auto after = county.analyse();
  const bool found = std::any_of(after.dependencies.begin(), after.dependencies.end(),
                                 [&](const model::Dependency& edge) {
                                   return edge.from == beds && edge.to == parks &&
                                          edge.kind == model::DependencyKind::requires_ &&
                                          edge.origin == model::DependencyOrigin::mapping;
                                 });
  CHECK(found);
}

}  // namespace plumbline::pipeline
