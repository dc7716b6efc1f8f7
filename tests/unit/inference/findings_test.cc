#include "inference/findings.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "inference_fixture.h"

namespace model = plumbline::model;
namespace test = plumbline::test;
using model::Aspect;
using model::DependencyKind;
using model::Relation;

namespace {

test::World pair_of(DependencyKind kind) {
  test::World world;
  world.add(test::action("a"));
  world.add(test::action("b"));
  world.depend("b", kind, "a");
  return world;
}

}  // namespace

TEST_CASE("a requirement known to be unfinished blocks what waits for it") {
  test::World world = pair_of(DependencyKind::requires_);
  CHECK(test::findings(world.infer()[1]).empty());  // silence is no failure
  world.answer("a", test::result("r", Aspect::under_way), Relation::progress);
  const auto blocked = world.infer();
  CHECK(test::findings(blocked[1]) == "blocked waits for 'task a'\n");
  CHECK(blocked[1].findings[0].tasks == std::vector<model::TaskId>{{"b"}, {"a"}});
  CHECK(test::findings(blocked[0]).empty());
}

TEST_CASE("a finished task whose requirement fell short is a contradiction") {
  test::World world = pair_of(DependencyKind::requires_);
  world.answer("a", test::result("r", Aspect::failed));
  world.answer("b", test::result("s", Aspect::done));
  CHECK(test::findings(world.infer()[1]) ==
        "contradiction reported as done, but 'task a', which it requires, fell short\n");
}

TEST_CASE("a whole called done with a part that fell short is a contradiction") {
  test::World world = pair_of(DependencyKind::part_of);
  world.answer("b", test::result("r", Aspect::failed));
  CHECK(test::findings(world.infer()[0]).empty());
  world.options.rulings.emplace(model::TaskId{"a"}, model::Ruling{model::Status::met, "来函"});
  CHECK(test::findings(world.infer()[0]) ==
        "contradiction reported as done, but its part 'task b' fell short\n");
}

TEST_CASE("a task planned again is carried over unless it was done or nothing was read") {
  test::World world = pair_of(DependencyKind::continues);
  world.tasks[1].year = test::kYear + 1;
  CHECK(test::findings(world.infer()[0]) == "carried_over planned again for 2026\n");
  world.answer("a", test::result("r", Aspect::done));
  CHECK(test::findings(world.infer()[0]).empty());
  test::World unread = pair_of(DependencyKind::continues);
  unread.options.reviewed.clear();
  CHECK(test::findings(unread.infer()[0]).empty());
}

TEST_CASE("work with an end that was done and is planned again is a contradiction") {
  test::World world = pair_of(DependencyKind::continues);
  world.tasks[1].year = test::kYear + 1;
  for (auto& task : world.tasks) task.actions = {{"出台", "issue", true}};
  world.answer("a", test::result("r", Aspect::done));
  CHECK(test::findings(world.infer()[1]) ==
        "contradiction planned again after it was reported as done\n");
  SUBCASE("not where it goes on from year to year") {
    world.tasks[1].continuing = true;
    CHECK(test::findings(world.infer()[1]).empty());
  }
  SUBCASE("not where it is to go further") {
    world.tasks[0].stage = model::Stage::started;
    world.tasks[1].stage = model::Stage::completed;
    CHECK(test::findings(world.infer()[1]).empty());
  }
  SUBCASE("not where it has no end") {
    world.tasks[1].actions = {{"推进", "advance", false}};
    CHECK(test::findings(world.infer()[1]).empty());
  }
}

TEST_CASE("a project in use while what it rests on is under way is a contradiction") {
  test::World world;
  world.add(test::milestone("a", model::Stage::completed));
  world.add(test::milestone("b", model::Stage::in_use));
  world.depend("b", DependencyKind::requires_, "a");
  auto built = test::result("r", Aspect::under_way);
  built.stage = model::Stage::under_construction;
  world.answer("a", built, Relation::progress);
  auto opened = test::result("s", Aspect::done);
  opened.stage = model::Stage::in_use;
  world.answer("b", opened);
  CHECK(test::findings(world.infer()[1]) == "contradiction in use before it is finished\n");
}

TEST_CASE("a task due before what it requires is a contradiction of the plan") {
  test::World world = pair_of(DependencyKind::requires_);
  world.tasks[0].due = plumbline::calendar::Date{test::kYear, 12, 31};
  world.tasks[1].due = plumbline::calendar::Date{test::kYear, 6, 30};
  CHECK(test::findings(world.infer()[1]) == "contradiction due before what it requires\n");
  world.tasks[1].due = world.tasks[0].due;
  CHECK(test::findings(world.infer()[1]).empty());
}

TEST_CASE("one report that calls a task done and not done contradicts itself") {
  test::World world;
  world.add(test::action("a"));
  world.answer("a", test::result("r", Aspect::done));
  world.answer("a", test::result("s", Aspect::failed));
  CHECK(test::findings(world.infer()[0]) ==
        "contradiction the same report calls it done and not done\n");
  world.results[1].passage.source = {"another"};
  CHECK(test::findings(world.infer()[0]).empty());
}

TEST_CASE("one indicator with two figures is shown with both passages") {
  test::World world;
  world.add(test::target("a", {"学位 increment = 10 个"}));
  world.answer("a", test::result("r", Aspect::done, {"学位 increment = 12 个"}));
  world.answer("a", test::result("s", Aspect::done, {"学位 increment = 13 个"}));
  world.results[1].measures[0].passage.span = {700, 710};
  const auto assessed = world.infer();
  CHECK(test::findings(assessed[0]) ==
        "one_indicator_several_figures 学位 is reported as 12 and as 13 个\n");
  CHECK(assessed[0].findings[0].passages.size() == 2);
  world.results[1].measures[0].value = 12.01;  // rounding
  CHECK(test::findings(world.infer()[0]).empty());
}

TEST_CASE("a target far below last year's figure is shown") {
  test::World world;
  world.add(test::target("a", {"新增就业岗位 increment = 80000 个"}));
  model::Result last = test::result("r", Aspect::done, {"新增就业岗位 increment = 100000 个"});
  last.year = test::kYear - 1;
  world.results.push_back(last);
  CHECK(test::findings(world.infer()[0]) ==
        "target_lowered 80000 planned, 100000 个 reported for the year before\n");
  world.results[0].measures[0].value = 85000;
  CHECK(test::findings(world.infer()[0]).empty());
}
