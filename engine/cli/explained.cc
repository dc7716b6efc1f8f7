#include "cli/explained.h"

#include <utility>

#include "cli/session.h"
#include "pipeline/task_graph.h"

namespace plumbline::cli {

pipeline::LinkExplainer Explained::links(std::size_t task, const model::Result* outsider) const {
  return {analysis, task, mappings.mappings, packs, outsider};
}

TaskExplanation Explained::task(std::size_t task) {
  source::DiagnosticSink ignored;  // the analysis has reported the cycles
  const auto graph =
      pipeline::build_graph(analysis.tasks, analysis.dependencies, mappings.mappings, ignored);
  return {analysis, task, links(task).compared(),
          pipeline::explain_status(analysis, task, graph, packs)};
}

std::unique_ptr<Explained> load_explained(Session& session, std::optional<calendar::Date> as_of) {
  auto analysis = session.analyse(as_of);
  const auto* workspace = session.open();
  if (!analysis || workspace == nullptr) return nullptr;
  source::DiagnosticSink ignored;  // the analysis has reported what packs and mappings say
  auto packs =
      pipeline::compile_packs(pipeline::load_pack_files(session.files(), workspace->root), ignored);
  if (!packs) return nullptr;
  auto mappings = pipeline::load_mapping_files(session.files(), *workspace, ignored);
  return std::make_unique<Explained>(
      Explained{*std::move(analysis), *std::move(packs), std::move(mappings)});
}

}  // namespace plumbline::cli
