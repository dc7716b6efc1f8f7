#include "linking/link.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "linking_fixture.h"

namespace linking = plumbline::linking;
namespace model = plumbline::model;
namespace rules = plumbline::rules;
namespace test = plumbline::test;

namespace {

const std::vector<model::Task> kTasks{test::task("T1", "修缮望江楼"),
                                      test::task("T2", "疏浚内河航道")};
const std::vector<model::Result> kResults{test::result("r1", "内河航道疏浚完成"),
                                          test::result("r2", "望江楼修缮一新"),
                                          test::result("r3", "粮食增产")};

std::vector<model::Link> link(const std::vector<linking::Decided>& decided = {},
                              const std::vector<model::Task>& tasks = kTasks,
                              const std::vector<model::Result>& results = kResults) {
  static const rules::RuleSet kRules =
      test::text_rules("{prior: -10, accept: 0, review: -5, margin: 1}");
  return linking::link(tasks, results, decided, kRules, test::shipped_lexicon());
}

linking::Decided decided(const std::string& task, const std::string& result,
                         model::Decision decision) {
  return {{task}, {result}, decision, {}, false};
}

}  // namespace

TEST_CASE("each task is linked to the result that speaks of it, in the order of the tasks") {
  CHECK(test::pairs_of(link()) == "T1>r2 T2>r1");
}

TEST_CASE("results of another year or jurisdiction answer nothing") {
  auto results = kResults;
  results[1].year = 2023;
  results[0].jurisdiction = "望江区";
  CHECK(link({}, kTasks, results).empty());
}

TEST_CASE("the bits of a link are the sum of its evidence, its probability follows from them") {
  for (const model::Link& one : link()) {
    double sum = 0.0;
    for (const model::Firing& firing : one.evidence) sum += firing.bits;
    CHECK(sum == doctest::Approx(one.bits));
    CHECK(one.probability == doctest::Approx(1.0 / (1.0 + std::exp2(-one.bits))));
    CHECK(one.evidence.front().level == "prior");
  }
}

TEST_CASE("a confirmed pair is linked against every rule, a rejected one never") {
  const auto links = link({decided("T1", "r3", model::Decision::confirmed),
                           decided("T2", "r1", model::Decision::rejected)});
  CHECK(test::pairs_of(links) == "T1>r2 T1>r3");
  CHECK(links[1].decision == model::Decision::confirmed);
}

TEST_CASE("a whole that was rejected is not proposed by its parts") {
  auto results = kResults;
  results.push_back(test::result("W", "望江楼修缮一新，粮食增产"));
  results[1].part_of = results[2].part_of = results[3].id;
  CHECK(test::pairs_of(link({decided("T1", "W", model::Decision::rejected)}, kTasks, results)) ==
        "T2>r1");
}

TEST_CASE("a link made by hand keeps its relation") {
  linking::Decided by_hand = decided("T1", "r3", model::Decision::confirmed);
  by_hand.by_hand = true;
  by_hand.relation = model::Relation::restates;
  const auto links = link({by_hand});
  REQUIRE(links.size() == 3);
  CHECK(links[1].by_hand);
  CHECK(links[1].relation == model::Relation::restates);
}

TEST_CASE("decisions on tasks or results that are not there are passed over") {
  CHECK(test::pairs_of(link({decided("T9", "r1", model::Decision::confirmed),
                             decided("T1", "r9", model::Decision::confirmed)})) == "T1>r2 T2>r1");
}

TEST_CASE("the order of the results does not matter") {
  auto results = kResults;
  std::reverse(results.begin(), results.end());
  CHECK(link({}, kTasks, results) == link());
}

TEST_CASE("statistics tell how much was compared") {
  const auto rules = test::text_rules("{prior: -10, accept: 0, review: -5, margin: 1}");
  linking::LinkStatistics statistics;
  (void)linking::link(kTasks, kResults, {}, rules, test::shipped_lexicon(), &statistics);
  CHECK(statistics.pairs_possible == 6);
  CHECK(statistics.pairs_compared == 2);
}

TEST_CASE("without tasks or results there are no links") {
  CHECK(link({}, {}, kResults).empty());
  CHECK(link({}, kTasks, {}).empty());
}

TEST_CASE("why a pair was not linked is told from the same evidence") {
  const auto rules = test::text_rules("{prior: -10, accept: 0, review: -5, margin: 1}");
  const auto weight =
      linking::weigh_pair(kTasks[0], kResults[2], kTasks, kResults, rules, test::shipped_lexicon());
  CHECK(weight.bits == doctest::Approx(-10.0));
  CHECK(weight.evidence.front().level == "prior");
  const auto links = link();
  CHECK(
      linking::weigh_pair(kTasks[0], kResults[1], kTasks, kResults, rules, test::shipped_lexicon())
          .bits == doctest::Approx(links[0].bits));
}
