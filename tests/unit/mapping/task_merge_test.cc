#include "mapping/task_merge.h"

#include <doctest/doctest.h>

#include "mapping/read_mapping.h"
#include "plan_sample.h"
#include "yaml/write.h"

namespace plumbline::mapping {
namespace {

// What the merge of the first task of the sample says and does, one word a line.
std::string merge_first(const std::string& bytes, const model::Analysis& analysis) {
  source::DiagnosticSink sink;
  auto edit = yaml::Edit::open({"m.yaml", bytes}, sink);
  REQUIRE(edit);
  const auto mapping = read_mapping(edit->file(), edit->tree(), sink);
  REQUIRE(mapping);
  const auto proposals = make_proposals(analysis, sample_plan(), {kPlanSource});
  const SourceSet read = {{kPlanSource}, {kReportSource}};
  TaskMerge merge(*edit, edit->tree().find("tasks")->items[0], mapping->tasks[0], read);
  std::string out = merge.update(proposals[0]) ? "" : "refused ";
  if (merge.changed()) out += "changed ";
  if (merge.newly_suspect()) out += "suspect ";
  for (const std::size_t index : merge.dropped_results()) out += "-" + std::to_string(index) + " ";
  for (const std::string_view key : merge.dropped_keys()) out += "-" + std::string(key) + " ";
  return out;
}

}  // namespace

TEST_CASE("an entry that says what is proposed is not changed") {
  CHECK(merge_first(sample_file(), sample_analysis()) == "");
}

TEST_CASE("what is to be removed is named, not removed") {
  model::Analysis analysis = sample_analysis();
  analysis.tasks[0].due.reset();
  analysis.links.erase(analysis.links.begin());
  CHECK(merge_first(sample_file(), analysis) == "changed -0 -due ");
}

TEST_CASE("a line with a person's comment stays, though the machine would drop it") {
  model::Analysis analysis = sample_analysis();
  analysis.tasks[0].due.reset();
  CHECK(merge_first(with(sample_file(), "due: 2025-06-30\n", "due: 2025-06-30  # 会议定的\n"),
                    analysis) == "");
  analysis = sample_analysis();
  analysis.links.erase(analysis.links.begin());
  const std::string commented =
      with(sample_file(), "    results:\n      - quote: 新增养老服务中心5家\n",
           "    results:  # 两处\n      - quote: 新增养老服务中心5家\n");
  CHECK(merge_first(commented, analysis) == "");
}

TEST_CASE("a touched entry whose passage moved or went is suspect") {
  const std::string touched =
      with(sample_file(), "due: 2025-06-30\n", "due: 2025-06-30\n    lead: x\n");
  model::Analysis analysis = sample_analysis();
  analysis.tasks[0].fingerprint = "AAAAA001";
  CHECK(merge_first(touched, analysis) == "changed suspect ");
  CHECK(merge_first(sample_file(), analysis) == "changed ");
  analysis.tasks[0].fingerprint.clear();
  CHECK(merge_first(touched, analysis) == "changed suspect ");
  CHECK(merge_first(with(touched, "fAAAAA000", "fAAAAA000 x"), analysis) == "");
}

TEST_CASE("a value takes the style of what holds it") {
  const yaml::Node map = yaml::block_map({{"a", yaml::text_node("b")}});
  const yaml::Node brackets = yaml::flow_map({{"a", yaml::text_node("b")}});
  CHECK(in_style(brackets, map).flow);
  CHECK_FALSE(in_style(map, map).flow);
  CHECK_FALSE(in_style(yaml::flow_map({}), map).flow);  // an empty list becomes a block
}

}  // namespace plumbline::mapping
