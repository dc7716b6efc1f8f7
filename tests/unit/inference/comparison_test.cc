#include "inference/comparison.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "inference_fixture.h"

namespace inference = plumbline::inference;
namespace model = plumbline::model;
namespace test = plumbline::test;
using model::Aspect;

namespace {

// The figure that answers `planned` among those of one result: `actual`, or none.
std::optional<double> actual(const char* planned, const std::vector<std::string>& reported) {
  const model::Measure target = test::figure(planned);
  const model::Result result = test::result("r", Aspect::done, reported);
  const std::vector<const model::Result*> results{&result};
  const auto comparison = inference::compare(target, results, test::shipped_lexicon());
  return comparison ? std::optional(comparison->actual) : std::nullopt;
}

}  // namespace

TEST_CASE("the most similar indicator with a unit and a form that compare answers a target") {
  struct Case {
    const char* planned;
    std::vector<std::string> reported;
    std::optional<double> actual;
  };
  const std::vector<Case> cases{
      {"学位 increment = 10 个", {"学位 increment = 9 个"}, 9.0},
      {"养老床位 increment = 10 张", {"新增普惠养老床位 increment = 12 张"}, 12.0},
      {"学位 increment = 10 个", {"学位 growth = 9 %"}, std::nullopt},
      {"学位 increment = 10 个", {"学位 increment = 9 公里"}, std::nullopt},
      {"学位 level = 10 个", {"卫生站 increment = 9 个"}, std::nullopt},
      {"品牌首店 level = 10 个", {"新落户首店 increment = 9 个"}, 9.0},
      {"学位 increment = 10 个", {"中学学位 increment = 3 个", "学位 increment = 9 个"}, 9.0},
      {"学位 increment = 10 个", {"学位 level = 50 个", "学位 increment = 9 个"}, 9.0},
      {"绿地 level = 2 公顷", {"绿地 level = 30000 平方米"}, 3.0},
      {"GDP growth = 6 %", {"国内生产总值 growth = 6.1 %"}, 6.1},
      {"投资 growth = 6 %", {"投资 decline = 2 %"}, -2.0},
      {"产能 decline = 300 吨", {"产能 increment = 280 吨"}, 280.0},
      {"学位 increment = 10 个", {}, std::nullopt},
  };
  for (const Case& each : cases) {
    CAPTURE(std::string(each.planned));
    CHECK(actual(each.planned, each.reported) == each.actual);
  }
}

TEST_CASE(
    "the only figure of the same form and unit answers whatever it is called, but not money") {
  CHECK(actual("棚改计划开工 increment = 580 套", {"棚户区住房改造 increment = 620 套"}) == 620.0);
  CHECK_FALSE(actual("棚改计划开工 increment = 580 套",
                     {"公共租赁房 increment = 7 套", "棚户区住房改造 increment = 620 套"}));
  CHECK_FALSE(actual("棚改投入 increment = 580 元", {"乡镇卫生院 increment = 620 元"}));
}

TEST_CASE("what there is in all is no answer to what was to be added") {
  CHECK_FALSE(actual("驿站 increment = 6 家", {"驿站累计 level = 41 家"}));
  CHECK(actual("驿站 level = 40 家", {"驿站累计 level = 41 家"}) == 41.0);
  CHECK(actual("驿站 increment = 6 家", {"全年累计新增驿站 level = 7 家"}) == 7.0);
}

TEST_CASE("a figure for several things together is none for one of them") {
  CHECK_FALSE(actual("家庭农场 increment = 20 家", {"家庭农场、合作社 increment = 31 家"}));
  CHECK(actual("家庭农场 increment = 20 家", {"家庭农场（含市、区级） increment = 31 家"}) == 31.0);
}

TEST_CASE("occasions are not counted like things") {
  CHECK_FALSE(actual("境外参展 increment = 8 次", {"境外参展 increment = 49 家"}));
  CHECK(actual("境外参展 increment = 8 次", {"境外参展 increment = 9 场"}) == 9.0);
}

TEST_CASE("figures that are only context answer nothing") {
  const model::Measure target = test::figure("学位 increment = 10 个");
  model::Result result = test::result("r", Aspect::done, {"学位 increment = 9 个"});
  result.measures[0].role = model::MeasureRole::context;
  const std::vector<const model::Result*> results{&result};
  CHECK_FALSE(inference::compare(target, results, test::shipped_lexicon()));
}

TEST_CASE("the year's figure comes before that of its half, and earlier results win ties") {
  const model::Measure target = test::figure("学位 increment = 10 个");
  model::Result half = test::result("half", Aspect::done, {"学位 increment = 4 个"});
  half.as_of = {test::kYear, 6, 30};
  const model::Result year = test::result("year", Aspect::done, {"新增学位 increment = 9 个"});
  const model::Result again = test::result("again", Aspect::done, {"新增学位 increment = 8 个"});
  const std::vector<const model::Result*> results{&half, &year, &again};
  const auto comparison = inference::compare(target, results, test::shipped_lexicon());
  REQUIRE(comparison);
  CHECK(comparison->actual == 9.0);
  CHECK(comparison->result == &year);
}

TEST_CASE("a share of the goal gives a derived figure") {
  const model::Measure target = test::figure("投资 level = 200 元");
  const model::Result result = test::result("r", Aspect::done, {"完成年度目标 share = 53.3 %"});
  const std::vector<const model::Result*> results{&result};
  const auto comparison = inference::compare(target, results, test::shipped_lexicon());
  REQUIRE(comparison);
  CHECK(comparison->derived);
  CHECK(comparison->actual == doctest::Approx(106.6));
  const auto reached = inference::attainment(*comparison, test::shipped_lexicon());
  CHECK(reached.derived);
  CHECK(reached.share == doctest::Approx(0.533));
}

TEST_CASE("a share of attainment is left out where it means nothing") {
  const auto reached = [](const char* planned, const char* reported) {
    const model::Measure target = test::figure(planned);
    const model::Result result = test::result("r", Aspect::done, {reported});
    const std::vector<const model::Result*> results{&result};
    const auto comparison = inference::compare(target, results, test::shipped_lexicon());
    REQUIRE(comparison);
    return inference::attainment(*comparison, test::shipped_lexicon());
  };
  CHECK(reached("学位 increment = 10 个", "学位 increment = 9 个").share == 0.9);
  CHECK(reached("产能 decline = 10 吨", "产能 decline = 9 吨").share == 0.9);
  const auto rate = reached("投资 growth = 6 %", "投资 growth = 5.5 %");
  CHECK_FALSE(rate.share_applies);
  CHECK(rate.difference == -0.5);
  CHECK_FALSE(
      reached("城镇调查失业率 share <= 5.5 %", "城镇调查失业率 share = 5.2 %").share_applies);
}

TEST_CASE("units of one base convert, others do not") {
  const auto& lexicon = test::shipped_lexicon();
  CHECK(inference::convert(3, "个", "个", lexicon) == 3.0);
  CHECK(inference::convert(2, "公顷", "平方米", lexicon) == 20000.0);
  CHECK_FALSE(inference::convert(2, "公顷", "公里", lexicon));
  CHECK_FALSE(inference::convert(2, "没有的", "公里", lexicon));
}

TEST_CASE("rates of change in per cent or points compare in points") {
  const auto is_rate = [](const char* text) {
    return inference::is_rate(test::figure(text), test::shipped_lexicon());
  };
  CHECK(is_rate("投资 growth = 6 %"));
  CHECK(is_rate("投资 decline = 0.5 百分点"));
  CHECK_FALSE(is_rate("覆盖率 share = 6 %"));
  CHECK_FALSE(is_rate("产能 decline = 300 吨"));
}

TEST_CASE("two figures speak of one thing when indicator, form, unit and year agree") {
  const auto& lexicon = test::shipped_lexicon();
  const model::Measure one = test::figure("GDP growth = 6 %");
  CHECK(inference::same_indicator(one, test::figure("国内生产总值 growth = 5 %"), lexicon));
  CHECK_FALSE(inference::same_indicator(one, test::figure("GDP level = 5 元"), lexicon));
  model::Measure other_year = one;
  other_year.year = test::kYear - 1;
  CHECK_FALSE(inference::same_indicator(one, other_year, lexicon));
}

TEST_CASE("of several shares of the goal each target has that of its own indicator") {
  auto share = [](const char* indicator, double value) {
    model::Measure measure = test::figure("x share = 1 %", model::MeasureRole::outcome);
    measure.indicator = indicator;
    measure.value = value;
    return measure;
  };
  model::Result result = test::result("r", model::Aspect::done);
  result.measures = {share("城镇就业完成全年任务", 54.7), share("职业培训完成全年任务", 60)};
  const model::Result* results[] = {&result};
  const auto training = test::figure("职业培训 increment = 5000 人次");
  const auto compared = inference::compare(training, results, test::shipped_lexicon());
  REQUIRE(compared);
  CHECK(compared->derived);
  CHECK(compared->actual == doctest::Approx(3000));
}

TEST_CASE("a month's figure does not answer the target of the year") {
  const auto beds = test::figure("养老床位 increment >= 600 张");
  model::Result result =
      test::result("r", model::Aspect::done, {"养老床位 increment = 80 张"}, "6月份，养老床位80张");
  result.sentence = result.text;
  result.measures[0].passage.quote = "养老床位80张";
  const model::Result* results[] = {&result};
  CHECK_FALSE(inference::compare(beds, results, test::shipped_lexicon()));
  result.sentence = result.text = "1—6月，养老床位80张";
  CHECK(inference::compare(beds, results, test::shipped_lexicon()));
}
