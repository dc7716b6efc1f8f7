#include "inference/propagate.h"

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

constexpr DependencyKind kRequires = DependencyKind::requires_;
constexpr DependencyKind kPartOf = DependencyKind::part_of;

test::World world_of(const std::vector<std::string>& ids) {
  test::World world;
  for (const std::string& id : ids) world.add(test::action(id));
  return world;
}

void done(test::World& world, const std::string& id) {
  world.answer(id, test::result("done " + id, Aspect::done));
}

}  // namespace

TEST_CASE("what a finished task requires is finished, all along the chain") {
  test::World world = world_of({"a", "b", "c", "d", "e"});
  for (const auto& [from, to] : {std::pair{"b", "a"}, {"c", "b"}, {"d", "c"}, {"e", "d"}}) {
    world.depend(from, kRequires, to);
  }
  done(world, "d");
  const auto assessed = world.infer();
  CHECK(test::statuses(assessed) ==
        "a no_evidence>met b no_evidence>met c no_evidence>met d met e no_evidence");
  CHECK(assessed[0].proof.back().rule->rule.value == "status/finished-dependent");
  CHECK(assessed[0].proof.back().premises == std::vector<model::TaskId>{{"b"}});
}

TEST_CASE("what a report says short stays short, whatever depends on it") {
  test::World world = world_of({"a", "b"});
  world.depend("b", kRequires, "a");
  world.answer("a", test::result("r", Aspect::failed));
  done(world, "b");
  CHECK(test::statuses(world.infer()) == "a not_met b met");
}

TEST_CASE("a whole is rolled up from its parts") {
  struct Case {
    std::vector<std::string> done;
    std::vector<std::string> under_way;
    std::vector<std::string> failed;
    const char* whole;
  };
  const std::vector<Case> cases{
      {{"p", "q", "r"}, {}, {}, "met"},      {{"p"}, {}, {}, "partly_met"},
      {{"p"}, {"q", "r"}, {}, "partly_met"}, {{}, {"q"}, {}, "in_progress"},
      {{}, {}, {"p", "q", "r"}, "not_met"},  {{"p"}, {}, {"q", "r"}, "not_met"},
      {{"p", "q"}, {}, {"r"}, "partly_met"}, {{}, {}, {}, "no_evidence"},
  };
  for (const Case& each : cases) {
    test::World world = world_of({"w", "p", "q", "r"});
    for (const char* part : {"p", "q", "r"}) world.depend(part, kPartOf, "w");
    for (const std::string& id : each.done) done(world, id);
    for (const std::string& id : each.under_way) {
      world.answer(id, test::result("r " + id, Aspect::under_way), Relation::progress);
    }
    for (const std::string& id : each.failed) {
      world.answer(id, test::result("r " + id, Aspect::failed));
    }
    CHECK(model::to_word(world.infer().at(0).reported) == each.whole);
  }
}

TEST_CASE("parts weigh what the mapping says") {
  test::World world = world_of({"w", "p", "q"});
  world.depend("p", kPartOf, "w", 1.0);
  world.depend("q", kPartOf, "w", 3.0);
  done(world, "p");
  world.answer("q", test::result("r", Aspect::failed));
  CHECK(world.infer().at(0).reported == model::Status::not_met);
  world.dependencies[1].weight = 0.5;
  CHECK(world.infer().at(0).reported == model::Status::partly_met);
}

TEST_CASE("a whole whose parts are silent is judged by its own results") {
  test::World world = world_of({"w", "p", "q"});
  world.depend("p", kPartOf, "w");
  world.depend("q", kPartOf, "w");
  done(world, "w");
  CHECK(world.infer().at(0).reported == model::Status::met);
}

TEST_CASE("a part known only by inference makes the whole inferred too") {
  test::World world = world_of({"w", "p", "q", "after"});
  world.depend("p", kPartOf, "w");
  world.depend("q", kPartOf, "w");
  world.depend("after", kRequires, "q");
  done(world, "p");
  done(world, "after");
  CHECK(test::statuses(world.infer()) == "w partly_met>met p met q no_evidence>met after met");
}

TEST_CASE("parts of parts are graded before their whole, wherever they stand") {
  test::World world = world_of({"inner", "whole", "leaf"});
  world.depend("inner", kPartOf, "whole");
  world.depend("leaf", kPartOf, "inner");
  done(world, "leaf");
  CHECK(test::statuses(world.infer()) == "inner met whole met leaf met");
}

TEST_CASE("a ruling is what the graph goes on with") {
  test::World world = world_of({"a", "b", "c"});
  world.depend("b", kRequires, "a");
  world.depend("c", kRequires, "b");
  done(world, "c");
  world.options.rulings.emplace(model::TaskId{"b"}, model::Ruling{model::Status::not_met, "会议"});
  const auto assessed = world.infer();
  CHECK(test::statuses(assessed) == "a no_evidence b no_evidence>met c met");
  CHECK(assessed[1].effective() == model::Status::not_met);
  CHECK(assessed[1].ruled->because == "会议");
}

TEST_CASE("work that continues or replaces other work says nothing of it") {
  test::World world = world_of({"a", "b"});
  done(world, "b");
  world.depend("b", DependencyKind::continues, "a");
  CHECK(test::statuses(world.infer()) == "a no_evidence b met");
  world.dependencies[0].kind = DependencyKind::supersedes;
  CHECK(test::statuses(world.infer()) == "a no_evidence b met");
}
