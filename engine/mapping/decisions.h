// What the mappings decide about a run: which tasks there are, what was overruled, which pairs are
// fixed, and the dependencies people stated.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "mapping/mapping.h"
#include "model/assessment.h"
#include "model/dependency.h"
#include "model/link.h"
#include "model/task.h"
#include "source/diagnostic.h"

namespace plumbline::mapping {

/// One decision about a pair, as linking::Decided takes it.
struct DecidedLink {
  model::TaskId task;
  model::ResultId result;
  /// `proposed` only where a person wrote or changed the entry and left the decision open.
  model::Decision decision = model::Decision::proposed;
  std::optional<model::Relation> relation;  // where the person changed it
  bool by_hand = false;
};

/// A person's result entry that names text in which no result was found. The pipeline can make a
/// result of it; `quote` is the person's. Never one that was rejected.
struct UnplacedResult {
  model::TaskId task;
  std::string quote;
  model::SourceId source;
  model::Decision decision = model::Decision::proposed;
  std::optional<model::Relation> relation;
  std::string path = {};             // of the mapping
  source::ByteSpan quote_span = {};  // in the mapping
};

struct LinkDecisions {
  std::vector<DecidedLink> links;  // by mapping, task and entry
  std::vector<UnplacedResult> unplaced;
};

/// How much of its character pairs a changed clause must share with the old one (Dice coefficient)
/// to be taken for the same task.
inline constexpr double kSameClause = 0.6;

/// Applies the task part of all mappings: removes what is no task, overrules title, kind, due,
/// target and part_of where a person changed them, adds tasks written by hand. Tasks keep their
/// order; added ones follow the last task of their jurisdiction and year.
///
/// Ids never change once written: an entry whose id no text gives any more takes the place of the
/// task of its plan that has its quote, else of the one whose clause is nearest (kSameClause; where
/// a person wrote the entry, only of one that contains its quote). One that finds no such task
/// stays as it is written, without fingerprint, where a person touched it.
[[nodiscard]] std::vector<model::Task> apply_to_tasks(std::span<const Mapping> mappings,
                                                      std::vector<model::Task> tasks);

/// Confirmed and rejected pairs, hand-made entries, and pairs whose proposal a person deleted.
/// Reports `mapping-quote-not-found` (a warning at the quote of a rejected entry that names no
/// result any more) and `mapping-quote-repeated` (a warning where an entry without fingerprint
/// names several results; the first is taken).
[[nodiscard]] LinkDecisions decide_links(std::span<const Mapping> mappings,
                                         std::span<const model::Task> tasks,
                                         std::span<const model::Result> results,
                                         source::DiagnosticSink& sink);

/// requires, part_of, continues, supersedes as written by people (what the machine wrote as
/// part_of comes from structure again). None from or to what is no task.
[[nodiscard]] std::vector<model::Dependency> stated_dependencies(std::span<const Mapping> mappings);

[[nodiscard]] std::map<model::TaskId, model::Ruling> rulings(std::span<const Mapping> mappings);

/// One finding for each task whose entry is marked suspect, or is about to be: `tasks` as
/// apply_to_tasks gives them.
[[nodiscard]] std::vector<model::Finding> suspect_findings(std::span<const Mapping> mappings,
                                                           std::span<const model::Task> tasks = {});

}  // namespace plumbline::mapping
