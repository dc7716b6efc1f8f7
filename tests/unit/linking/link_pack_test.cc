// The shipped link rules: their own examples, and pairs that any reader would link or keep apart.
#include <doctest/doctest.h>

#include "linking/link.h"
#include "linking_fixture.h"

namespace linking = plumbline::linking;
namespace model = plumbline::model;
namespace test = plumbline::test;

TEST_CASE("the examples of the shipped link rules hold") {
  for (const auto& outcome : test::shipped_rules().test_examples({})) {
    CAPTURE(outcome.rule.value);
    CAPTURE(outcome.message);
    CHECK(outcome.passed);
  }
}

TEST_CASE(
    "a rate is linked to the rate of the same indicator, a thing named after it is not accepted") {
  auto task = test::task("T1", "国内生产总值增长6%左右");
  task.kind = model::TaskKind::target;
  task.measures = {test::figure("国内生产总值", model::MeasureForm::growth, 6, "%")};
  auto gdp = test::result("r1", "国内生产总值增长6.1%");
  gdp.measures = {test::figure("国内生产总值", model::MeasureForm::growth, 6.1, "%",
                               model::MeasureRole::outcome)};
  auto energy = test::result("r2", "单位GDP能耗下降2.9%");
  energy.measures = {test::figure("单位GDP能耗", model::MeasureForm::decline, 2.9, "%",
                                  model::MeasureRole::outcome)};
  const std::vector<model::Task> tasks{task};
  const std::vector<model::Result> results{energy, gdp};
  CHECK(test::pairs_of(linking::link(tasks, results, {}, test::shipped_rules(),
                                     test::shipped_lexicon())) == "T1>r1 T1>r2?");
}

TEST_CASE("work that only went forward is progress") {
  auto task = test::task("T1", "深化望江农场改革");
  task.actions = {{"深化", "advance", false}, {"改革", "adjust", true}};
  auto result = test::result("r1", "望江农场改革取得新进展");
  result.actions = {{"改革", "adjust", true}};
  const std::vector<model::Task> tasks{task};
  const std::vector<model::Result> results{result};
  const auto links =
      linking::link(tasks, results, {}, test::shipped_rules(), test::shipped_lexicon());
  REQUIRE(links.size() == 1);
  CHECK(links[0].relation == model::Relation::progress);
}
