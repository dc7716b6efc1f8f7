// Any bytes as a mapping: loaded or refused with an error; what a run merges into it loads, has
// nothing more to say, and obeys the edits by id.
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>

#include "mapping/decisions.h"
#include "mapping/edits.h"
#include "mapping/mapping.h"
#include "mapping/merge.h"

namespace {

using namespace plumbline;

void must(bool holds) {
  if (!holds) std::abort();
}

// Two tasks and a result of the plan that the kept files are of.
model::Analysis make_analysis() {
  model::Analysis analysis;
  for (const char* id : {"p", "r"}) {
    analysis.readings.emplace_back();
    analysis.readings.back().info.id = model::SourceId{id};
  }
  for (const char* id : {"2025-AAAAA", "2025-BBBBB"}) {
    model::Task task;
    task.id = model::TaskId{id};
    task.title = task.text = task.passage.quote = std::string("建成") + id;
    task.passage.source = model::SourceId{"p"};
    task.year = 2025;
    task.fingerprint = task.id.value.substr(5) + "000";
    analysis.tasks.push_back(task);
  }
  analysis.tasks[1].part_of = analysis.tasks[0].id;
  model::Result result;
  result.id = model::ResultId{"r@0-9"};
  result.passage.source = model::SourceId{"r"};
  result.text = result.passage.quote = "建成4家";
  result.year = 2025;
  analysis.results.push_back(result);
  return analysis;
}

// As the pipeline makes it of what the texts say and a mapping decides.
model::Analysis under(const mapping::Mapping& mapping) {
  model::Analysis analysis = make_analysis();
  for (auto& task : analysis.tasks) task.jurisdiction = mapping.jurisdiction;
  const std::span mappings(&mapping, 1);
  source::DiagnosticSink sink;
  analysis.tasks = mapping::apply_to_tasks(mappings, analysis.tasks);
  const auto decisions = mapping::decide_links(mappings, analysis.tasks, analysis.results, sink);
  model::Link link;
  link.task = model::TaskId{"2025-AAAAA"};
  link.result = analysis.results[0].id;
  for (const auto& decided : decisions.links) {
    if (decided.task != link.task || decided.result != link.result) continue;
    link.decision = decided.decision;
    link.by_hand = decided.by_hand;
  }
  if (link.decision != model::Decision::rejected) analysis.links.push_back(link);
  static_cast<void>(mapping::stated_dependencies(mappings));
  static_cast<void>(mapping::suspect_findings(mappings, analysis.tasks));
  return analysis;
}

std::optional<mapping::Mapping> load_clean(const source::SourceFile& file) {
  source::DiagnosticSink sink;
  auto mapping = mapping::load_mapping(file, sink);
  must(mapping.has_value() || sink.has_errors());
  return sink.has_errors() ? std::nullopt : mapping;
}

std::optional<std::string> merge(const source::SourceFile& file, const mapping::Mapping& mapping) {
  source::DiagnosticSink sink;
  const mapping::PlanYear plan{mapping.jurisdiction, mapping.year, {{"p"}}};
  return mapping::merge_proposals(file, under(mapping), plan, sink);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > 8192) return 0;
  const source::SourceFile file{"fuzz.yaml", {reinterpret_cast<const char*>(data), size}};
  const auto before = load_clean(file);
  if (!before) return 0;
  const auto bytes = merge(file, *before);
  if (!bytes) return 0;
  const source::SourceFile merged{"fuzz.yaml", *bytes};
  const auto after = load_clean(merged);
  must(after.has_value());
  must(merge(merged, *after) == *bytes);
  source::DiagnosticSink sink;
  for (const auto& edited : {mapping::confirm(merged, {"2025-AAAAA"}, {"1"}, sink),
                             mapping::set_field(merged, {"2025-AAAAA"}, "lead", "局", sink),
                             mapping::set_field(merged, {"2025-AAAAA"}, "title", "", sink)}) {
    if (edited) must(load_clean({"fuzz.yaml", *edited}).has_value());
  }
  return 0;
}
