#include "linking/weigh_pairs.h"

#include <doctest/doctest.h>

#include "linking/link.h"
#include "linking_fixture.h"

namespace plumbline::linking {

TEST_CASE("pairs get the weight that a run gives them, candidates or not, in their order") {
  const std::vector<model::Task> tasks{test::task("T1", "新建云渡中学"),
                                       test::task("T2", "改造青石老街")};
  const std::vector<model::Result> results{test::result("r1", "云渡中学建成"),
                                           test::result("r2", "青石老街完成改造")};
  const std::vector<std::pair<std::size_t, std::size_t>> pairs{{1, 1}, {0, 1}};
  const auto weights =
      weigh_pairs(pairs, tasks, results, test::shipped_rules(), test::shipped_lexicon());
  REQUIRE(weights.size() == 2);
  CHECK(weights[0].bits > weights[1].bits);
  const auto alone = weigh_pair(tasks[1], results[1], tasks, results, test::shipped_rules(),
                                test::shipped_lexicon());
  CHECK(weights[0].bits == alone.bits);
}

TEST_CASE("no pairs give no weights") {
  CHECK(weigh_pairs({}, {}, {}, test::shipped_rules(), test::shipped_lexicon()).empty());
}

// The waterfall of an explanation: whatever the pair, its steps come to its bits.
TEST_CASE("the evidence of every pair sums to its bits") {
  std::vector<model::Task> tasks;
  std::vector<model::Result> results;
  const char* const things[] = {"中学", "公园", "大桥", "养老床位", "污水处理厂", "老旧小区"};
  const char* const acts[] = {"新建", "改造", "完成", "推进", "出台"};
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  for (const char* act : acts) {
    for (const char* thing : things) {
      const std::string text = std::string(act) + "云渡" + thing;
      const std::string id = std::to_string(tasks.size());
      tasks.push_back(test::task("T" + id, text));
      results.push_back(test::result("r" + id, text + "取得进展"));
    }
  }
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    for (std::size_t j = 0; j < results.size(); ++j) pairs.emplace_back(i, j);
  }
  for (const auto& weight :
       weigh_pairs(pairs, tasks, results, test::shipped_rules(), test::shipped_lexicon())) {
    double sum = 0.0;
    for (const auto& firing : weight.evidence) sum += firing.bits;
    CHECK(sum == doctest::Approx(weight.bits));
    CHECK(weight.evidence.front().level == "prior");
  }
}

}  // namespace plumbline::linking
