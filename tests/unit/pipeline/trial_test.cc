#include "pipeline/trial.h"

#include <doctest/doctest.h>

#include "decided_workspace.h"

namespace plumbline::pipeline {

TEST_CASE("a trial obeys decisions or ignores them, and writes nothing") {
  test::DecidedCounty decided;
  decided.reject("新增养老床位200张");
  const auto inputs = decided.inputs();
  const auto packs = decided.packs();
  const std::string before = decided.county.mappings();
  const int writes = decided.county.files.writes();
  source::DiagnosticSink sink;
  const auto status = [&](Decisions decisions) {
    const auto analysis = try_packs(inputs, packs, decisions, {}, sink);
    return test::County::status(analysis, test::County::task(analysis, "新增养老床位200张").id);
  };
  CHECK(status(Decisions::obeyed) == model::Status::no_evidence);
  CHECK(status(Decisions::ignored) == model::Status::partly_met);
  CHECK(decided.county.mappings() == before);
  CHECK(decided.county.files.writes() == writes);
}

TEST_CASE("a trial with decisions is what a look at the workspace gives") {
  test::DecidedCounty decided;
  source::DiagnosticSink sink;
  const auto tried = try_packs(decided.inputs(), decided.packs(), Decisions::obeyed, {}, sink);
  CHECK(tried == decided.county.analyse());
}

}  // namespace plumbline::pipeline
