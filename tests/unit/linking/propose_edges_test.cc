#include "linking/propose_edges.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "linking_fixture.h"

namespace linking = plumbline::linking;
namespace model = plumbline::model;
namespace test = plumbline::test;

namespace {

model::Task planned(const std::string& id, int year, const std::string& text,
                    model::Stage stage = model::Stage::none) {
  model::Task task = test::task(id, text);
  task.year = year;
  task.stage = stage;
  return task;
}

// `B continues A` for each edge.
std::string edges_of(const std::vector<model::Task>& tasks) {
  std::string edges;
  for (const auto& edge :
       linking::propose_edges(tasks, test::shipped_edge_rules(), test::shipped_lexicon())) {
    if (!edges.empty()) edges += ", ";
    edges += edge.from.value + " " + std::string(model::to_word(edge.kind)) + " " + edge.to.value;
  }
  return edges;
}

}  // namespace

TEST_CASE("the examples of the shipped edge rules hold") {
  for (const auto& outcome : test::shipped_edge_rules().test_examples({})) {
    CAPTURE(outcome.rule.value);
    CAPTURE(outcome.message);
    CHECK(outcome.passed);
  }
}

TEST_CASE("a clause that says the same work carries on the task of the year before") {
  CHECK(edges_of({planned("A", 2023, "修缮望江楼西侧长廊"),
                  planned("B", 2024, "继续修缮望江楼西侧长廊")}) == "B continues A");
  CHECK(edges_of({planned("A", 2023, "修缮望江楼西侧长廊"), planned("B", 2024, "疏浚内河航道")})
            .empty());
}

TEST_CASE("a target for the same indicator carries on the target of the year before") {
  auto before = planned("A", 2023, "改造老旧小区20个");
  before.measures = {test::figure("老旧小区", model::MeasureForm::increment, 20, "个")};
  auto after = planned("B", 2024, "全年完成30个小区改造");
  after.measures = {test::figure("老旧小区", model::MeasureForm::increment, 30, "个")};
  CHECK(edges_of({before, after}) == "B continues A");
}

TEST_CASE("a year without a plan does not end a history, a plan that is silent does") {
  const auto first = planned("A", 2022, "修缮望江楼西侧长廊");
  const auto last = planned("C", 2024, "修缮望江楼西侧长廊");
  CHECK(edges_of({first, last}) == "C continues A");
  CHECK(edges_of({first, planned("B", 2023, "疏浚内河航道"), last}).empty());
}

TEST_CASE("only tasks of one jurisdiction and of years near each other are tied") {
  auto other = planned("B", 2024, "修缮望江楼西侧长廊");
  other.jurisdiction = "望江区";
  CHECK(edges_of({planned("A", 2023, "修缮望江楼西侧长廊"), other}).empty());
  CHECK(
      edges_of({planned("A", 2018, "修缮望江楼西侧长廊"), planned("B", 2024, "修缮望江楼西侧长廊")})
          .empty());
}

TEST_CASE("one continuation at most leaves and reaches a task, the likest pair first") {
  CHECK(edges_of({planned("A", 2023, "修缮望江楼西侧长廊"),
                  planned("B", 2024, "修缮望江楼西侧长廊和石阶"),
                  planned("C", 2024, "修缮望江楼西侧长廊")}) == "C continues A");
}

TEST_CASE("parts are tied to parts and wholes to wholes") {
  auto part = planned("B", 2024, "修缮望江楼西侧长廊");
  part.part_of = model::TaskId{"W"};
  CHECK(edges_of({planned("A", 2023, "修缮望江楼西侧长廊"), part}).empty());
}

TEST_CASE("the later phase of a project requires the earlier one, in any clause of the plan") {
  CHECK(edges_of({planned("A", 2024, "建成望江水厂一期", model::Stage::completed),
                  planned("B", 2024, "确保望江水厂二期竣工", model::Stage::completed)}) ==
        "B requires A");
}

TEST_CASE("a phase that is only prepared does not wait for the one before") {
  CHECK(edges_of({planned("A", 2024, "建成望江水厂一期", model::Stage::completed),
                  planned("B", 2024, "完成望江水厂二期立项", model::Stage::approved)})
            .empty());
}

TEST_CASE("a project is opened after it is completed") {
  auto open = planned("A", 2024, "云汀文化艺术中心对外开放", model::Stage::in_use);
  auto complete = planned("B", 2024, "云汀文化艺术中心竣工", model::Stage::completed);
  open.entities = complete.entities = {"云汀文化艺术中心"};
  CHECK(edges_of({open, complete}) == "A requires B");
}

TEST_CASE("a plan is drawn up before it is carried out") {
  auto carry_out = planned("A", 2024, "实施望江水系治理规划");
  carry_out.actions = {{"实施", "carry_out", false}};
  auto draft = planned("B", 2024, "编制望江水系治理规划");
  draft.actions = {{"编制", "draft", true}};
  carry_out.entities = draft.entities = {"望江水系治理规划"};
  CHECK(edges_of({carry_out, draft}) == "A requires B");
}

TEST_CASE("an edge tells the rule that saw it") {
  const std::vector<model::Task> tasks{planned("A", 2023, "修缮望江楼西侧长廊"),
                                       planned("B", 2024, "修缮望江楼西侧长廊")};
  const auto edges =
      linking::propose_edges(tasks, test::shipped_edge_rules(), test::shipped_lexicon());
  REQUIRE(edges.size() == 1);
  CHECK(edges[0].origin == model::DependencyOrigin::rule);
  CHECK(edges[0].because == "edge/same-work@1: the two clauses say the same work");
}

TEST_CASE("the order of the tasks changes no edge") {
  std::vector<model::Task> tasks{
      planned("A", 2023, "修缮望江楼西侧长廊"), planned("B", 2024, "修缮望江楼西侧长廊"),
      planned("C", 2024, "建成望江水厂一期"), planned("D", 2024, "建成望江水厂二期")};
  const auto sorted = [&] {
    auto edges = linking::propose_edges(tasks, test::shipped_edge_rules(), test::shipped_lexicon());
    std::sort(edges.begin(), edges.end());
    return edges;
  };
  const auto expected = sorted();
  CHECK(expected.size() == 2);
  std::reverse(tasks.begin(), tasks.end());
  CHECK(sorted() == expected);
}
