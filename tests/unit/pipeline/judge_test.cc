#include "pipeline/judge.h"

#include <doctest/doctest.h>

#include "decided_workspace.h"

namespace plumbline::pipeline {

TEST_CASE("the rules are held against decisions that they do not see") {
  test::DecidedCounty decided;
  decided.confirm("新增养老床位200张");
  decided.reject("改造老旧小区12个");
  decided.rule("新建公园2个", "not_met");
  const auto inputs = decided.inputs();
  const auto packs = decided.packs();
  source::DiagnosticSink sink;
  const auto judgement = judge(inputs, packs, {}, sink);
  CHECK(!sink.has_errors());
  REQUIRE(judgement.links.size() == 2);
  int confirmed = 0;
  for (const auto& link : judgement.links) {
    CHECK(link.verdict == model::Verdict::accepted);  // the rejected one too: nobody told the rules
    CHECK(link.probability > 0.5);
    CHECK(link.weight.bits >= packs.link.decision().accept);
    confirmed += link.confirmed ? 1 : 0;
  }
  CHECK(confirmed == 1);
  REQUIRE(judgement.statuses.size() == 1);
  CHECK(judgement.statuses[0].ruled == model::Status::not_met);
  CHECK(judgement.statuses[0].found == model::Status::no_evidence);
}

TEST_CASE("without decisions there is nothing to judge") {
  test::DecidedCounty decided;
  source::DiagnosticSink sink;
  const auto judgement = judge(decided.inputs(), decided.packs(), {}, sink);
  CHECK(judgement.links.empty());
  CHECK(judgement.statuses.empty());
  CHECK(!judgement.analysis.tasks.empty());
}

}  // namespace plumbline::pipeline
