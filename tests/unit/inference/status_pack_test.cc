// The statuses of the shipped pack, from figures, stages and wording.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "inference_fixture.h"

namespace model = plumbline::model;
namespace test = plumbline::test;
using model::Aspect;
using model::Relation;
using model::Stage;

namespace {

struct FigureCase {
  const char* planned;
  const char* reported;
  const char* status;
};

void check(const std::vector<FigureCase>& cases) {
  for (const FigureCase& each : cases) {
    CAPTURE(std::string(each.planned));
    CAPTURE(std::string(each.reported));
    CHECK(test::reported(test::target("a", {each.planned}),
                         test::result("r", Aspect::done, {each.reported})) == each.status);
  }
}

}  // namespace

TEST_CASE("every example of the shipped status rules passes") {
  const auto outcomes = test::shipped_status_rules().test_examples({});
  CHECK(outcomes.size() > 30);
  for (const auto& outcome : outcomes) {
    CAPTURE(outcome.rule.value);
    CAPTURE(outcome.message);
    CHECK(outcome.passed);
  }
}

TEST_CASE("an amount is exceeded from a tenth beyond, met when reached, partly met from half") {
  check({
      {"学位 increment = 4000 个", "学位 increment = 4400 个", "exceeded"},
      {"学位 increment = 4000 个", "学位 increment = 4399 个", "met"},
      {"学位 increment >= 4000 个", "学位 increment = 4000 个", "met"},
      {"学位 increment >= 4000 个", "学位 increment = 3999 个", "partly_met"},
      {"学位 increment = 4000 个", "学位 increment = 2000 个", "partly_met"},
      {"学位 increment = 4000 个", "学位 increment = 1999 个", "not_met"},
      {"学位 increment = 4000 个", "学位 level >= 4000 个", "met"},
      {"耕地 level >= 2 公顷", "耕地 level = 21000 平方米", "met"},
  });
}

TEST_CASE("an about-target is met within three hundredths") {
  check({
      {"学位 increment ~ 1000 个", "学位 increment = 970 个", "met"},
      {"学位 increment ~ 1000 个", "学位 increment = 969 个", "partly_met"},
      {"学位 increment = 1000 个", "学位 increment = 970 个", "partly_met"},
      {"学位 increment ~ 1000 个", "学位 increment = 1100 个", "exceeded"},
  });
}

TEST_CASE("growth rates are compared in points") {
  check({
      {"固定资产投资 growth = 6 %", "固定资产投资 growth = 6.5 %", "exceeded"},
      {"固定资产投资 growth = 6 %", "固定资产投资 growth = 6.4 %", "met"},
      {"固定资产投资 growth ~ 6 %", "固定资产投资 growth = 5.7 %", "met"},
      {"固定资产投资 growth ~ 6 %", "固定资产投资 growth = 5.6 %", "partly_met"},
      {"固定资产投资 growth >= 6 %", "固定资产投资 growth = 5.9 %", "partly_met"},
      {"固定资产投资 growth >= 6 %", "固定资产投资 growth = 2.9 %", "not_met"},
      {"固定资产投资 growth >= 6 %", "固定资产投资 decline = 1 %", "not_met"},
      {"能耗 decline = 3 %", "能耗 decline = 3.5 %", "exceeded"},
      {"能耗 decline = 3 %", "能耗 growth = 0.5 %", "not_met"},
  });
}

TEST_CASE("shares compare as ratios") {
  check({
      {"森林覆盖率 share = 40 %", "森林覆盖率 share = 44 %", "exceeded"},
      {"森林覆盖率 share = 40 %", "森林覆盖率 share = 40.5 %", "met"},
      {"森林覆盖率 share ~ 40 %", "森林覆盖率 share = 39 %", "met"},
      {"森林覆盖率 share >= 40 %", "森林覆盖率 share = 39 %", "partly_met"},
  });
}

TEST_CASE("under a ceiling less is better, also where it is written with about") {
  check({
      {"城镇调查失业率 share ~ 5.5 %", "城镇调查失业率 share = 5.2 %", "met"},
      {"城镇调查失业率 share <= 5.5 %", "城镇调查失业率 share = 4.9 %", "exceeded"},
      {"城镇调查失业率 share ~ 5.5 %", "城镇调查失业率 share = 5.6 %", "met"},
      {"城镇调查失业率 share <= 5.5 %", "城镇调查失业率 share = 5.6 %", "partly_met"},
      {"城镇调查失业率 share <= 5.5 %", "城镇调查失业率 share = 11.1 %", "not_met"},
  });
}

TEST_CASE("a price rise under its ceiling is met and never exceeded") {
  check({
      {"居民消费价格 growth ~ 3 %", "居民消费价格 growth = 0.2 %", "met"},
      {"居民消费价格 growth ~ 3 %", "居民消费价格 growth = 3.3 %", "met"},
      {"居民消费价格 growth ~ 3 %", "居民消费价格 decline = 0.2 %", "met"},
      {"居民消费价格 growth ~ 3 %", "居民消费价格 growth = 4.8 %", "partly_met"},
      {"居民消费价格 growth ~ 3 %", "居民消费价格 growth = 6.5 %", "not_met"},
  });
}

TEST_CASE("a range is reached from its lower end and exceeded from beyond its upper one") {
  check({
      {"投资 growth range 5..6 %", "投资 growth = 5 %", "met"},
      {"投资 growth range 5..6 %", "投资 growth = 6.4 %", "met"},
      {"投资 growth range 5..6 %", "投资 growth = 6.5 %", "exceeded"},
      {"学位 increment range 100..200 个", "学位 increment = 100 个", "met"},
      {"学位 increment range 100..200 个", "学位 increment = 220 个", "exceeded"},
      {"学位 increment range 100..200 个", "学位 increment = 80 个", "partly_met"},
  });
}

TEST_CASE("zero planned is met by zero and by nothing else") {
  check({
      {"零就业家庭 level = 0 户", "零就业家庭 level = 0 户", "met"},
      {"零就业家庭 level = 0 户", "零就业家庭 level = 2 户", "not_met"},
      {"财政赤字 level <= 0 元", "财政赤字 level = 0 元", "met"},
      {"财政赤字 level <= 0 元", "财政赤字 level = 5 元", "not_met"},
  });
}

TEST_CASE("of ranks the smaller number is the better one") {
  check({
      {"空气质量 rank = 3 位", "空气质量 rank = 2 位", "met"},
      {"空气质量 rank = 3 位", "空气质量 rank = 3 位", "met"},
      {"空气质量 rank = 3 位", "空气质量 rank = 4 位", "not_met"},
  });
}

TEST_CASE("a result without the figure that was planned is partly met or in progress") {
  const model::Task planned = test::target("a", {"学位 increment = 4000 个"});
  CHECK(test::reported(planned, test::result("r", Aspect::done)) == "partly_met");
  CHECK(test::reported(planned, test::result("r", Aspect::under_way), Relation::progress) ==
        "in_progress");
  CHECK(test::reported(planned, test::result("r", Aspect::failed)) == "not_met");
  CHECK(test::reported(planned, test::result("r", Aspect::none, {}, "低于预期目标")) == "not_met");
  CHECK(test::reported(planned, test::result("r", Aspect::done, {}, "各项指标超额完成")) == "met");
}

TEST_CASE("a result that says it of all needs no figure, where it says it of the task") {
  model::Task planned = test::target("a", {"学位 increment = 4000 个"});
  planned.text = "新增学位4000个";
  CHECK(test::reported(planned, test::result("r", Aspect::done, {}, "学位全部落实")) == "met");
  CHECK(test::reported(planned, test::result("r", Aspect::done, {}, "增加学位，资金全部到位")) ==
        "partly_met");
}

TEST_CASE("a policy that was to go on and is said to go on is met without its figure") {
  model::Task planned = test::target("a", {"补贴 increment = 4000 元"});
  planned.continuing = true;
  model::Result said = test::result("r", Aspect::none);
  said.continuing = true;
  CHECK(test::reported(planned, said) == "met");
}

TEST_CASE("prices said to be low are under their ceiling") {
  CHECK(test::reported(test::target("a", {"居民消费价格 growth ~ 3 %"}),
                       test::result("r", Aspect::none, {}, "居民消费价格涨幅较低")) == "met");
}

TEST_CASE("a milestone is met from the stage planned on and in progress below it") {
  const model::Task planned = test::milestone("a", Stage::completed);
  const auto at = [](Stage stage, Aspect aspect = Aspect::done) {
    model::Result said = test::result("r", aspect);
    said.stage = stage;
    return said;
  };
  CHECK(test::reported(planned, at(Stage::completed)) == "met");
  CHECK(test::reported(planned, at(Stage::in_use)) == "met");
  CHECK(test::reported(planned, at(Stage::topped_out)) == "in_progress");
  CHECK(test::reported(planned, at(Stage::started)) == "in_progress");
  CHECK(test::reported(planned, at(Stage::none)) == "met");
  CHECK(test::reported(planned, at(Stage::none), Relation::progress) == "in_progress");
  CHECK(test::reported(planned, at(Stage::started, Aspect::failed)) == "not_met");
  CHECK(test::reported(planned, test::result("r", Aspect::done, {}, "完成工程量六成")) ==
        "in_progress");
  CHECK(test::reported(planned, test::result("r", Aspect::none, {}, "选址调整，暂缓实施")) ==
        "not_met");
}

TEST_CASE("an action is judged by the wording of its result") {
  const model::Task planned = test::action("a");
  CHECK(test::reported(planned, test::result("r", Aspect::done)) == "met");
  CHECK(test::reported(planned, test::result("r", Aspect::under_way), Relation::progress) ==
        "in_progress");
  CHECK(test::reported(planned, test::result("r", Aspect::planned), Relation::restates) ==
        "in_progress");
  CHECK(test::reported(planned, test::result("r", Aspect::failed)) == "not_met");
  CHECK(test::reported(planned, test::result("r", Aspect::none, {}, "矛盾加剧")) == "not_met");
}

TEST_CASE("an action done here and failing there is partly met") {
  test::World world;
  world.add(test::action("a"));
  world.answer("a", test::result("r", Aspect::done));
  world.answer("a", test::result("s", Aspect::none, {}, "问题仍然突出"));
  CHECK(test::statuses(world.infer()) == "a partly_met");
}

TEST_CASE("several figures of one task count like parts") {
  const model::Task planned =
      test::target("a", {"开工房屋 increment = 100 套", "建成房屋 increment = 50 套"});
  const auto status = [&](const char* started, const char* built) {
    return test::reported(planned, test::result("r", Aspect::done, {started, built}));
  };
  CHECK(status("开工房屋 increment = 100 套", "建成房屋 increment = 50 套") == "met");
  CHECK(status("开工房屋 increment = 110 套", "建成房屋 increment = 55 套") == "exceeded");
  CHECK(status("开工房屋 increment = 110 套", "建成房屋 increment = 50 套") == "met");
  CHECK(status("开工房屋 increment = 100 套", "建成房屋 increment = 20 套") == "partly_met");
  CHECK(status("开工房屋 increment = 10 套", "建成房屋 increment = 20 套") == "not_met");
}

TEST_CASE("a target left out beside one that was answered leaves the task partly met") {
  const model::Task planned =
      test::target("a", {"公厕 increment = 15 座", "垃圾转运站 increment = 3 座"});
  CHECK(test::reported(planned, test::result("r", Aspect::done, {"公厕 increment = 18 座"})) ==
        "partly_met");
}

TEST_CASE("of one indicator with two figures the one answered speaks for both") {
  const model::Task planned =
      test::target("a", {"危房改造 increment = 366 户", "危房改造 increment = 100 户"});
  CHECK(test::reported(planned, test::result("r", Aspect::done, {"危房改造 increment = 370 户"})) ==
        "met");
}

TEST_CASE("silence is no evidence where the year was reviewed and pending where not") {
  test::World world;
  world.add(test::action("a"));
  world.add(test::action("b"));
  world.tasks[1].year = test::kYear + 1;
  CHECK(test::statuses(world.infer()) == "a no_evidence b pending");
}

TEST_CASE("a figure of half a year is in progress and has a pace") {
  struct Case {
    const char* planned;
    const char* reported;
    const char* status;
    model::Pace pace;
  };
  const std::vector<Case> cases{
      {"学位 increment = 100 个", "学位 increment = 60 个", "in_progress", model::Pace::ahead},
      {"学位 increment = 100 个", "学位 increment = 49 个", "in_progress", model::Pace::on_pace},
      {"学位 increment = 100 个", "学位 increment = 30 个", "in_progress", model::Pace::behind},
      {"学位 increment = 100 个", "学位 increment = 101 个", "met", model::Pace::ahead},
      {"投资 growth = 5 %", "投资 growth = 5.5 %", "in_progress", model::Pace::ahead},
      {"投资 growth ~ 5 %", "投资 growth = 4.8 %", "in_progress", model::Pace::on_pace},
      {"投资 growth = 5 %", "投资 growth = 4.8 %", "in_progress", model::Pace::behind},
      {"财政赤字 level <= 100 元", "财政赤字 level = 51 元", "in_progress", model::Pace::on_pace},
      {"财政赤字 level <= 100 元", "财政赤字 level = 60 元", "in_progress", model::Pace::behind},
      {"空气质量 rank = 3 位", "空气质量 rank = 5 位", "in_progress", model::Pace::behind},
  };
  for (const Case& each : cases) {
    CAPTURE(std::string(each.planned));
    CAPTURE(std::string(each.reported));
    test::World world;
    world.add(test::target("a", {each.planned}));
    model::Result said = test::result("r", Aspect::done, {each.reported});
    said.as_of = {test::kYear, 6, 30};
    world.answer("a", said);
    const auto assessed = world.infer().at(0);
    CHECK(model::to_word(assessed.reported) == each.status);
    CHECK(assessed.pace == each.pace);
  }
}

TEST_CASE("a figure of the whole year has no pace") {
  test::World world;
  world.add(test::target("a", {"学位 increment = 100 个"}));
  world.answer("a", test::result("r", Aspect::done, {"学位 increment = 60 个"}));
  CHECK_FALSE(world.infer().at(0).pace);
  world.options.as_of = {test::kYear, 9, 30};
  CHECK(world.infer().at(0).pace == model::Pace::behind);
}
