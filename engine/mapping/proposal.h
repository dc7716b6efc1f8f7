// What the machine would write for each task of a plan: the common ground of a fresh file and of a
// merge into an old one.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "mapping/machine_note.h"
#include "mapping/merge.h"
#include "model/analysis.h"
#include "yaml/node.h"

namespace plumbline::mapping {

struct ProposedResult {
  std::string quote;
  std::string source;
  std::string fingerprint;  // empty where the quote says enough
  ResultMark mark;
};

struct Proposal {
  const model::Task* task = nullptr;
  std::vector<std::pair<Field, std::string>> fields;  // those that have a value, in file order
  std::vector<ProposedResult> results;                // best first; none that a person decided

  [[nodiscard]] std::optional<std::string> value(Field field) const;
  /// The note of an entry that is the machine's from end to end.
  [[nodiscard]] MachineNote note() const;
};

/// One for each task of the plan, in the order of the analysis, which it refers to.
/// `default_source`: what the file's entries mean where they state no source.
[[nodiscard]] std::vector<Proposal> make_proposals(const model::Analysis& analysis,
                                                   const PlanYear& plan,
                                                   const model::SourceId& default_source);

/// Behind which entry of a task's map a new key is to stand: the last one that comes before it in a
/// fresh entry. Keys are never moved, so a person's own order holds.
[[nodiscard]] std::size_t place_for(const yaml::Node& task, std::string_view key);

/// A value as a node: dates and the words of our enumerations plain, texts quoted where needed.
[[nodiscard]] yaml::Node field_node(Field field, std::string_view value);
[[nodiscard]] yaml::Node note_node(const MachineNote& note);
[[nodiscard]] yaml::Node result_node(const ProposedResult& result);
[[nodiscard]] yaml::Node task_node(const Proposal& proposal);

}  // namespace plumbline::mapping
