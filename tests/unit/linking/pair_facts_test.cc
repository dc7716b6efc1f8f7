#include "linking/pair_facts.h"

#include <doctest/doctest.h>

#include "linking/link.h"
#include "linking_fixture.h"

namespace linking = plumbline::linking;
namespace model = plumbline::model;
namespace rules = plumbline::rules;
namespace test = plumbline::test;

namespace {

rules::Facts facts(const model::Task& task, const model::Result& result) {
  const std::vector<model::Task> tasks{task};
  const std::vector<model::Result> results{result};
  const linking::Profiles profiles(tasks, results, test::shipped_lexicon());
  return linking::pair_facts(profiles.tasks()[0], profiles.results()[0], profiles);
}

std::string text(const rules::Facts& facts, std::string_view name) {
  return rules::to_text(facts.get(*linking::link_vocabulary().find(name)));
}

double number(const rules::Facts& facts, std::string_view name) {
  return std::get<double>(facts.get(*linking::link_vocabulary().find(name)));
}

}  // namespace

TEST_CASE("equal clauses cover each other in full") {
  const auto equal = facts(test::task("T1", "望江楼修缮"), test::result("r1", "望江楼修缮"));
  CHECK(number(equal, "coverage") == doctest::Approx(1.0));
  CHECK(number(equal, "reverse") == doctest::Approx(1.0));
  CHECK(number(equal, "letters") == doctest::Approx(1.0));
  CHECK(number(equal, "sentence") == doctest::Approx(1.0));
}

TEST_CASE("clauses with nothing in common cover nothing") {
  const auto other = facts(test::task("T1", "望江楼修缮"), test::result("r1", "粮食增产"));
  CHECK(number(other, "coverage") == doctest::Approx(0.0));
  CHECK(number(other, "shared") == doctest::Approx(0.0));
  CHECK(text(other, "name") == "missing");
  CHECK(text(other, "act") == "missing");
  CHECK(text(other, "indicator") == "missing");
}

TEST_CASE("the sentence around a result is its context") {
  model::Result result = test::result("r1", "主体完工");
  result.sentence = "望江楼修缮加紧施工，主体完工";
  const auto around = facts(test::task("T1", "望江楼修缮"), result);
  CHECK(number(around, "coverage") == doctest::Approx(0.0));
  CHECK(number(around, "context") == doctest::Approx(1.0));
}

TEST_CASE("names are compared, and found in clauses that do not mark them") {
  model::Task task = test::task("T1", "实施“望江”计划");
  task.entities = {"望江计划"};
  model::Result named = test::result("r1", "望江计划");
  named.entities = {"望江计划"};
  CHECK(text(facts(task, named), "name") == "same");
  CHECK(text(facts(task, test::result("r1", "望江计划落地")), "name") == "part");
  CHECK(text(facts(task, test::result("r1", "粮食增产")), "name") == "none");
}

TEST_CASE("acts agree, answer each other or differ") {
  model::Task task = test::task("T1", "制定办法");
  task.actions = {{"制定", "draft", true}};
  model::Result result = test::result("r1", "办法");
  result.actions = {{"修订", "draft", true}};
  CHECK(text(facts(task, result), "act") == "same");
  result.actions = {{"印发", "issue", true}};
  CHECK(text(facts(task, result), "act") == "answers");
  result.actions = {{"举办", "hold", true}};
  CHECK(text(facts(task, result), "act") == "other");
}

TEST_CASE("headings of one topic are alike") {
  model::Task task = test::task("T1", "望江楼修缮");
  task.passage.section_path = {"二、2024年工作安排", "城市更新"};
  model::Result result = test::result("r1", "望江楼修缮");
  result.passage.section_path = {"一、2024年工作回顾", "城市更新"};
  CHECK(number(facts(task, result), "section") == doctest::Approx(1.0));
}
