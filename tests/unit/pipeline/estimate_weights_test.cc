#include "pipeline/estimate_weights.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

#include "decided_workspace.h"
#include "pipeline/propose_packs.h"

namespace plumbline::pipeline {
namespace {

const RuleEstimate& rule_of(const Estimate& estimate, const std::string& id) {
  for (const auto& rule : estimate.rules) {
    if (rule.rule == id) return rule;
  }
  FAIL("no rule " << id);
  return estimate.rules.front();
}

}  // namespace

TEST_CASE("a level tells the more, the oftener it is found among confirmed pairs") {
  test::DecidedCounty decided;
  for (const char* quote : {"新增养老床位200张", "改造老旧小区12个"}) {
    decided.confirm(quote);
  }
  const auto packs = decided.packs();
  source::DiagnosticSink sink;
  const auto judgement = judge(decided.inputs(), packs, {}, sink);
  const auto estimate = estimate_weights(judgement, packs);
  CHECK(estimate.confirmed == 2);
  CHECK(estimate.random > 20);
  CHECK(estimate.decided == 2);
  const auto& words = rule_of(estimate, "link/words");
  REQUIRE(words.levels.size() == 3);
  // Smoothed by a half a level, so that the shares of the levels sum to one.
  double m = 0.0;
  double u = 0.0;
  for (const auto& level : words.levels) {
    m += level.m;
    u += level.u;
  }
  CHECK(m == doctest::Approx(1.0));
  CHECK(u == doctest::Approx(1.0));
  CHECK(words.levels.front().m > words.levels.front().u);
  CHECK(words.levels.back().m < words.levels.back().u);
  // Two pairs of 2 + 20 parts move a figure by an eleventh of the way; and as both lie on their
  // side already, no step is better than none.
  CHECK(estimate.right_before == 2);
  CHECK(estimate.right_after == 2);
  for (const auto& rule : estimate.rules) {
    CHECK_FALSE(rule.is_changed());
    for (const auto& level : rule.levels) {
      if (level.confirmed == 0) CHECK(level.estimated == level.old_bits);
      CHECK(std::abs(level.estimated - level.old_bits) < 2.0);
    }
  }
}

TEST_CASE("the same workspace gives the same estimate") {
  test::DecidedCounty decided;
  decided.confirm("新增养老床位200张");
  const auto packs = decided.packs();
  source::DiagnosticSink sink;
  const auto inputs = decided.inputs();
  const auto first = estimate_weights(judge(inputs, packs, {}, sink), packs);
  RunOptions options;
  options.threads = 3;
  const auto second = estimate_weights(judge(inputs, packs, options, sink), packs);
  REQUIRE(first.rules.size() == second.rules.size());
  for (std::size_t i = 0; i < first.rules.size(); ++i) {
    for (std::size_t j = 0; j < first.rules[i].levels.size(); ++j) {
      CHECK(first.rules[i].levels[j].u == second.rules[i].levels[j].u);
    }
  }
}

}  // namespace plumbline::pipeline
