// What the mappings decide about a run: which tasks there are, what was overruled, which pairs are
// fixed, and the dependencies people stated.
#pragma once

#include <map>
#include <optional>
#include <set>
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
  model::Decision decision = model::Decision::proposed;  // confirmed or rejected
  std::optional<model::Relation> relation;               // where the person changed it
  bool by_hand = false;
};

/// A person's result entry that names text in which no result was found. The pipeline can make a
/// result of it; `quote` is the person's.
struct UnplacedResult {
  model::TaskId task;
  std::string quote;
  model::SourceId source;
  model::Decision decision = model::Decision::proposed;
  std::optional<model::Relation> relation;
};

struct LinkDecisions {
  std::vector<DecidedLink> links;  // by mapping, task and entry
  std::vector<UnplacedResult> unplaced;
};

/// Applies the task part of all mappings: removes what is no task, overrules title, kind, due and
/// target where a person changed them, adds tasks written by hand (in the place of a found task
/// with the same quote, where there is one). Tasks keep their order; added ones follow the last
/// task of their jurisdiction and year.
[[nodiscard]] std::vector<model::Task> apply_to_tasks(std::span<const Mapping> mappings,
                                                      std::vector<model::Task> tasks);

/// Confirmed and rejected pairs, hand-made entries, and pairs whose proposal a person deleted.
/// `mapping-quote-not-found` (a warning at the quote) where an entry can't be placed.
[[nodiscard]] LinkDecisions decide_links(std::span<const Mapping> mappings,
                                         std::span<const model::Task> tasks,
                                         std::span<const model::Result> results,
                                         source::DiagnosticSink& sink);

/// requires, part_of, continues, supersedes as written by people (what the machine wrote as
/// part_of comes from structure again).
[[nodiscard]] std::vector<model::Dependency> stated_dependencies(std::span<const Mapping> mappings);

[[nodiscard]] std::map<model::TaskId, model::Ruling> rulings(std::span<const Mapping> mappings);

/// One finding for each task whose entry is marked suspect.
[[nodiscard]] std::vector<model::Finding> suspect_findings(std::span<const Mapping> mappings);

}  // namespace plumbline::mapping
