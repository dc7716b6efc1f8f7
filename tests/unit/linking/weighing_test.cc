#include "linking/weighing.h"

#include <doctest/doctest.h>

#include "linking_fixture.h"

namespace linking = plumbline::linking;
namespace model = plumbline::model;
namespace rules = plumbline::rules;
namespace test = plumbline::test;

namespace {

const std::vector<model::Task> kTasks{test::task("T1", "修缮望江楼"),
                                      test::task("T2", "疏浚内河航道")};
const std::vector<model::Result> kResults{test::result("r1", "内河航道疏浚完成"),
                                          test::result("r2", "望江楼修缮一新")};

linking::Weighing weigh(const std::vector<linking::Decided>& decided,
                        const std::vector<model::Result>& results = kResults) {
  static const rules::RuleSet kRules =
      test::text_rules("{prior: -10, accept: 0, review: -5, margin: 1}");
  return {kTasks, results, decided, kRules, test::shipped_lexicon()};
}

}  // namespace

TEST_CASE("only candidates are weighed, and only those over the review line are kept") {
  const auto weighing = weigh({});
  REQUIRE(weighing.pairs().size() == 2);
  CHECK(weighing.pairs()[0].result == 1);
  CHECK(weighing.pairs()[1].result == 0);
  CHECK(weighing.compared() == 2);
}

TEST_CASE("what a person confirmed is kept below every line, what was rejected is not weighed") {
  const std::vector<linking::Decided> decided{
      {{"T1"}, {"r1"}, model::Decision::confirmed, {}, false},
      {{"T2"}, {"r1"}, model::Decision::rejected, {}, false}};
  const auto weighing = weigh(decided);
  REQUIRE(weighing.pairs().size() == 2);
  CHECK(weighing.pairs()[0].forced);
  CHECK(weighing.is_forced({0, 0}));
  CHECK(weighing.is_rejected({1, 0}));
  CHECK_FALSE(weighing.is_rejected({0, 0}));
}

TEST_CASE("the parts of a rejected whole are rejected with it") {
  auto results = kResults;
  results.push_back(test::result("W", "望江楼修缮一新，内河航道疏浚完成"));
  results[0].part_of = results[1].part_of = results[2].id;
  const std::vector<linking::Decided> decided{
      {{"T1"}, {"W"}, model::Decision::rejected, {}, false}};
  const auto weighing = weigh(decided, results);
  CHECK(weighing.is_rejected({0, 1}));
  CHECK_FALSE(weighing.is_rejected({1, 1}));
}
