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
