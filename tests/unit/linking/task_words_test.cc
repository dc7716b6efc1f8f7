#include "linking/task_words.h"

#include <doctest/doctest.h>

#include "linking_fixture.h"

namespace linking = plumbline::linking;
namespace model = plumbline::model;
namespace test = plumbline::test;

namespace {

const std::string kClasses = "  - {name: link.stop, words: [的]}\n";

}  // namespace

TEST_CASE("tasks are alike by the words they share") {
  const auto lexicon = test::small_lexicon(kClasses);
  const std::vector<model::Task> tasks{test::task("T1", "修整道路"), test::task("T2", "修整道路"),
                                       test::task("T3", "修整的桥梁"), test::task("T4", "开办")};
  const linking::TaskWords words(tasks, lexicon);
  CHECK(words.likeness(0, 1) == doctest::Approx(1.0));
  CHECK(words.likeness(0, 2) > 0.0);
  CHECK(words.likeness(0, 2) < 0.5);
  CHECK(words.likeness(0, 3) == doctest::Approx(0.0));
}

TEST_CASE("tasks without words are not alike") {
  const auto lexicon = test::small_lexicon(kClasses);
  const std::vector<model::Task> tasks{test::task("T1", "12"), test::task("T2", "12")};
  CHECK(linking::TaskWords(tasks, lexicon).likeness(0, 1) == doctest::Approx(0.0));
}

TEST_CASE("the words of a whole make those of its parts no more common") {
  std::vector<model::Task> tasks{test::task("T1", "修整道路，加固桥梁"),
                                 test::task("T2", "修整道路"), test::task("T3", "加固桥梁")};
  tasks[1].part_of = tasks[2].part_of = tasks[0].id;
  const auto lexicon = test::small_lexicon(kClasses);
  const linking::TaskWords words(tasks, lexicon);
  CHECK(words.is_whole(0));
  CHECK_FALSE(words.is_whole(1));
  CHECK(words.likeness(0, 1) == doctest::Approx(2.0 / 3.0));
}

TEST_CASE("an indicator is shared in one form and unit, unless it only compares") {
  using model::MeasureForm;
  std::vector<model::Task> tasks(4, test::task("T", "新建公园4个"));
  tasks[0].measures.push_back(test::figure("公园", MeasureForm::increment, 4, "个"));
  tasks[1].measures.push_back(test::figure("公园", MeasureForm::increment, 6, "个"));
  tasks[2].measures.push_back(test::figure("公园", MeasureForm::level, 9, "个"));
  tasks[3].measures.push_back(
      test::figure("公园", MeasureForm::increment, 9, "个", model::MeasureRole::context));
  const auto lexicon = test::small_lexicon(kClasses);
  const linking::TaskWords words(tasks, lexicon);
  CHECK(words.share_indicator(0, 1));
  CHECK_FALSE(words.share_indicator(0, 2));
  CHECK_FALSE(words.share_indicator(0, 3));
  CHECK(words.indicators(3).empty());
}
