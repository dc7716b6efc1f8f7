#include "linking/trace.h"

#include <doctest/doctest.h>

#include "linking_fixture.h"

namespace linking = plumbline::linking;
namespace model = plumbline::model;
namespace rules = plumbline::rules;
namespace test = plumbline::test;
using linking::Gate;

namespace {

const std::vector<model::Task> kTasks{test::task("T1", "修缮望江楼"),
                                      test::task("T2", "疏浚内河航道"), test::task("T3", "望江楼")};

std::vector<model::Result> results() {
  return {test::result("r1", "内河航道疏浚完成"), test::result("r2", "望江楼修缮一新"),
          test::result("r3", "粮食增产")};
}

// `accepted`, or the word of the gate.
std::string stop(std::size_t task, std::size_t result,
                 const std::vector<model::Result>& results = ::results(),
                 const std::vector<linking::Decided>& decided = {},
                 const std::string& lines = "{prior: -10, accept: 0, review: -5, margin: 1}") {
  const rules::RuleSet rules = test::text_rules(lines);
  const linking::Tracer tracer(kTasks, results, decided, rules, test::shipped_lexicon());
  const auto trace = tracer.trace({task, result});
  return trace.stopped_at ? std::string(linking::to_word(*trace.stopped_at)) : "accepted";
}

}  // namespace

TEST_CASE("a pair that is linked passed every gate") {
  CHECK(stop(0, 1) == "accepted");
}

TEST_CASE("each gate stops what does not pass it") {
  auto results = ::results();
  SUBCASE("another jurisdiction") {
    results[1].jurisdiction = "望江区";
    CHECK(stop(0, 1, results) == "jurisdiction");
  }
  SUBCASE("another year") {
    results[1].year = 2023;
    CHECK(stop(0, 1, results) == "year");
  }
  SUBCASE("a person's no") {
    CHECK(stop(0, 1, results, {{{"T1"}, {"r2"}, model::Decision::rejected, {}, false}}) ==
          "decision");
  }
  SUBCASE("a whole, whose parts are compared") {
    results.push_back(test::result("W", "望江楼修缮一新，粮食增产，内河航道疏浚完成"));
    results[1].part_of = results[2].part_of = results[3].id;
    CHECK(stop(1, 3, results) == "parts");
  }
  SUBCASE("nothing in common") {
    CHECK(stop(0, 2) == "blocking");
  }
  SUBCASE("the review line") {
    CHECK(stop(0, 1, results, {}, "{prior: -90, accept: 0, review: -5, margin: 1}") == "review");
  }
  SUBCASE("a stronger pair") {
    CHECK(stop(2, 1, results, {}, "{prior: -14, accept: 0, review: -5, margin: 1}") == "claim");
  }
}

TEST_CASE("a pair that was lost in blocking says how much the two share") {
  const rules::RuleSet rules = test::text_rules("{prior: -10, accept: 0, review: -5, margin: 1}");
  const auto results = ::results();
  const linking::Tracer tracer(kTasks, results, {}, rules, test::shipped_lexicon());
  const auto trace = tracer.trace({0, 2});
  CHECK(trace.shared_bits == 0.0);
  CHECK(trace.shared_rank == 0);
  CHECK(trace.weight.evidence.front().level == "prior");
}

TEST_CASE("the claim names the stronger pair, and each pair the next of its result") {
  const rules::RuleSet rules = test::text_rules("{prior: -14, accept: 0, review: -5, margin: 1}");
  const auto results = ::results();
  const linking::Tracer tracer(kTasks, results, {}, rules, test::shipped_lexicon());
  const auto weaker = tracer.trace({2, 1});
  REQUIRE(weaker.blocker.has_value());
  CHECK(weaker.blocker->pair == linking::Pair{0, 1});
  const auto stronger = tracer.trace({0, 1});
  REQUIRE(stronger.next_of_result.has_value());
  CHECK(stronger.next_of_result->pair == linking::Pair{2, 1});
  CHECK_FALSE(stronger.next_of_task.has_value());
}

TEST_CASE("what a task was compared with comes strongest first") {
  const rules::RuleSet rules = test::text_rules("{prior: -10, accept: 0, review: -5, margin: 1}");
  auto results = ::results();
  results.push_back(test::result("r4", "望江楼开放"));
  const linking::Tracer tracer(kTasks, results, {}, rules, test::shipped_lexicon());
  const auto compared = tracer.compared(0);
  REQUIRE(compared.size() == 2);
  CHECK(compared[0].pair.second == 1);
  CHECK(compared[1].pair.second == 3);
}
