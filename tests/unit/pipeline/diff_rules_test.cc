#include "pipeline/diff_rules.h"

#include <doctest/doctest.h>

#include <string>

#include "decided_workspace.h"

namespace plumbline::pipeline {
namespace {

const char* const kOwn =
    "plumbline: 1\npack: status\nrules:\n"
    "  - id: silence\n    version: 2\n    layer: status\n    why: Silence is failure here.\n"
    "    when: phase == \"reported\" and parts == 0 and links == 0 and reviewed\n"
    "    status: not_met\n    because: the report says nothing\n"
    "    examples:\n"
    "      fires: [{phase: reported, parts: 0, links: 0, reviewed: true}]\n"
    "      silent: [{phase: reported, parts: 0, links: 1, reviewed: true}]\n";

// The county under the shipped rules against those with `own` on top.
RulesDiff diff_with(const std::string& own) {
  test::DecidedCounty decided;
  const auto inputs = decided.inputs();
  source::DiagnosticSink sink;
  const auto old_packs = decided.packs();
  const auto old_parsed = decided.parsed();
  const auto before = try_packs(inputs, old_packs, Decisions::obeyed, {}, sink);
  decided.county.write("rules/own.yaml", own);
  const auto new_packs = decided.packs();
  const auto new_parsed = decided.parsed();
  const auto after = try_packs(inputs, new_packs, Decisions::obeyed, {}, sink);
  return diff_rules(old_parsed.rules, before, new_parsed.rules, after);
}

}  // namespace

TEST_CASE("rules that say the same change nothing") {
  const auto diff = diff_with("plumbline: 1\npack: own\n");
  CHECK(diff.rules.empty());
  CHECK(diff.statuses.empty());
  CHECK(diff.links.empty());
  CHECK(diff.tasks > 5);
}

TEST_CASE("a changed rule is named, with the tasks whose status it changes") {
  const auto diff = diff_with(kOwn);
  REQUIRE(diff.rules.size() == 1);
  CHECK(diff.rules[0].id == "status/silence");
  CHECK(diff.rules[0].kind == RuleChangeKind::changed);
  CHECK(diff.rules[0].new_version == 2);
  REQUIRE(!diff.statuses.empty());
  for (const auto& change : diff.statuses) {
    if (change.new_rule != "status/silence@2") continue;
    CHECK(change.old_status == model::Status::no_evidence);
    CHECK(change.new_status == model::Status::not_met);
    CHECK(change.old_rule == "status/silence@1");
  }
  CHECK(diff.statuses.back().new_rule == "status/silence@2");
}

TEST_CASE("links that no longer count are lost, and tasks that are no more have no new status") {
  const auto diff = diff_with(
      "plumbline: 1\npack: own\nrules:\n"
      "  - {id: none, version: 1, layer: extract, why: w., when: 'text ~ \"养老床位\"', emit: "
      "nothing,\n     examples: {fires: [新增养老床位3张], silent: [新建公园2个]}}\n");
  CHECK(diff.rules.size() == 1);
  REQUIRE(!diff.links.empty());
  bool lost = false;
  for (const auto& link : diff.links) {
    lost = lost || (!link.gained && link.passage.quote == "新增养老床位120张");
  }
  CHECK(lost);
  bool gone = false;
  for (const auto& change : diff.statuses) {
    gone = gone || (change.old_status && !change.new_status);
  }
  CHECK(gone);
}

}  // namespace plumbline::pipeline
