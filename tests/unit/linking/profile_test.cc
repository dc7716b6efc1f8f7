#include "linking/profile.h"

#include <doctest/doctest.h>

#include "linking_fixture.h"

namespace linking = plumbline::linking;
namespace model = plumbline::model;
namespace test = plumbline::test;

namespace {

const std::string kActs =
    "  - {name: action.draft, words: [制定]}\n  - {name: action.issue, words: [印发]}\n"
    "  - {name: answers.draft, words: [issue]}\n  - {name: link.progress, words: [进展]}\n";

}  // namespace

TEST_CASE("wholes are marked and their words counted once") {
  std::vector<model::Task> tasks{test::task("T1", "修整道路，加固桥梁"),
                                 test::task("T2", "修整道路"), test::task("T3", "加固桥梁")};
  tasks[1].part_of = tasks[2].part_of = tasks[0].id;
  const auto lexicon = test::small_lexicon(kActs);
  const linking::Profiles profiles(tasks, {}, lexicon);
  CHECK(profiles.tasks()[0].is_whole);
  CHECK_FALSE(profiles.tasks()[1].is_whole);
  CHECK(profiles.tasks()[1].words.weight == doctest::Approx(30.0));
}

TEST_CASE("acts that answer an act come from the lexicon") {
  model::Task task = test::task("T1", "制定办法");
  task.actions.push_back({"制定", "draft", true});
  model::Result result = test::result("r1", "印发办法");
  result.actions.push_back({"印发", "issue", true});
  const auto lexicon = test::small_lexicon(kActs);
  const std::vector<model::Task> tasks{task};
  const std::vector<model::Result> results{result};
  const linking::Profiles profiles(tasks, results, lexicon);
  CHECK((profiles.tasks()[0].answering_acts & profiles.results()[0].acts) != 0);
  CHECK((profiles.tasks()[0].acts & profiles.results()[0].acts) == 0);
}

TEST_CASE("figures that only compare are left out") {
  model::Task task = test::task("T1", "新建公园4个");
  task.measures.push_back(test::figure("公园", model::MeasureForm::increment, 4, "个"));
  task.measures.push_back(
      test::figure("公园", model::MeasureForm::level, 9, "个", model::MeasureRole::context));
  const auto lexicon = test::small_lexicon(kActs);
  const std::vector<model::Task> tasks{task};
  const linking::Profiles profiles(tasks, {}, lexicon);
  REQUIRE(profiles.tasks()[0].figures.size() == 1);
  CHECK(profiles.indicator_rarity(profiles.tasks()[0].figures[0].indicator) ==
        doctest::Approx(10.0));
  CHECK(profiles.unit_rarity("个") == doctest::Approx(10.0));
  CHECK(profiles.unit_rarity("座") == doctest::Approx(0.0));
}

TEST_CASE("a word of progress is seen") {
  const auto lexicon = test::small_lexicon(kActs);
  const std::vector<model::Result> results{test::result("r1", "改革取得新进展"),
                                           test::result("r2", "改革完成")};
  const linking::Profiles profiles({}, results, lexicon);
  CHECK(profiles.results()[0].says_progress);
  CHECK_FALSE(profiles.results()[1].says_progress);
}
