#include "linking/figures.h"

#include <doctest/doctest.h>

#include "linking_fixture.h"

namespace linking = plumbline::linking;
namespace model = plumbline::model;
namespace test = plumbline::test;
using model::MeasureForm;

namespace {

struct Row {
  model::Measure planned;
  model::Measure reported;
  const char* indicator;
  const char* unit;
  const char* form;
};

model::Measure reported(const std::string& indicator, MeasureForm form, double value,
                        const std::string& unit) {
  return test::figure(indicator, form, value, unit, model::MeasureRole::outcome);
}

std::optional<linking::FigureMatch> match(const std::vector<model::Measure>& planned,
                                          const std::vector<model::Measure>& outcomes) {
  model::Task task = test::task("T1", "计划");
  task.measures = planned;
  model::Result result = test::result("r1", "结果");
  result.measures = outcomes;
  const std::vector<model::Task> tasks{task};
  const std::vector<model::Result> results{result};
  const linking::Profiles profiles(tasks, results, test::shipped_lexicon());
  return linking::match_figures(profiles.tasks()[0], profiles.results()[0], profiles);
}

}  // namespace

TEST_CASE("figures are compared by indicator, unit and form") {
  const std::vector<Row> rows = {
      {test::figure("国内生产总值", MeasureForm::growth, 6, "%"),
       reported("GDP", MeasureForm::growth, 6.1, "%"), "same", "same", "same"},
      {test::figure("普通公路", MeasureForm::increment, 20, "公里"),
       reported("新建普通公路", MeasureForm::level, 21, "公里"), "part", "same", "comparable"},
      {test::figure("城市公园", MeasureForm::increment, 4, "个"),
       reported("城市公园绿地面积", MeasureForm::increment, 4, "公顷"), "inside", "different",
       "same"},
      {test::figure("绿化面积", MeasureForm::increment, 45, "公顷"),
       reported("绿化面积", MeasureForm::increment, 620, "亩"), "same", "converts", "same"},
      {test::figure("养老床位", MeasureForm::increment, 300, "张"),
       reported("机动车停车位", MeasureForm::growth, 5, "%"), "other", "different", "different"},
      {test::figure("养老床位", MeasureForm::increment, 300, "张"),
       reported("", MeasureForm::increment, 310, "张"), "unsaid", "same", "same"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.planned.indicator);
    const auto found = match({row.planned}, {row.reported});
    REQUIRE(found);
    CHECK(linking::to_word(found->indicator) == row.indicator);
    CHECK(linking::to_word(found->unit) == row.unit);
    CHECK(linking::to_word(found->form) == row.form);
  }
}

TEST_CASE("the ratio is that of the amounts, in whatever units") {
  const auto found = match({test::figure("绿化面积", MeasureForm::increment, 1, "公顷")},
                           {reported("绿化面积", MeasureForm::increment, 15, "亩")});
  REQUIRE(found);
  REQUIRE(found->ratio);
  CHECK(*found->ratio == doctest::Approx(1.0).epsilon(0.01));
}

TEST_CASE("of several figures the pair that agrees best is taken") {
  const auto found = match({test::figure("养老床位", MeasureForm::increment, 300, "张")},
                           {reported("机动车停车位", MeasureForm::increment, 900, "个"),
                            reported("养老床位", MeasureForm::increment, 310, "张")});
  REQUIRE(found);
  CHECK(found->indicator == linking::IndicatorMatch::same);
  CHECK(*found->ratio == doctest::Approx(310.0 / 300.0));
}

TEST_CASE("without figures on both sides there is no match") {
  CHECK_FALSE(match({}, {reported("养老床位", MeasureForm::increment, 310, "张")}));
  CHECK_FALSE(match({test::figure("养老床位", MeasureForm::increment, 300, "张")}, {}));
}
