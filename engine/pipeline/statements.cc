#include "pipeline/statements.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "mapping/quotes.h"
#include "measures/find_measures.h"
#include "pipeline/editions.h"
#include "source/content_hash.h"
#include "source/line_index.h"

namespace plumbline::pipeline {
namespace {

constexpr int kIdDigits = 5;

// The tasks that were read, by jurisdiction and year, else in the order of the readings.
std::vector<const model::Task*> in_order(std::span<const model::Reading> readings,
                                         const std::set<std::size_t>& left_out) {
  std::vector<const model::Task*> tasks;
  for (std::size_t i = 0; i < readings.size(); ++i) {
    if (left_out.contains(i)) continue;
    for (const model::Task& task : readings[i].tasks) tasks.push_back(&task);
  }
  std::stable_sort(tasks.begin(), tasks.end(), [](const model::Task* a, const model::Task* b) {
    return std::tie(a->jurisdiction, a->year) < std::tie(b->jurisdiction, b->year);
  });
  return tasks;
}

// Equal clauses of two reports of one jurisdiction on one year have one id because they are one
// promise: the later copy is dropped. Different clauses with one id (a hash that met another) are
// told apart by hashing on; the order of tasks decides which keeps the first id.
std::vector<model::Task> with_unique_ids(const std::vector<const model::Task*>& tasks) {
  std::unordered_map<model::TaskId, std::size_t> seen;
  std::map<std::pair<model::SourceId, model::TaskId>, model::TaskId> renamed;
  std::vector<model::Task> kept;
  kept.reserve(tasks.size());
  for (const model::Task* task : tasks) {
    model::TaskId id = task->id;
    bool copy = false;
    for (auto found = seen.find(id); found != seen.end(); found = seen.find(id)) {
      const model::Task& other = kept[found->second];
      copy = other.jurisdiction == task->jurisdiction && other.text == task->text;
      if (copy) break;
      id.value = std::to_string(task->year) + '-' +
                 source::short_hash(id.value + task->jurisdiction + task->text, kIdDigits);
    }
    if (copy) continue;
    if (id != task->id) renamed[{task->passage.source, task->id}] = id;
    seen.emplace(id, kept.size());
    kept.push_back(*task);
    kept.back().id = std::move(id);
  }
  for (model::Task& task : kept) {
    if (!task.part_of) continue;
    const auto found = renamed.find({task.passage.source, *task.part_of});
    if (found != renamed.end()) task.part_of = found->second;
  }
  return kept;
}

std::set<std::size_t> copies_of(std::span<const model::Reading> readings,
                                source::DiagnosticSink& sink) {
  std::set<std::size_t> copies;
  for (const Edition& edition : find_editions(readings)) {
    copies.insert(edition.copy);
    sink.report({source::Severity::note,
                 "source-same-edition",
                 readings[edition.copy].info.path,
                 std::nullopt,
                 "another edition of '" + readings[edition.original].info.id.value +
                     "': its tasks and results are not counted again",
                 {}});
  }
  return copies;
}

void note_unnamed(std::span<const model::Reading> readings, source::DiagnosticSink& sink) {
  for (const auto& reading : readings) {
    if (!reading.info.jurisdiction.empty()) continue;
    sink.report({source::Severity::note,
                 "source-without-jurisdiction",
                 reading.info.path,
                 std::nullopt,
                 "the text does not say whose report this is: it counts as the workspace's own; "
                 "state `jurisdiction` in plumbline.yaml to change that",
                 {}});
  }
}

// The passage of a quote, as it stands in the file; nullopt where the file does not have it.
std::optional<model::Passage> find_passage(const model::SourceId& id, const std::string& quote,
                                           std::span<const LoadedSource> sources) {
  const auto source = std::find_if(sources.begin(), sources.end(),
                                   [&](const LoadedSource& s) { return s.stated->info.id == id; });
  if (source == sources.end()) return std::nullopt;
  const std::string& bytes = source->file.bytes;
  const auto span = mapping::find_quote(bytes, quote);
  if (!span) return std::nullopt;
  const auto position = source::LineIndex(bytes).position(span->from);
  return model::Passage{
      id, *span, position.line, position.column, bytes.substr(span->from, span->size()), {}};
}

// Tasks that a person added have the place of their quote, where the text has it.
void place_own_tasks(std::vector<model::Task>& tasks, std::span<const LoadedSource> sources) {
  for (model::Task& task : tasks) {
    if (!task.fingerprint.empty()) continue;
    auto passage = find_passage(task.passage.source, task.passage.quote, sources);
    if (!passage) continue;
    task.passage = std::move(*passage);
    for (auto& measure : task.measures) measure.passage = task.passage;
  }
}

// A result that only a person sees.
model::Result make_result(const mapping::UnplacedResult& unplaced, const model::Task& task,
                          model::Passage passage, const lexicon::Lexicon& lexicon) {
  model::Result result;
  result.passage = std::move(passage);
  result.text = unplaced.quote;
  result.sentence = unplaced.quote;
  result.jurisdiction = task.jurisdiction;
  result.year = task.year;
  result.aspect = model::Aspect::done;
  result.measures = measures::find_measures(unplaced.quote, model::Part::review, lexicon);
  for (auto& measure : result.measures) {
    measure.role = model::MeasureRole::outcome;
    measure.passage = result.passage;
  }
  const source::ByteSpan span = result.passage.span;
  result.id.value =
      unplaced.source.value + '@' + std::to_string(span.from) + '-' + std::to_string(span.to);
  return result;
}

void add_own_results(Statements& statements, std::span<const LoadedSource> sources,
                     const lexicon::Lexicon& lexicon, source::DiagnosticSink& sink) {
  for (const auto& unplaced : statements.decisions.unplaced) {
    const auto task = std::find_if(statements.tasks.begin(), statements.tasks.end(),
                                   [&](const model::Task& t) { return t.id == unplaced.task; });
    if (task == statements.tasks.end()) continue;
    const bool was_read = std::any_of(sources.begin(), sources.end(), [&](const LoadedSource& s) {
      return s.stated->info.id == unplaced.source;
    });
    if (!was_read) continue;  // reported as an unknown or unreadable source
    auto passage = find_passage(unplaced.source, unplaced.quote, sources);
    if (!passage) {
      sink.warning("mapping-quote-not-found", unplaced.path, unplaced.quote_span,
                   "source '" + unplaced.source.value + "' does not contain this text");
      continue;
    }
    auto result = make_result(unplaced, *task, std::move(*passage), lexicon);
    statements.decisions.links.push_back(
        {unplaced.task, result.id, unplaced.decision, unplaced.relation, true});
    const bool known = std::any_of(statements.results.begin(), statements.results.end(),
                                   [&](const model::Result& r) { return r.id == result.id; });
    if (!known) statements.results.push_back(std::move(result));
  }
}

}  // namespace

Statements gather_statements(std::span<const model::Reading> readings,
                             std::span<const mapping::Mapping> mappings,
                             std::span<const LoadedSource> sources, const Packs& packs,
                             source::DiagnosticSink& sink) {
  note_unnamed(readings, sink);
  const std::set<std::size_t> copies = copies_of(readings, sink);
  Statements statements;
  for (std::size_t i = 0; i < readings.size(); ++i) {
    if (copies.contains(i)) continue;
    const std::vector<model::Result>& results = readings[i].results;
    statements.results.insert(statements.results.end(), results.begin(), results.end());
  }
  statements.tasks = with_unique_ids(in_order(readings, copies));
  statements.tasks = mapping::apply_to_tasks(mappings, std::move(statements.tasks));
  place_own_tasks(statements.tasks, sources);
  statements.decisions =
      mapping::decide_links(mappings, statements.tasks, statements.results, sink);
  add_own_results(statements, sources, *packs.lexicon, sink);
  return statements;
}

}  // namespace plumbline::pipeline
