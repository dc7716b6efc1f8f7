#include "inference/infer.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "inference_fixture.h"

namespace model = plumbline::model;
namespace test = plumbline::test;
using model::Aspect;
using model::Status;

TEST_CASE("assessments come in the order of the tasks") {
  test::World world;
  for (const char* id : {"c", "a", "b"}) world.add(test::action(id));
  CHECK(test::statuses(world.infer()) == "c no_evidence a no_evidence b no_evidence");
}

TEST_CASE("only links that count reach the statuses") {
  test::World world;
  world.add(test::action("a"));
  world.answer("a", test::result("r", Aspect::done));
  const auto status = [&](model::Verdict verdict, model::Decision decision) {
    world.links[0].verdict = verdict;
    world.links[0].decision = decision;
    return world.infer().at(0).reported;
  };
  using model::Decision;
  using model::Verdict;
  CHECK(status(Verdict::accepted, Decision::proposed) == Status::met);
  CHECK(status(Verdict::review, Decision::proposed) == Status::no_evidence);
  CHECK(status(Verdict::review, Decision::confirmed) == Status::met);
  CHECK(status(Verdict::accepted, Decision::rejected) == Status::no_evidence);
}

TEST_CASE("links to tasks or results that are gone are passed over") {
  test::World world;
  world.add(test::action("a"));
  world.answer("b", test::result("r", Aspect::done));
  world.answer("a", test::result("s", Aspect::done));
  world.results.pop_back();
  CHECK(test::statuses(world.infer()) == "a no_evidence");
}

TEST_CASE("the year of another jurisdiction is not that of the task") {
  test::World world;
  world.add(test::action("a"));
  world.options.reviewed = {{"乙区", test::kYear}};
  CHECK(test::statuses(world.infer()) == "a pending");
}

TEST_CASE("a ruling stands beside what was reported and beats it") {
  test::World world;
  world.add(test::action("a"));
  world.answer("a", test::result("r", Aspect::under_way), model::Relation::progress);
  world.options.rulings.emplace(model::TaskId{"a"}, model::Ruling{Status::met, "区民政局来函"});
  const auto assessed = world.infer().at(0);
  CHECK(assessed.reported == Status::in_progress);
  CHECK(assessed.ruled->status == Status::met);
  CHECK(assessed.effective() == Status::met);
}

TEST_CASE("every assessment has a proof") {
  test::World world;
  world.add(test::target("a", {"学位 increment = 10 个"}));
  world.add(test::action("b"));
  world.answer("a", test::result("r", Aspect::done, {"学位 increment = 12 个"}));
  const auto assessed = world.infer();
  REQUIRE(assessed[0].proof.size() == 1);
  CHECK(assessed[0].proof[0].conclusion == "12 against 10 (个)");
  CHECK(assessed[0].proof[0].rule->level == "beyond");
  CHECK(assessed[1].proof[0].conclusion == "the report for the year says nothing of it");
}

TEST_CASE("a chain of many thousand tasks is no deeper than any other") {
  test::World world;
  const int length = 5000;
  for (int i = 0; i < length; ++i) {
    world.add(test::action(std::to_string(i)));
    if (i > 0) {
      world.depend(std::to_string(i), model::DependencyKind::requires_, std::to_string(i - 1));
    }
  }
  world.answer(std::to_string(length - 1), test::result("r", Aspect::done));
  CHECK(world.infer().front().inferred == Status::met);
}
