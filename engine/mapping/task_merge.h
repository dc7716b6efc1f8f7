// One task's entry of a mapping brought up to date with what the machine now proposes for it.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "mapping/mapping.h"
#include "mapping/proposal.h"
#include "yaml/edit.h"

namespace plumbline::mapping {

using SourceSet = std::set<model::SourceId>;

/// Records the changes of one entry in an edit; nothing where nothing differs. What is to be
/// removed is only named: an entry can't go and have a neighbour put in its place in one edit.
/// Keeps references to all but the note.
class TaskMerge {
 public:
  /// `node` is the node of `old` in the tree of `edit`; `read` are the sources that were read.
  TaskMerge(yaml::Edit& edit, const yaml::Node& node, const MappedTask& old, const SourceSet& read);

  /// Once. False where the layout of the entry does not allow a change.
  bool update(const Proposal& proposal);

  [[nodiscard]] bool changed() const { return changed_; }
  [[nodiscard]] bool newly_suspect() const { return newly_suspect_; }
  /// Indices of result entries, ascending, and keys of the task to be removed.
  [[nodiscard]] const std::vector<std::size_t>& dropped_results() const { return dropped_results_; }
  [[nodiscard]] const std::vector<std::string_view>& dropped_keys() const { return dropped_keys_; }

 private:
  bool update_passage(const Proposal& proposal);
  bool lose_passage();
  bool update_field(Field field, const std::optional<std::string>& value);
  bool update_results(const Proposal& proposal, std::vector<yaml::Node>& added);
  bool update_result(const MappedResult& entry, const ProposedResult& proposed);
  void withdraw_all_but(const std::set<const MappedResult*>& proposed, bool list_stays);
  bool add_results(std::vector<yaml::Node> added);
  bool mark_suspect();
  bool write_note();
  bool add_key(std::string_view key, yaml::Node value);
  bool set_word(const yaml::Node& map, std::string_view key, std::string_view word);
  [[nodiscard]] bool can_remove(std::string_view key) const;
  [[nodiscard]] const MappedResult* entry_of(const ProposedResult& proposed,
                                             const std::set<const MappedResult*>& taken) const;

  yaml::Edit& edit_;
  const yaml::Node& node_;
  const MappedTask& old_;
  const SourceSet& read_;
  MachineNote note_;
  bool changed_ = false;
  bool newly_suspect_ = false;
  std::vector<std::size_t> dropped_results_;
  std::vector<std::string_view> dropped_keys_;
};

/// A value as it can stand in `holder`: on one line where that is in brackets.
[[nodiscard]] yaml::Node in_style(const yaml::Node& holder, yaml::Node value);

}  // namespace plumbline::mapping
