#include "inference/reported_period.h"

#include <doctest/doctest.h>

#include <string>

#include "inference_fixture.h"

namespace inference = plumbline::inference;
namespace model = plumbline::model;
namespace test = plumbline::test;

namespace {

// Whether the figure `quote` of this sentence is for a part of the year alone.
bool is_slice(const std::string& sentence, const std::string& quote) {
  model::Result result = test::result("r", model::Aspect::done, {}, sentence);
  result.text = result.sentence = sentence;
  model::Measure measure = test::figure("床位 increment = 80 张", model::MeasureRole::outcome);
  measure.passage.quote = quote;
  return inference::is_for_slice_of_year(measure, result, test::shipped_lexicon());
}

}  // namespace

TEST_CASE("the figure of a month or quarter alone is no figure of the year so far") {
  struct Case {
    const char* sentence;
    const char* figure;
    bool slice;
  };
  const std::vector<Case> cases{
      {"新增床位80张", "新增床位80张", false},
      {"6月份，新增床位80张", "新增床位80张", true},
      {"6月当月新增床位80张", "新增床位80张", true},
      {"三季度新增床位80张", "新增床位80张", true},
      {"前三季度新增床位80张", "新增床位80张", false},
      {"1—6月份，新增床位80张", "新增床位80张", false},
      {"1至6月份新增床位80张", "新增床位80张", false},
      {"1月至6月份新增床位80张", "新增床位80张", false},
      {"11—12月份新增床位80张", "新增床位80张", true},
      {"6月份新增床位20张，累计新增床位80张", "新增床位80张", false},
      {"累计新增床位80张，6月份新增床位20张", "新增床位80张", false},
      {"累计新增床位80张，6月份新增床位20张", "新增床位20张", true},
      {"截至6月份，新增床位80张", "新增床位80张", false},
  };
  for (const Case& each : cases) {
    CAPTURE(std::string(each.sentence));
    CHECK(is_slice(each.sentence, each.figure) == each.slice);
  }
}

TEST_CASE(
    "a change against an earlier year than the last, or a mean of years, is of several years") {
  const auto is_of_years = [](const std::string& quote, model::MeasureForm form) {
    model::Result result = test::result("r", model::Aspect::done, {}, quote);
    result.year = 2024;
    model::Measure measure = test::figure("产值 growth = 60 %", model::MeasureRole::outcome);
    measure.form = form;
    measure.passage.quote = quote;
    return inference::is_over_several_years(measure, result);
  };
  constexpr auto kGrowth = model::MeasureForm::growth;
  CHECK(is_of_years("产值比2019年增长60%", kGrowth));
  CHECK(is_of_years("产值年均增长8%", kGrowth));
  CHECK_FALSE(is_of_years("产值比2023年增长60%", kGrowth));
  CHECK_FALSE(is_of_years("产值比上年增长60%", kGrowth));
  CHECK_FALSE(is_of_years("产值比12家同行高，增长60%", kGrowth));
  CHECK_FALSE(is_of_years("产值比2019", kGrowth));
  CHECK_FALSE(is_of_years("产值比2019年达到60亿元", model::MeasureForm::level));
}
