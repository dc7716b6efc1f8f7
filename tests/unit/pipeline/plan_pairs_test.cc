#include "pipeline/plan_pairs.h"

#include <doctest/doctest.h>

namespace plumbline::pipeline {
namespace {

model::Task task(const std::string& id, const std::string& jurisdiction, int year) {
  model::Task task;
  task.id.value = id;
  task.jurisdiction = jurisdiction;
  task.year = year;
  return task;
}

model::Result result(const std::string& id, const std::string& jurisdiction, int year) {
  model::Result result;
  result.id.value = id;
  result.jurisdiction = jurisdiction;
  result.year = year;
  return result;
}

std::string ids(const PlanPair& pair) {
  std::string all;
  for (const auto& one : pair.tasks.all()) all += one.id.value + ' ';
  all += '|';
  for (const auto& one : pair.results.all()) all += ' ' + one.id.value;
  return all;
}

const std::vector<model::Task> kTasks{task("A", "甲", 2023), task("B", "甲", 2024),
                                      task("C", "乙", 2024)};
const std::vector<model::Result> kResults{result("a", "甲", 2023), result("b", "甲", 2024),
                                          result("x", "丙", 2024)};

}  // namespace

TEST_CASE("tasks meet the results of their jurisdiction and year, and no others") {
  const auto pairs = pair_up(kTasks, kResults, {});
  REQUIRE(pairs.size() == 3);
  CHECK(ids(pairs.at({"甲", 2023})) == "A | a");
  CHECK(ids(pairs.at({"甲", 2024})) == "B | b");
  CHECK(ids(pairs.at({"乙", 2024})) == "C |");
}

TEST_CASE("a result that a person tied to a task joins the task's plan beside its own") {
  const std::vector<linking::Decided> decided{
      {{"C"}, {"b"}, model::Decision::confirmed, {}, true},
      {{"gone"}, {"a"}, model::Decision::confirmed, {}, true}};
  const auto pairs = pair_up(kTasks, kResults, decided);
  CHECK(ids(pairs.at({"乙", 2024})) == "C | b");
  CHECK(ids(pairs.at({"甲", 2024})) == "B | b");
  CHECK(pairs.at({"乙", 2024}).decided.size() == 1);
}

TEST_CASE("statements that stand side by side are not copied") {
  SideBySide<model::Task> neighbours;
  neighbours.add(kTasks[1]);
  neighbours.add(kTasks[2]);
  CHECK(neighbours.all().data() == &kTasks[1]);
  CHECK(neighbours.all().size() == 2);
  SideBySide<model::Task> apart;
  apart.add(kTasks[0]);
  apart.add(kTasks[2]);
  REQUIRE(apart.all().size() == 2);
  CHECK(apart.all()[1] == kTasks[2]);
}

TEST_CASE("what a person tied stands in the links where no mapping names a result") {
  model::Analysis analysis;
  analysis.tasks = kTasks;
  analysis.results = kResults;
  model::Link link;
  link.task.value = "A";
  link.result.value = "a";
  analysis.links.push_back(link);
  CHECK(decisions_of(analysis, {}).empty());
  analysis.links[0].by_hand = true;
  CHECK(decisions_of(analysis, {}).size() == 1);
}

}  // namespace plumbline::pipeline
