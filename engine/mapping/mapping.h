// A mapping file as a value: the tasks of one jurisdiction and plan year, their links, dependencies
// and decisions. People edit the file; this room reads it and splices changes into it.
#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/date.h"
#include "mapping/machine_note.h"
#include "mapping/target.h"
#include "model/assessment.h"
#include "model/dependency.h"
#include "model/ids.h"
#include "model/link.h"
#include "model/task.h"
#include "source/diagnostic.h"
#include "source/source_file.h"

namespace plumbline::mapping {

/// One entry of `results` of a task.
struct MappedResult {
  std::string quote;
  model::SourceId source;
  std::string fingerprint;  // only where the quote occurs more than once in the source
  std::optional<model::Relation> relation;
  std::optional<model::Verdict> verdict;
  model::Decision decision = model::Decision::proposed;  // confirmed where a person states none
  std::string because;
  bool by_hand = false;       // a person wrote the entry: the machine's note does not know it
  bool own_relation = false;  // a person changed the relation
  bool touched = false;       // holds something of a person's, be it a comment
  source::ByteSpan span;      // of the entry
  source::ByteSpan quote_span;
  source::ByteSpan source_span;
};

struct MappedDependency {
  model::DependencyKind kind = model::DependencyKind::requires_;
  model::TaskId to;
  double weight = 1.0;  // of part_of: the part's weight in the whole
  source::ByteSpan span;
};

struct MappedTask {
  model::TaskId id;
  std::string title;
  std::string quote;
  model::SourceId source;               // stated, else the first of the plan's sources
  std::optional<model::TaskKind> kind;  // stated, else target where there is one
  std::vector<TargetExpression> targets;
  std::optional<calendar::Date> due;
  std::string lead;
  std::string note;
  std::vector<MappedDependency> dependencies;  // part_of among them
  std::vector<MappedResult> results;
  std::optional<model::Ruling> ruling;
  bool not_a_task = false;
  bool suspect = false;
  std::optional<MachineNote> machine;
  std::set<Field> own;    // fields whose value, or absence, is a person's
  bool touched = false;   // holds something of a person's, be it a comment
  source::ByteSpan span;  // of the entry
  source::ByteSpan id_span;
  source::ByteSpan source_span;  // empty where no source is stated

  /// A person added the task: the machine never found it in a text.
  [[nodiscard]] bool by_hand() const { return !machine || machine->fingerprint.empty(); }
};

struct StatedPlanSource {
  model::SourceId id;
  source::ByteSpan span;
};

struct Mapping {
  std::string path;
  std::string jurisdiction;  // empty: the workspace's own
  int year = 0;
  std::vector<StatedPlanSource> sources;
  source::ByteSpan plan_span;
  std::vector<MappedTask> tasks;  // in file order; ids are unique

  [[nodiscard]] const MappedTask* find(const model::TaskId& id) const;
};

/// What is wrong is reported and left out: a key, or the whole entry where it has no usable id
/// (a result: quote or source). nullopt when the file can't be used at all.
/// Codes: `mapping-unknown-key`, `mapping-wrong-type`, `mapping-missing-key`,
/// `mapping-unknown-word` (relation, verdict, decision, status, kind), `mapping-bad-value` (date,
/// target, id), `mapping-duplicate-id`, `mapping-version` and those of yaml::read.
[[nodiscard]] std::optional<Mapping> load_mapping(const source::SourceFile& file,
                                                  source::DiagnosticSink& sink);

/// The mapping of a plan; nullptr when there is none.
[[nodiscard]] const Mapping* find_mapping(std::span<const Mapping> mappings,
                                          std::string_view jurisdiction, int year);

/// `mappings/北京市朝阳区-2025.yaml`; `workspace-2025.yaml` without a jurisdiction. Characters that
/// a file name can't hold become '-'; a name that another plan already has gets a short hash.
[[nodiscard]] std::string mapping_path(std::span<const Mapping> existing,
                                       std::string_view jurisdiction, int year);

}  // namespace plumbline::mapping
