#include "mapping/proposal.h"

#include <doctest/doctest.h>

#include "plan_sample.h"
#include "yaml/write.h"

namespace plumbline::mapping {
namespace {

std::vector<Proposal> propose(const model::Analysis& analysis) {
  return make_proposals(analysis, sample_plan(), {kPlanSource});
}

yaml::Node parsed(const char* bytes) {
  source::DiagnosticSink sink;
  auto root = yaml::read({"f.yaml", bytes}, sink);
  REQUIRE(root);
  return std::move(*root);
}

}  // namespace

TEST_CASE("a proposal has the fields that the task has, in the order of the file") {
  const model::Analysis analysis = sample_analysis();
  const auto proposals = propose(analysis);
  REQUIRE(proposals.size() == 3);
  CHECK(proposals[0].value(Field::target) == "养老服务中心 >= 4 家");
  CHECK(proposals[0].value(Field::due) == "2025-06-30");
  CHECK_FALSE(proposals[0].value(Field::part_of));
  CHECK_FALSE(proposals[0].value(Field::source));
  CHECK(proposals[1].value(Field::part_of) == "2025-AAAAA");
}

TEST_CASE("the kind is written where the target does not say it") {
  model::Analysis analysis = sample_analysis();
  CHECK_FALSE(propose(analysis)[0].value(Field::kind));  // a target with a target
  CHECK_FALSE(propose(analysis)[1].value(Field::kind));  // an action without
  CHECK(propose(analysis)[2].value(Field::kind) == "milestone");
  analysis.tasks[0].kind = model::TaskKind::action;
  analysis.tasks[1].kind = model::TaskKind::target;
  CHECK(propose(analysis)[0].value(Field::kind) == "action");
  CHECK(propose(analysis)[1].value(Field::kind) == "target");
}

TEST_CASE("only tasks of the plan, and only open links, are proposed") {
  model::Analysis analysis = sample_analysis();
  analysis.tasks[2].year = 2026;
  analysis.links[0].decision = model::Decision::confirmed;
  const auto proposals = propose(analysis);
  REQUIRE(proposals.size() == 2);
  CHECK(proposals[0].results.empty());
  analysis.links[0].decision = model::Decision::proposed;
  CHECK(propose(analysis)[0].results.size() == 1);
  analysis.links[0].by_hand = true;
  CHECK(propose(analysis)[0].results.empty());
}

TEST_CASE("a result's fingerprint is written only among results of its own source") {
  model::Analysis analysis = sample_analysis();
  analysis.results.push_back(make_result("新增养老服务中心5家", 40));
  analysis.results.back().passage.source.value = "other";
  CHECK(propose(analysis)[0].results[0].fingerprint.empty());
  analysis.results.back().passage.source.value = kReportSource;
  CHECK_FALSE(propose(analysis)[0].results[0].fingerprint.empty());
}

TEST_CASE("a proposal's note has a mark for each field and result") {
  const model::Analysis analysis = sample_analysis();
  const MachineNote note = propose(analysis)[0].note();
  CHECK(note.fingerprint == "AAAAA000");
  CHECK(note.fields.size() == 4);
  CHECK(note.fields.at(Field::due) == field_mark("2025-06-30"));
  CHECK(note.results.size() == 1);
}

TEST_CASE("a new key has its place by those that are there") {
  const yaml::Node task = parsed("id: a\nlead: b\ntitle: c\nresults: []\n");
  CHECK(place_for(task, "kind") == 2);      // behind title, wherever that stands
  CHECK(place_for(task, "requires") == 2);  // behind lead and title
  CHECK(place_for(task, "machine") == 2);   // before results
  CHECK(place_for(parsed("lead: b\nid: a\n"), "title") == 1);
}

TEST_CASE("days and words are written plain, texts as they must be") {
  const auto written = [](Field field, const char* value) {
    return yaml::write_node(field_node(field, value), 0, "\n");
  };
  CHECK(written(Field::due, "2025-06-30") == "2025-06-30");
  CHECK(written(Field::kind, "target") == "target");
  CHECK(written(Field::title, "2025-06-30") == "'2025-06-30'");
  CHECK(written(Field::target, ">= 4 家") == "'>= 4 家'");
}

}  // namespace plumbline::mapping
