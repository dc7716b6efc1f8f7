#include "linking/candidates.h"

#include <doctest/doctest.h>

#include "linking_fixture.h"

namespace linking = plumbline::linking;
namespace model = plumbline::model;
namespace test = plumbline::test;
using Lists = std::vector<std::vector<std::size_t>>;

namespace {

Lists candidates(const std::vector<model::Task>& tasks, const std::vector<model::Result>& results) {
  const linking::Profiles profiles(tasks, results, test::shipped_lexicon());
  return linking::find_candidates(profiles);
}

}  // namespace

TEST_CASE("a result that shares rare words is a candidate, one that shares none is not") {
  CHECK(candidates({test::task("T1", "修缮望江楼")},
                   {test::result("r1", "望江楼修缮一新"), test::result("r2", "粮食增产")}) ==
        Lists{{0}});
}

TEST_CASE("a result that shares only the indicator under another name is a candidate") {
  model::Task task = test::task("T1", "国内生产总值增长6%");
  task.measures.push_back(test::figure("国内生产总值", model::MeasureForm::growth, 6, "%"));
  model::Result result = test::result("r1", "经济总量再上台阶");
  result.measures.push_back(
      test::figure("GDP", model::MeasureForm::growth, 6.1, "%", model::MeasureRole::outcome));
  CHECK(candidates({task}, {result}) == Lists{{0}});
}

TEST_CASE("what the result's sentence names is a hint") {
  model::Result result = test::result("r1", "主体结构完工");
  result.sentence = "望江楼修缮工程加紧施工，主体结构完工";
  CHECK(candidates({test::task("T1", "完成望江楼修缮工程")}, {result}) == Lists{{0}});
}

TEST_CASE("wholes are neither asked nor offered") {
  model::Task whole = test::task("T1", "修缮望江楼，疏浚内河");
  model::Task part = test::task("T2", "修缮望江楼");
  part.part_of = whole.id;
  model::Result result = test::result("r1", "望江楼修缮一新");
  CHECK(candidates({whole, part}, {result}) == Lists{{}, {0}});
}

TEST_CASE("no task has more than the largest number of candidates") {
  std::vector<model::Result> results;
  for (int i = 0; i < 40; ++i) {
    results.push_back(test::result("r" + std::to_string(i), "望江楼修缮一新"));
  }
  const Lists lists = candidates({test::task("T1", "修缮望江楼")}, results);
  CHECK(lists[0].size() == linking::kCandidates);
}
