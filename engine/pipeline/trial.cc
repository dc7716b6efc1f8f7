#include "pipeline/trial.h"

#include <utility>
#include <vector>

#include "pipeline/derive.h"
#include "pipeline/for_each_index.h"
#include "pipeline/read_sources.h"

namespace plumbline::pipeline {
namespace {

void pass_errors(const source::DiagnosticSink& from, source::DiagnosticSink& to) {
  for (const auto& diagnostic : from.diagnostics()) {
    if (diagnostic.severity == source::Severity::error) to.report(diagnostic);
  }
}

std::vector<mapping::Mapping> without_decisions(std::vector<mapping::Mapping> mappings) {
  for (mapping::Mapping& mapping : mappings) {
    for (mapping::MappedTask& task : mapping.tasks) {
      task.results.clear();
      // The machine's note would tell that a person had deleted them.
      if (task.machine) task.machine->results.clear();
      task.ruling.reset();
    }
  }
  return mappings;
}

}  // namespace

TrialInputs load_trial(source::FileSystem& files, const workspace::Workspace& workspace,
                       source::DiagnosticSink& sink) {
  source::DiagnosticSink said;
  TrialInputs inputs;
  inputs.workspace = &workspace;
  inputs.files = load_inputs(files, workspace, said);
  inputs.mappings = read_mappings(inputs.files.mapping_files, said);
  pass_errors(said, sink);
  return inputs;
}

model::Analysis try_packs(const TrialInputs& inputs, const Packs& packs, Decisions decisions,
                          const RunOptions& options, source::DiagnosticSink& sink) {
  source::DiagnosticSink said;
  const unsigned threads = thread_count(options.threads);
  auto sources =
      read_sources(inputs.files.sources, {}, packs, nullptr, inputs.workspace->settings.size_limit,
                   threads, options.progress, said);
  DeriveOptions how;
  how.as_of = options.as_of ? options.as_of : inputs.workspace->settings.as_of;
  how.threads = threads;
  for (const auto& source : inputs.workspace->sources) how.stated.insert(source.info.id);
  const auto mappings = decisions == Decisions::obeyed
                            ? inputs.mappings.mappings
                            : without_decisions(inputs.mappings.mappings);
  auto analysis =
      derive(std::move(sources.readings), mappings, inputs.files.sources, packs, how, said);
  pass_errors(said, sink);
  return analysis;
}

}  // namespace plumbline::pipeline
