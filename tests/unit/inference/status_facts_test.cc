#include "inference/status_facts.h"

#include <doctest/doctest.h>

#include <string>

#include "inference_fixture.h"

namespace inference = plumbline::inference;
namespace model = plumbline::model;
namespace rules = plumbline::rules;
namespace test = plumbline::test;
using model::Aspect;

namespace {

// One task with results linked by `fulfils`, as facts.
class Asked {
 public:
  explicit Asked(model::Task task) : task_(std::move(task)) {
    evidence_.task = &task_;
    evidence_.as_of = {test::kYear + 1, 1, 1};
  }
  Asked& with(const model::Result& result) {
    results_.push_back(std::make_unique<model::Result>(result));
    links_.push_back(std::make_unique<model::Link>());
    evidence_.results.push_back(results_.back().get());
    evidence_.links.push_back(links_.back().get());
    return *this;
  }
  inference::Evidence& evidence() { return evidence_; }

  // A fact as text, `missing` where it is not known.
  [[nodiscard]] std::string fact(const std::string& name,
                                 const inference::GraphContext& context = {}) const {
    const inference::StatusReader reader(test::shipped_lexicon());
    std::optional<inference::Comparison> comparison;
    for (const model::Measure& measure : task_.measures) {
      if (!comparison) {
        comparison = inference::compare(measure, evidence_.results, test::shipped_lexicon());
      }
    }
    const rules::Facts facts = reader.facts(evidence_, comparison, {}, context);
    return rules::to_text(facts.get(inference::status_vocabulary().find(name).value()));
  }

 private:
  model::Task task_;
  inference::Evidence evidence_;
  std::vector<std::unique_ptr<model::Result>> results_;
  std::vector<std::unique_ptr<model::Link>> links_;
};

}  // namespace

TEST_CASE("results are counted by how they speak and by how they are linked") {
  Asked asked(test::action("a"));
  asked.with(test::result("r", Aspect::done));
  asked.with(test::result("s", Aspect::done, {}, "问题还很突出"));
  asked.with(test::result("t", Aspect::under_way));
  CHECK(asked.fact("links") == "3");
  CHECK(asked.fact("fulfils") == "3");
  CHECK(asked.fact("progress") == "0");
  CHECK(asked.fact("done") == "1");
  CHECK(asked.fact("worse") == "1");
  CHECK(asked.fact("under_way") == "1");
  CHECK(asked.fact("failed") == "0");
}

TEST_CASE("a result that only tells of a beginning is told from one that names another act") {
  model::Task task = test::action("t");
  task.text = "实施改厕工程";
  model::Result result = test::result("r", Aspect::done, {}, "启动改厕工程");
  result.text = "启动改厕工程";
  result.actions = {{"启动", "launch", true}};
  CHECK(Asked(task).with(result).fact("starting") == "1");
  CHECK(Asked(task).with(result).fact("asks_start") == "false");
  result.actions.push_back({"改造", "build", true});
  CHECK(Asked(task).with(result).fact("starting") == "0");
  task.text = "探索改厕办法";
  CHECK(Asked(task).with(result).fact("asks_start") == "true");
  result.text = "改厕初步完成";
  CHECK(Asked(task).with(result).fact("partial") == "1");
}

TEST_CASE("what is not known of a target stays missing") {
  const Asked bare(test::action("a"));
  CHECK(bare.fact("has_target") == "false");
  CHECK(bare.fact("planned") == "missing");
  const Asked open(test::target("a", {"学位 increment >= 10 个"}));
  CHECK(open.fact("planned") == "10");
  CHECK(open.fact("op") == ">=");
  CHECK(open.fact("compared") == "false");
  CHECK(open.fact("actual") == "missing");
}

TEST_CASE("shares and distances turn round under a ceiling") {
  Asked floor(test::target("a", {"学位 increment = 10 个"}));
  floor.with(test::result("r", Aspect::done, {"学位 increment = 8 个"}));
  CHECK(floor.fact("share") == "0.8");
  CHECK(floor.fact("advantage") == "-2");
  Asked ceiling(test::target("a", {"城镇调查失业率 share <= 5 %"}));
  ceiling.with(test::result("r", Aspect::done, {"城镇调查失业率 share = 4 %"}));
  CHECK(ceiling.fact("polarity") == "ceiling");
  CHECK(ceiling.fact("share") == "1.25");
  CHECK(ceiling.fact("advantage") == "1");
  CHECK(ceiling.fact("difference") == "-1");
}

TEST_CASE("what goes the other way is said, but never of a ceiling") {
  Asked growth(test::target("a", {"投资 growth = 6 %"}));
  growth.with(test::result("r", Aspect::done, {"投资 decline = 1 %"}));
  CHECK(growth.fact("wrong_way") == "true");
  Asked price(test::target("a", {"居民消费价格 growth <= 3 %"}));
  price.with(test::result("r", Aspect::done, {"居民消费价格 decline = 1 %"}));
  CHECK(price.fact("wrong_way") == "false");
  CHECK(price.fact("price") == "true");
}

TEST_CASE("the highest stage of the results counts") {
  Asked asked(test::milestone("a", model::Stage::completed));
  model::Result started = test::result("r", Aspect::done);
  started.stage = model::Stage::started;
  model::Result topped = test::result("s", Aspect::done);
  topped.stage = model::Stage::topped_out;
  asked.with(topped).with(started);
  CHECK(asked.fact("stage_planned") == "6");
  CHECK(asked.fact("stage_reached") == "5");
}

TEST_CASE("the share of the year is that of the latest report") {
  Asked asked(test::action("a"));
  CHECK(inference::elapsed_share(asked.evidence()) == 1.0);
  model::Result half = test::result("r", Aspect::done);
  half.as_of = {test::kYear, 6, 30};
  asked.with(half);
  CHECK(inference::elapsed_share(asked.evidence()) == doctest::Approx(181.0 / 365.0));
  asked.with(test::result("s", Aspect::done));
  CHECK(inference::elapsed_share(asked.evidence()) == 1.0);
  asked.evidence().as_of = {test::kYear, 3, 31};
  CHECK(inference::elapsed_share(asked.evidence()) == doctest::Approx(90.0 / 365.0));
}

TEST_CASE("the phase and the reported status are known when the graph is asked") {
  const Asked asked(test::action("a"));
  CHECK(asked.fact("phase") == "reported");
  CHECK(asked.fact("reported") == "missing");
  inference::GraphContext context;
  context.inferring = true;
  context.dependents_done = 2;
  context.reported = model::Status::in_progress;
  CHECK(asked.fact("phase", context) == "inferred");
  CHECK(asked.fact("reported", context) == "in_progress");
  CHECK(asked.fact("dependents_done", context) == "2");
}

TEST_CASE("every status has a place in the count of parts") {
  inference::PartCounts counts;
  for (int i = 0; i < 7; ++i) counts.add(static_cast<model::Status>(i), 0.5);
  CHECK(counts.total == 3.5);
  CHECK(counts.silent == 1.0);
  CHECK(counts.exceeded + counts.met + counts.partly_met + counts.in_progress + counts.not_met ==
        2.5);
}
