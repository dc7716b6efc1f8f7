#include "pipeline/explain_status.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "explained_county.h"

namespace plumbline::pipeline {
namespace {

std::vector<StatusQuestion> explain(test::ExplainedCounty& county, const char* quote) {
  return explain_status(county.analysis, county.task(quote), *county.graph, *county.packs);
}

// The word that the first rule that holds gives.
std::string given(const StatusQuestion& question) {
  for (const auto& rule : question.rules) {
    if (rule.holds() && rule.taken) return rule.answers[*rule.taken].gives;
  }
  return "nothing";
}

}  // namespace

TEST_CASE("the rules are asked with the facts that gave the status") {
  test::ExplainedCounty county;
  county.load();
  const auto questions = explain(county, "新增养老床位200张");
  REQUIRE(questions.size() == 1);
  CHECK(given(questions[0]) == "partly_met");
  CHECK(questions[0].actual == 120.0);
  REQUIRE(questions[0].target != nullptr);
  REQUIRE(questions[0].outcome != nullptr);
  CHECK(questions[0].target->value == 200.0);
  CHECK(questions[0].outcome->value == 120.0);
}

TEST_CASE("what other figures would have given is found to the figure") {
  test::ExplainedCounty county;
  county.load();
  const auto questions = explain(county, "新增养老床位200张");
  REQUIRE(questions.size() == 1);
  using model::Status;
  const std::vector<StatusTurn> expected{{std::nullopt, true, Status::not_met},
                                         {100.0, true, Status::partly_met},
                                         {200.0, true, Status::met},
                                         {220.0, true, Status::exceeded}};
  CHECK(questions[0].turns == expected);
}

TEST_CASE("a growth rate turns in points") {
  test::ExplainedCounty county;
  county.load();
  const auto questions = explain(county, "地区生产总值增长6%左右");
  REQUIRE(questions.size() == 1);
  const auto& turns = questions[0].turns;
  REQUIRE(turns.size() >= 2);
  CHECK(turns.back().status == model::Status::exceeded);
  CHECK(turns.back().from == doctest::Approx(6.5));
  CHECK(turns[turns.size() - 2].from == doctest::Approx(5.7));
}

TEST_CASE("every task's rules give what the analysis says of it") {
  test::ExplainedCounty county;
  county.load();
  for (std::size_t task = 0; task < county.analysis.tasks.size(); ++task) {
    CAPTURE(county.analysis.tasks[task].title);
    const auto questions = explain_status(county.analysis, task, *county.graph, *county.packs);
    const auto& assessment = county.analysis.assessments[task];
    const bool said = std::any_of(questions.begin(), questions.end(), [&](const auto& question) {
      return given(question) == model::to_word(assessment.reported);
    });
    CHECK(said);
  }
}

TEST_CASE("the listener is taken off again") {
  test::ExplainedCounty county;
  county.load();
  const auto once = explain(county, "新增养老床位200张").size();
  CHECK(explain(county, "新增养老床位200张").size() == once);
}

}  // namespace plumbline::pipeline
