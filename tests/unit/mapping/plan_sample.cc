#include "plan_sample.h"

#include <doctest/doctest.h>

#include <utility>

namespace plumbline::mapping {

model::Task make_task(std::string id, std::string text) {
  model::Task task;
  task.id.value = std::move(id);
  task.title = text;
  task.passage.source.value = kPlanSource;
  task.passage.quote = text;
  task.passage.line = 3;
  task.sentence = text;
  task.jurisdiction = "云溪区";
  task.year = 2025;
  task.fingerprint = task.id.value.substr(5) + "000";
  task.text = std::move(text);
  return task;
}

model::Result make_result(std::string text, int number) {
  model::Result result;
  result.id.value = std::string(kReportSource) + '@' + std::to_string(number);
  result.passage.source.value = kReportSource;
  result.passage.quote = text;
  result.passage.line = static_cast<std::uint32_t>(number);
  result.sentence = text;
  result.jurisdiction = "云溪区";
  result.year = 2025;
  result.text = std::move(text);
  return result;
}

model::Measure make_target(std::string indicator, double value, std::string unit) {
  model::Measure measure;
  measure.indicator = std::move(indicator);
  measure.op = model::Comparator::at_least;
  measure.value = value;
  measure.unit = std::move(unit);
  measure.role = model::MeasureRole::target;
  return measure;
}

model::Link make_link(const model::Task& task, const model::Result& result) {
  model::Link link;
  link.task = task.id;
  link.result = result.id;
  link.verdict = model::Verdict::accepted;
  return link;
}

model::Analysis sample_analysis() {
  model::Analysis analysis;
  for (const char* id : {kPlanSource, kReportSource}) {
    model::Reading reading;
    reading.info.id.value = id;
    reading.info.jurisdiction = "云溪区";
    analysis.readings.push_back(std::move(reading));
  }
  analysis.readings[0].plan_years = {2025};
  analysis.readings[1].review_years = {2025};
  model::Task centres = make_task("2025-AAAAA", "新增养老服务中心4家");
  centres.kind = model::TaskKind::target;
  centres.title = "新增养老服务中心";
  centres.measures = {make_target("养老服务中心", 4, "家")};
  centres.due = calendar::Date{2025, 6, 30};
  model::Task part = make_task("2025-BBBBB", "改造2家");
  part.part_of = centres.id;
  model::Task bridge = make_task("2025-CCCCC", "云溪大桥建成通车");
  bridge.kind = model::TaskKind::milestone;
  analysis.results = {make_result("新增养老服务中心5家", 10), make_result("云溪大桥主塔封顶", 12)};
  analysis.links = {make_link(centres, analysis.results[0]),
                    make_link(bridge, analysis.results[1])};
  analysis.links[1].verdict = model::Verdict::review;
  analysis.links[1].relation = model::Relation::progress;
  analysis.tasks = {centres, part, bridge};
  return analysis;
}

PlanYear sample_plan() {
  return {"云溪区", 2025, {{kPlanSource}}};
}

std::string sample_file() {
  return write_fresh(sample_analysis(), sample_plan());
}

std::string merged(const std::string& bytes, const model::Analysis& analysis,
                   MergeSummary* summary) {
  source::DiagnosticSink sink;
  const auto result = merge_proposals({"m.yaml", bytes}, analysis, sample_plan(), sink, summary);
  if (result) return *result;
  std::string messages;
  for (const auto& d : sink.diagnostics()) messages += "[" + d.code + "] " + d.message;
  return messages;
}

std::string with(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  REQUIRE(text.find(from, at + 1) == std::string::npos);
  return text.replace(at, from.size(), to);
}

std::string show(const source::DiagnosticSink& sink, const std::string& bytes) {
  return source::format_diagnostics(sink.diagnostics(), [&](std::string_view) { return bytes; });
}

}  // namespace plumbline::mapping
