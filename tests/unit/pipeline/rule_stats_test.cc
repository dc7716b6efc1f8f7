#include "pipeline/rule_stats.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "decided_workspace.h"

namespace plumbline::pipeline {
namespace {

const RuleUse& use_of(const RuleStatistics& statistics, const std::string& rule) {
  const auto found = std::find_if(statistics.rules.begin(), statistics.rules.end(),
                                  [&](const RuleUse& one) { return one.rule == rule; });
  REQUIRE(found != statistics.rules.end());
  return *found;
}

}  // namespace

TEST_CASE("rules agree with what people confirm, and not with what they reject or rule") {
  test::DecidedCounty decided;
  decided.confirm("新增养老床位200张");
  decided.reject("改造老旧小区12个");
  decided.rule("新建公园2个", "not_met");
  auto packs = decided.packs();
  const auto inputs = decided.inputs();
  const UseOfRules use(packs);
  source::DiagnosticSink sink;
  const auto judgement = judge(inputs, packs, {}, sink);
  const auto statistics = rule_statistics(inputs, packs, use, judgement);
  const RuleUse& words = use_of(statistics, "link/words");
  CHECK(words.fired > 0);
  CHECK(words.asked >= words.fired);
  CHECK(words.decided == 2);
  CHECK(words.agreed == 1);
  REQUIRE(words.wrong.size() == 1);
  CHECK(words.wrong[0].said.ends_with("bits, rejected"));
  const RuleUse& silence = use_of(statistics, "status/silence");
  CHECK(silence.decided == 1);
  CHECK(silence.agreed == 0);
  CHECK(silence.wrong.at(0).said == "gave no_evidence, ruled not_met");
  const RuleUse& target = use_of(statistics, "extract/target");
  CHECK(target.decided == target.agreed);
  CHECK(target.decided > 0);
}

TEST_CASE("the shipped status rules are in no conflict with each other") {
  test::DecidedCounty decided;
  auto packs = decided.packs();
  const auto inputs = decided.inputs();
  const UseOfRules use(packs);
  source::DiagnosticSink sink;
  const auto statistics = rule_statistics(inputs, packs, use, judge(inputs, packs, {}, sink));
  for (const auto& pair : statistics.pairs) CHECK(pair.conflict == 0);
}

}  // namespace plumbline::pipeline
