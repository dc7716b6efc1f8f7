#include "pipeline/cover_rules.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "decided_workspace.h"

namespace plumbline::pipeline {

TEST_CASE("every shipped rule is put to use by its examples") {
  test::DecidedCounty decided;
  const auto packs = decided.packs();
  for (const auto& layer : cover_examples(packs)) {
    for (const auto& point : layer.examples) {
      if (point.kind != rules::CoveragePoint::Kind::rule) continue;
      CHECK(point.hits > 0);
    }
  }
}

TEST_CASE("the reports of a workspace put rules to use, and a point says why it was not") {
  test::DecidedCounty decided;
  auto packs = decided.packs();
  const UseOfRules use(packs);
  source::DiagnosticSink sink;
  RunOptions options;
  options.threads = 2;
  static_cast<void>(try_packs(decided.inputs(), packs, Decisions::obeyed, options, sink));
  for (const rules::Layer layer :
       {rules::Layer::extract, rules::Layer::link, rules::Layer::status}) {
    const auto points = use.points(layer);
    CHECK(std::any_of(points.begin(), points.end(),
                      [](const auto& point) { return point.hits > 0; }));
    for (const auto& point : points) CHECK((point.hits > 0) == point.reason.empty());
  }
}

TEST_CASE("after listening the rules are as they were") {
  test::DecidedCounty decided;
  auto packs = decided.packs();
  { const UseOfRules use(packs); }
  source::DiagnosticSink sink;
  CHECK(!try_packs(decided.inputs(), packs, Decisions::obeyed, {}, sink).tasks.empty());
}

}  // namespace plumbline::pipeline
