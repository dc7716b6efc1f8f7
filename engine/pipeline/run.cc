#include "pipeline/run.h"

#include <algorithm>
#include <future>
#include <memory>
#include <set>
#include <utility>

#include "pipeline/derive.h"
#include "pipeline/for_each_index.h"
#include "pipeline/inputs.h"
#include "pipeline/jurisdictions.h"
#include "pipeline/look.h"
#include "pipeline/save_beside.h"
#include "pipeline/version.h"
#include "source/error.h"
#include "store/store.h"
#include "workspace/layout.h"
#include "workspace/lock.h"
#include "workspace/shipped_files.h"

namespace plumbline::pipeline {
namespace {

// What the store's state hash begins with. A run settled everything: inputs with this state need
// nothing more. A look derived the same but left the mappings alone. Inputs with errors are
// `partial` and derived again each time, so that the errors are reported again.
constexpr const char* kSettled = "run:";
constexpr const char* kLooked = "look:";
constexpr const char* kPartial = "partial:";

std::optional<calendar::Date> as_of(const workspace::Workspace& workspace,
                                    const RunOptions& options) {
  return options.as_of ? options.as_of : workspace.settings.as_of;
}

std::string hash_inputs(const workspace::Workspace& workspace, const Inputs& inputs,
                        std::span<const source::SourceFile> mapping_files,
                        const RunOptions& options) {
  return state_hash(workspace, inputs, mapping_files,
                    options.as_of ? calendar::to_string(*options.as_of) : "");
}

struct Derived {
  model::Analysis analysis;
  std::vector<store::ReadingStamp> stamps;
  std::vector<MappingChange> changes;  // against the mappings on disk
  int read = 0;
  int from_store = 0;
  int failed = 0;
};

// A mapping in which this analysis marks a task as suspect, or drops one, changes the analysis in
// turn: one more round over the changed mappings, and the two agree.
bool needs_another_round(const std::vector<MappingChange>& changes) {
  return std::any_of(changes.begin(), changes.end(), [](const MappingChange& change) {
    return !change.created && (change.summary.suspect > 0 || change.summary.removed > 0);
  });
}

void merge_changes(std::vector<MappingChange>& first, std::vector<MappingChange> second) {
  for (MappingChange& change : second) {
    const auto found = std::find_if(first.begin(), first.end(), [&](const MappingChange& other) {
      return other.file.path == change.file.path;
    });
    if (found == first.end()) {
      first.push_back(std::move(change));
    } else {
      found->file = std::move(change.file);
    }
  }
}

// A person opens a mapping as the run leaves it: what is said of one that the run changes is said
// again of its new bytes.
source::DiagnosticSink as_written(source::DiagnosticSink said, const Derived& derived,
                                  const Inputs& inputs, const Packs& packs,
                                  const DeriveOptions& how) {
  std::set<std::string> changed;
  for (const auto& change : derived.changes) {
    if (!change.created) changed.insert(change.file.path);
  }
  const auto speaks_of_changed = [&](const source::Diagnostic& d) {
    return changed.contains(d.path);
  };
  if (std::none_of(said.diagnostics().begin(), said.diagnostics().end(), speaks_of_changed)) {
    return said;
  }
  source::DiagnosticSink again;
  const auto mappings =
      read_mappings(with_changed_files(inputs.mapping_files, derived.changes), again);
  check_mappings(derived.analysis.readings, mappings.mappings, inputs.sources, packs, how, again);
  source::DiagnosticSink all;
  for (const auto& diagnostic : said.diagnostics()) {
    if (!speaks_of_changed(diagnostic)) all.report(diagnostic);
  }
  for (const auto& diagnostic : again.diagnostics()) {
    if (speaks_of_changed(diagnostic)) all.report(diagnostic);
  }
  return all;
}

// Readings keep the name that they were read with in the store: what other sources say of it may
// change.
void settle(std::vector<model::Reading>& readings, std::vector<store::ReadingStamp>& stamps,
            const Inputs& inputs, std::span<const mapping::Mapping> mappings,
            const lexicon::Lexicon& lexicon, source::DiagnosticSink& sink) {
  JurisdictionOptions options{{}, mappings};
  for (const auto& source : inputs.sources) {
    options.stated.insert(source.stated->info.jurisdiction);
  }
  options.stated.erase("");
  const auto settled = settle_jurisdictions(readings, lexicon, options, sink);
  for (std::size_t i = 0; i < readings.size(); ++i) {
    if (readings[i].info.jurisdiction == settled[i]) continue;
    stamps[i].as_read = readings[i];
    rename_jurisdiction(readings[i], settled[i]);
  }
}

struct CompiledPacks {
  std::optional<Packs> packs;
  source::DiagnosticSink said;
};

// Beside what is done until `get`, where it is known that they are needed: a workspace without a
// store has everything to do.
std::future<CompiledPacks> compile_beside(const PackFiles& files, bool are_needed,
                                          unsigned threads) {
  return std::async(are_needed ? launch_policy(threads) : std::launch::deferred, [&files, threads] {
    CompiledPacks compiled;
    compiled.packs = compile_packs(files, compiled.said, threads);
    return compiled;
  });
}

// Whether the caller will write what `Derived::changes` holds.
enum class Purpose { run, look };

// nullptr when the packs have errors. On the heap: `saving`, where there is one, writes of what
// `Derived` holds until it is committed.
std::unique_ptr<Derived> derive_all(const Inputs& inputs, CompiledPacks& compiled,
                                    const store::Store* store,
                                    const workspace::Workspace& workspace,
                                    const RunOptions& options, Purpose purpose, SaveBeside* saving,
                                    source::DiagnosticSink& sink) {
  sink.append(std::move(compiled.said));
  const auto& packs = compiled.packs;
  if (!packs) return nullptr;
  const unsigned threads = thread_count(options.threads);
  ReadSources sources =
      read_sources(inputs.sources, inputs.packs.hash, *packs, store, workspace.settings.size_limit,
                   threads, options.progress, sink);
  auto all = std::make_unique<Derived>();
  Derived& derived = *all;
  derived.stamps = std::move(sources.stamps);
  derived.read = sources.read;
  derived.from_store = sources.from_store;
  derived.failed = sources.failed + static_cast<int>(workspace.sources.size()) -
                   static_cast<int>(inputs.sources.size());
  DeriveOptions how{as_of(workspace, options), threads, {}, {}};
  if (saving != nullptr) {
    how.statements_ready = [saving](auto tasks, auto results) {
      saving->add_statements(tasks, results);
    };
  }
  for (const auto& source : workspace.sources) how.stated.insert(source.info.id);
  std::vector<model::Reading> readings = std::move(sources.readings);
  source::DiagnosticSink said;
  MappingFiles mappings = read_mappings(inputs.mapping_files, said);
  settle(readings, derived.stamps, inputs, mappings.mappings, *packs->lexicon, said);
  for (;;) {
    source::DiagnosticSink round;
    if (saving != nullptr) saving->start(readings, derived.stamps);
    auto linked =
        derive_links(std::move(readings), mappings.mappings, inputs.sources, *packs, how, round);
    derived.analysis = std::move(linked.analysis);
    const model::Analysis& analysis = derived.analysis;
    if (saving != nullptr) saving->add_links(analysis.links, analysis.dependencies);
    source::DiagnosticSink proposing;
    auto proposed = std::async(launch_policy(threads),
                               [&] { return propose_mappings(analysis, mappings, proposing); });
    conclude(derived.analysis, std::move(linked.graph), mappings.mappings, *packs, how, round);
    if (saving != nullptr) saving->add_conclusions(analysis);
    auto changes = proposed.get();
    round.append(std::move(proposing));
    const bool again = derived.changes.empty() && needs_another_round(changes);
    if (again) mappings = with_changes(std::move(mappings), changes, round);
    merge_changes(derived.changes, std::move(changes));
    if (!again) {
      said.append(std::move(round));
      break;
    }
    readings = std::move(derived.analysis.readings);
  }
  sink.append(purpose == Purpose::run ? as_written(std::move(said), derived, inputs, *packs, how)
                                      : std::move(said));
  return all;
}

store::RunRecord record_of(const Derived& derived, const std::string& state,
                           const std::string& packs_hash, const RunOptions& options) {
  store::RunRecord record;
  record.started = options.started;
  record.as_of = calendar::to_string(derived.analysis.as_of);
  record.engine_version = engine_version();
  record.state_hash = state;
  record.packs_hash = packs_hash;
  store::count_run(derived.analysis, record);
  return record;
}

// The counts of an unchanged workspace: the last line of the history, else counted again.
store::RunRecord stored_counts(const store::Store& store, const store::History& history,
                               const std::string& state) {
  const auto runs = history.runs();
  if (!runs.empty() && runs.back().state_hash == state) return runs.back();
  store::RunRecord record;
  if (const auto analysis = store.load()) store::count_run(*analysis, record);
  return record;
}

void write_mappings(source::FileSystem& files, const workspace::Workspace& workspace,
                    const std::vector<MappingChange>& changes) {
  if (changes.empty()) return;
  files.make_directories(workspace.path(workspace::kMappingsFolder));
  for (const auto& change : changes) {
    files.write_atomically(workspace.path(change.file.path), change.file.bytes);
  }
}

// The store where there can be one. Only a folder that can't be written is forgiven; a store that
// is locked or of a newer version is an error as everywhere.
std::unique_ptr<store::Store> open_store_to_look(source::FileSystem& files,
                                                 const workspace::Workspace& workspace,
                                                 const std::vector<source::SourceFile>& migrations,
                                                 source::DiagnosticSink& sink) {
  try {
    if (!files.is_directory(workspace.path(workspace::kDerivedFolder))) {
      workspace::prepare_derived_folder(files, workspace.root);
    }
  } catch (const FileError& error) {
    sink.warning("store-not-written", workspace::kDerivedFolder, std::nullopt, error.what());
    return nullptr;
  }
  return std::make_unique<store::Store>(workspace.path(workspace::kStoreFile), migrations, sink);
}

void save_look(store::Store& store, const Derived& derived, const std::string& state,
               source::DiagnosticSink& sink) {
  if (!store.writable()) {
    sink.warning("store-not-written", workspace::kStoreFile, std::nullopt,
                 "the store is stale and can't be written; everything is derived anew each time");
    return;
  }
  store.save(derived.analysis, state, derived.stamps);
}

}  // namespace

std::optional<RunOutcome> run(source::FileSystem& files, const workspace::Workspace& workspace,
                              const RunOptions& options, source::DiagnosticSink& sink) {
  const std::size_t errors_before = sink.error_count();
  workspace::prepare_derived_folder(files, workspace.root);
  const auto lock = workspace::Lock::acquire(workspace.root);
  const unsigned threads = thread_count(options.threads);
  const Inputs inputs = load_inputs(files, workspace, sink);
  const std::string store_path = workspace.path(workspace::kStoreFile);
  auto packs = compile_beside(inputs.packs, !files.exists(store_path), threads);
  const auto migrations = workspace::shipped_sources("schemas/");
  store::Store store(store_path, migrations, sink);
  store::History history(workspace.path(workspace::kHistoryFile), migrations);
  RunOutcome outcome;
  outcome.sources_stated = static_cast<int>(workspace.sources.size());
  const std::string settled =
      kSettled + hash_inputs(workspace, inputs, inputs.mapping_files, options);
  if (sink.error_count() == errors_before && store.state_hash() == settled) {
    outcome.unchanged = true;
    outcome.sources_from_store = static_cast<int>(inputs.sources.size());
    outcome.counts = stored_counts(store, history, settled);
    return outcome;
  }
  std::unique_ptr<Derived> derived;  // outlives `saving`
  SaveBeside saving(store, threads);
  CompiledPacks compiled = packs.get();
  derived = derive_all(inputs, compiled, &store, workspace, options, Purpose::run, &saving, sink);
  if (!derived) return std::nullopt;
  auto written = std::async(launch_policy(threads),
                            [&] { write_mappings(files, workspace, derived->changes); });
  const bool clean = sink.error_count() == errors_before;
  const std::string state =
      (clean ? kSettled : kPartial) +
      hash_inputs(workspace, inputs, with_changed_files(inputs.mapping_files, derived->changes),
                  options);
  outcome.counts = record_of(*derived, state, inputs.packs.hash, options);
  const auto runs = history.runs();
  // What nobody reads any more goes while the history waits for the disk: its rows are there.
  std::future<void> dropped;
  const auto save = [&] {
    written.get();
    saving.commit(state);
    dropped = std::async(launch_policy(threads), [&] { derived->analysis = {}; });
  };
  if (runs.empty() || runs.back().state_hash != state) {
    outcome.counts.id = history.append(outcome.counts, derived->analysis, save);
  } else {
    save();
  }
  outcome.sources_read = derived->read;
  outcome.sources_from_store = derived->from_store;
  outcome.sources_failed = derived->failed;
  outcome.mappings = std::move(derived->changes);
  return outcome;
}

std::optional<Look> look(source::FileSystem& files, const workspace::Workspace& workspace,
                         const RunOptions& options, source::DiagnosticSink& sink) {
  const std::size_t errors_before = sink.error_count();
  const Inputs inputs = load_inputs(files, workspace, sink);
  const auto migrations = workspace::shipped_sources("schemas/");
  const auto store = open_store_to_look(files, workspace, migrations, sink);
  const std::string hash = hash_inputs(workspace, inputs, inputs.mapping_files, options);
  if (store && sink.error_count() == errors_before) {
    const auto state = store->state_hash();
    if (state == kSettled + hash || state == kLooked + hash) {
      if (auto analysis = store->load()) return Look{*std::move(analysis), {}};
    }
  }
  CompiledPacks packs = compile_beside(inputs.packs, true, 1).get();
  auto derived =
      derive_all(inputs, packs, store.get(), workspace, options, Purpose::look, nullptr, sink);
  if (!derived) return std::nullopt;
  if (store && !options.as_of) {
    const bool clean = sink.error_count() == errors_before;
    save_look(*store, *derived, (clean ? kLooked : kPartial) + hash, sink);
  }
  return Look{std::move(derived->analysis), std::move(packs.packs)};
}

std::optional<model::Analysis> analyse(source::FileSystem& files,
                                       const workspace::Workspace& workspace,
                                       const RunOptions& options, source::DiagnosticSink& sink) {
  auto seen = look(files, workspace, options, sink);
  if (!seen) return std::nullopt;
  return std::move(seen->analysis);
}

}  // namespace plumbline::pipeline
