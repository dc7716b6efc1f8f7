#include "linking/edge_facts.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>

#include "linking_fixture.h"

namespace linking = plumbline::linking;
namespace model = plumbline::model;
namespace rules = plumbline::rules;
namespace test = plumbline::test;

namespace {

// The facts of a pair without likeness, by name.
class Asked {
 public:
  Asked(model::Task from, model::Task to)
      : reader_(test::shipped_lexicon()),
        from_task_(std::move(from)),
        to_task_(std::move(to)),
        from_(reader_.read(from_task_)),
        to_(reader_.read(to_task_)) {
    pair_.from = &from_;
    pair_.to = &to_;
  }
  linking::EdgePair& pair() { return pair_; }
  [[nodiscard]] std::string operator[](const char* name) const {
    const rules::Facts facts = reader_.facts(pair_);
    return rules::to_text(facts.get(*linking::edge_vocabulary().find(name)));
  }

 private:
  linking::EdgeReader reader_;
  model::Task from_task_, to_task_;  // the ends keep pointers to them
  linking::EdgeEnd from_, to_;
  linking::EdgePair pair_;
};

model::Task planned(int year, const std::string& text) {
  model::Task task = test::task("T" + std::to_string(year), text);
  task.year = year;
  return task;
}

}  // namespace

TEST_CASE("a pair tells how many years lie between its plans and what each end says") {
  auto from = planned(2024, "望江水厂二期竣工");
  from.stage = model::Stage::completed;
  from.actions = {{"竣工", "complete", true}};
  auto to = planned(2023, "望江水厂一期开工");
  to.stage = model::Stage::started;
  const Asked asked(from, to);
  CHECK(asked["years"] == "1");
  CHECK(asked["from_stage"] == "6");
  CHECK(asked["to_stage"] == "3");
  CHECK(asked["from_acts"] == "complete");
  CHECK(asked["phase_name"] == "4");
  CHECK(asked["from_phase"] == "2");
  CHECK(asked["to_phase"] == "1");
}

TEST_CASE("of several projects the phases of the one in common are told") {
  const Asked asked(planned(2024, "云汀医院一期、望江水厂二期竣工"),
                    planned(2024, "望江水厂一期开工"));
  CHECK(asked["phase_name"] == "4");
  CHECK(asked["from_phase"] == "2");
}

TEST_CASE("the longest plan named in both is told") {
  auto from = planned(2024, "落实望江区水系规划");
  from.entities = {"望江区水系规划"};
  auto to = planned(2024, "编制望江区水系规划");
  to.entities = {"望江区水系规划", "望江"};
  Asked asked(from, to);
  CHECK(asked["shared_plan"] == "7");
  CHECK(asked["shared_name"] == "0");  // the finder of pairs tells it
  const std::string name = "望江区水系规划";
  asked.pair().shared_name = &name;
  CHECK(asked["shared_name"] == "7");
}

TEST_CASE("short names are not read") {
  auto task = planned(2024, "修缮望江楼");
  task.entities = {"望江楼"};
  CHECK(linking::EdgeReader(test::shipped_lexicon()).read(task).names.empty());
}
