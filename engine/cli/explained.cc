#include "cli/explained.h"

#include <utility>

#include "cli/select_tasks.h"
#include "cli/session.h"
#include "pipeline/task_graph.h"

namespace plumbline::cli {

pipeline::LinkExplainer Explained::links(const model::Result* outsider) const {
  return {analysis, task, mappings.mappings, packs, outsider};
}

TaskExplanation Explained::explain() {
  source::DiagnosticSink ignored;  // the analysis has reported the cycles
  const auto graph =
      pipeline::build_graph(analysis.tasks, analysis.dependencies, mappings.mappings, ignored);
  return {analysis, task, links().compared(),
          pipeline::explain_status(analysis, task, graph, packs)};
}

std::unique_ptr<Explained> load_explained(Session& session, std::string_view task,
                                          std::optional<calendar::Date> as_of) {
  auto analysis = session.analyse(as_of);
  const auto* workspace = session.open();
  if (!analysis || workspace == nullptr) return nullptr;
  const auto at = find_task(*analysis, task, session.sink());
  if (!at) return nullptr;
  source::DiagnosticSink ignored;  // the analysis has reported what packs and mappings say
  auto packs =
      pipeline::compile_packs(pipeline::load_pack_files(session.files(), workspace->root), ignored);
  if (!packs) return nullptr;
  const model::Task& asked = analysis->tasks[*at];
  auto mappings = pipeline::load_plan_mappings(session.files(), *workspace, asked.jurisdiction,
                                               asked.year, ignored);
  return std::make_unique<Explained>(
      Explained{*std::move(analysis), *at, *std::move(packs), std::move(mappings)});
}

}  // namespace plumbline::cli
