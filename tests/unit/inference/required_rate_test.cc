#include "inference/required_rate.h"

#include <doctest/doctest.h>

#include "inference_fixture.h"

namespace inference = plumbline::inference;
namespace model = plumbline::model;
namespace test = plumbline::test;

namespace {

std::optional<double> needed(const char* target, double actual, double elapsed) {
  const model::Measure measure = test::figure(target);
  inference::Comparison comparison;
  comparison.target = &measure;
  comparison.planned = measure.value;
  comparison.actual = actual;
  comparison.polarity = measure.polarity;
  return inference::required_rate(comparison, elapsed, test::shipped_lexicon());
}

}  // namespace

TEST_CASE("an amount needs what is missing in equal parts over the months left") {
  CHECK(*needed("养老床位 increment >= 600 张", 300, 0.5) == doctest::Approx(50));
  CHECK(*needed("养老床位 increment >= 600 张", 480, 0.75) == doctest::Approx(40));
}

TEST_CASE("a rate needs the rest of the year to make up for what has passed") {
  CHECK(*needed("地区生产总值 growth ~ 6 %", 5, 0.5) == doctest::Approx(7));
  CHECK(*needed("地区生产总值 growth ~ 6 %", 5, 0.75) == doctest::Approx(9));
}

TEST_CASE("nothing is needed of a target that is reached or of a year that is over") {
  CHECK_FALSE(needed("养老床位 increment >= 600 张", 600, 0.5));
  CHECK_FALSE(needed("养老床位 increment >= 600 张", 300, 1.0));
}

TEST_CASE("ceilings, shares and ranks neither add up nor grow") {
  CHECK_FALSE(needed("森林覆盖率 share >= 60 %", 50, 0.5));
  model::Measure ceiling = test::figure("能耗 level <= 600 吨");
  ceiling.polarity = model::Polarity::ceiling;
  inference::Comparison comparison;
  comparison.target = &ceiling;
  comparison.planned = 600;
  comparison.actual = 300;
  comparison.polarity = ceiling.polarity;
  CHECK_FALSE(inference::required_rate(comparison, 0.5, test::shipped_lexicon()));
}
