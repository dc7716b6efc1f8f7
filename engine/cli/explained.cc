#include "cli/explained.h"

#include <utility>

#include "cli/select_tasks.h"
#include "cli/session.h"
#include "pipeline/look.h"
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
  const auto* workspace = session.open();
  if (workspace == nullptr) return nullptr;
  auto seen =
      pipeline::look(session.files(), *workspace, session.run_options(as_of), session.sink());
  if (!seen) return nullptr;
  const auto at = find_task(seen->analysis, task, session.sink());
  if (!at) return nullptr;
  source::DiagnosticSink ignored;  // the look has reported what packs and mappings say
  if (!seen->packs) {
    seen->packs = pipeline::compile_packs(
        pipeline::load_pack_files(session.files(), workspace->root), ignored);
  }
  if (!seen->packs) return nullptr;
  const model::Task& asked = seen->analysis.tasks[*at];
  auto mappings = pipeline::load_plan_mappings(session.files(), *workspace, asked.jurisdiction,
                                               asked.year, ignored);
  return std::make_unique<Explained>(
      Explained{std::move(seen->analysis), *at, *std::move(seen->packs), std::move(mappings)});
}

}  // namespace plumbline::cli
