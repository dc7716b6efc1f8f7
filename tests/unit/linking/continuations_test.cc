#include "linking/continuations.h"

#include <doctest/doctest.h>

#include "linking_fixture.h"

namespace linking = plumbline::linking;
namespace model = plumbline::model;
namespace test = plumbline::test;

namespace {

model::Task planned(const std::string& id, int year, const std::string& text) {
  model::Task task = test::task(id, text);
  task.year = year;
  return task;
}

std::string edges_of(const std::vector<model::Task>& tasks) {
  std::string edges;
  for (const auto& edge : linking::find_continuations(tasks, test::shipped_lexicon())) {
    if (!edges.empty()) edges += ' ';
    edges += edge.from.value + ">" + edge.to.value;
  }
  return edges;
}

}  // namespace

TEST_CASE("a clause that says the same work carries on the task of the year before") {
  CHECK(edges_of({planned("A", 2023, "修缮望江楼西侧长廊"),
                  planned("B", 2024, "继续修缮望江楼西侧长廊")}) == "B>A");
  CHECK(edges_of({planned("A", 2023, "修缮望江楼西侧长廊"), planned("B", 2024, "疏浚内河航道")})
            .empty());
}

TEST_CASE("a target for the same indicator carries on the target of the year before") {
  auto before = planned("A", 2023, "改造老旧小区20个");
  before.measures = {test::figure("老旧小区", model::MeasureForm::increment, 20, "个")};
  auto after = planned("B", 2024, "全年完成30个小区改造");
  after.measures = {test::figure("老旧小区", model::MeasureForm::increment, 30, "个")};
  CHECK(edges_of({before, after}) == "B>A");
}

TEST_CASE("only consecutive years of one jurisdiction are tied") {
  auto other = planned("C", 2023, "修缮望江楼西侧长廊");
  other.jurisdiction = "望江区";
  CHECK(edges_of({planned("A", 2022, "修缮望江楼西侧长廊"), other,
                  planned("B", 2024, "修缮望江楼西侧长廊")})
            .empty());
}

TEST_CASE("one edge at most leaves and reaches a task, the likest pair first") {
  CHECK(edges_of({planned("A", 2023, "修缮望江楼西侧长廊"),
                  planned("B", 2024, "修缮望江楼西侧长廊和石阶"),
                  planned("C", 2024, "修缮望江楼西侧长廊")}) == "C>A");
}

TEST_CASE("parts are tied to parts and wholes to wholes") {
  auto part = planned("B", 2024, "修缮望江楼西侧长廊");
  part.part_of = model::TaskId{"W"};
  CHECK(edges_of({planned("A", 2023, "修缮望江楼西侧长廊"), part}).empty());
}
