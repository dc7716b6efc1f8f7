#include "pipeline/read_sources.h"

#include <algorithm>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

#include "calendar/date.h"
#include "extraction/extract.h"
#include "pipeline/for_each_index.h"
#include "pipeline/kept_text.h"
#include "reading/format.h"
#include "reading/read_document.h"
#include "source/content_hash.h"
#include "source/error.h"

namespace plumbline::pipeline {
namespace {

// Everything a reading rests on besides the source's bytes and the packs.
std::string key_hash(const LoadedSource& source, const std::string& packs_hash) {
  const model::SourceInfo& info = source.stated->info;
  std::string all = packs_hash + '\n' + source.file.path + '\n' + info.jurisdiction + '\n';
  if (info.delivered) all += calendar::to_string(*info.delivered);
  all += '\n';
  if (info.delivered_year) all += std::to_string(*info.delivered_year);
  all += '\n';
  if (source.stated->states_kind) all += model::to_word(info.kind);
  return source::content_hash(all);
}

// What became of one source.
struct Slot {
  store::ReadingStamp stamp;
  std::optional<model::Reading> reading;
  bool stored = false;
};

void take_stored(const store::Store& store, Slot& slot) {
  auto stored = store.load_reading(slot.stamp.key);
  if (!stored) return;
  slot.reading = std::move(stored->reading);
  slot.stamp.diagnostics = std::move(stored->diagnostics);
  slot.stored = true;
}

void read_now(const LoadedSource& source, const Packs& packs, std::uint64_t size_limit,
              Slot& slot) {
  source::DiagnosticSink own;
  const auto document = read_loaded(source, *packs.lexicon, size_limit, own);
  if (document) slot.reading = extraction::extract(*document, packs.extract, *packs.lexicon);
  slot.stamp.diagnostics = own.diagnostics();
}

ReadSources gather(std::vector<Slot> slots, source::DiagnosticSink& sink) {
  ReadSources all;
  for (Slot& slot : slots) {
    for (const auto& diagnostic : slot.stamp.diagnostics) sink.report(diagnostic);
    if (!slot.reading) {
      ++all.failed;
      continue;
    }
    ++(slot.stored ? all.from_store : all.read);
    all.readings.push_back(std::move(*slot.reading));
    all.stamps.push_back(std::move(slot.stamp));
  }
  return all;
}

}  // namespace

std::optional<LoadedSource> load_source(source::FileSystem& files,
                                        const workspace::Workspace& workspace,
                                        const workspace::StatedSource& stated,
                                        source::DiagnosticSink& sink) {
  const std::uint64_t limit = workspace.settings.size_limit;
  const std::string path = workspace.path(stated.info.path);
  if (stated.missing || !files.exists(path)) return std::nullopt;  // reported with its entry
  if (const auto size = files.size(path); size && *size > limit) {
    sink.error("source-too-large", stated.info.path, std::nullopt,
               "the file has " + std::to_string(*size) + " bytes, the limit is " +
                   std::to_string(limit) + "; raise size_limit in plumbline.yaml to read it");
    return std::nullopt;
  }
  LoadedSource source{&stated, {stated.info.path, {}}, {}};
  try {
    source.file.bytes = files.read(path);
    const auto format = reading::find_format(source.file.path, source.file.bytes);
    if (reading::needs_conversion(format)) {
      auto text =
          text_of_source(files, workspace.root, stated.info.id, source.file, format, limit, sink);
      if (!text) return std::nullopt;
      source.file = std::move(*text);
    }
  } catch (const FileError& error) {
    sink.error("source-unreadable", stated.info.path, std::nullopt, error.what());
    return std::nullopt;
  }
  source.content_hash = source::content_hash(source.file.bytes);
  return source;
}

std::vector<LoadedSource> load_sources(source::FileSystem& files,
                                       const workspace::Workspace& workspace,
                                       source::DiagnosticSink& sink) {
  std::vector<LoadedSource> loaded;
  for (const auto& stated : workspace.sources) {
    if (auto source = load_source(files, workspace, stated, sink)) {
      loaded.push_back(std::move(*source));
    }
  }
  std::sort(loaded.begin(), loaded.end(), [](const LoadedSource& a, const LoadedSource& b) {
    return a.stated->info.id < b.stated->info.id;
  });
  return loaded;
}

std::optional<model::Document> read_loaded(const LoadedSource& source,
                                           const lexicon::Lexicon& lexicon,
                                           std::uint64_t size_limit, source::DiagnosticSink& sink) {
  model::SourceInfo info = source.stated->info;
  info.path = source.file.path;  // where its passages are
  return reading::read_document(source.file, info, lexicon, sink,
                                {.size_limit = static_cast<std::size_t>(size_limit),
                                 .kind_is_stated = source.stated->states_kind});
}

ReadSources read_sources(std::span<const LoadedSource> sources, const std::string& packs_hash,
                         const Packs& packs, const store::Store* store, std::uint64_t size_limit,
                         unsigned threads, const ReadProgress& progress,
                         source::DiagnosticSink& sink) {
  std::vector<Slot> slots(sources.size());
  std::vector<std::size_t> missing;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    slots[i].stamp.key = {sources[i].stated->info.id, sources[i].content_hash,
                          key_hash(sources[i], packs_hash)};
    if (store != nullptr) take_stored(*store, slots[i]);
    if (!slots[i].stored) missing.push_back(i);
  }
  std::mutex reporting;
  std::size_t done = 0;
  for_each_index(missing.size(), threads, [&](std::size_t i) {
    const std::size_t at = missing[i];
    read_now(sources[at], packs, size_limit, slots[at]);
    if (!progress) return;
    const std::lock_guard lock(reporting);
    progress(++done, missing.size());
  });
  return gather(std::move(slots), sink);
}

}  // namespace plumbline::pipeline
