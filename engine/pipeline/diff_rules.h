// What another set of rules would change in a workspace, before anything is written.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/analysis.h"
#include "yaml/parsed_file.h"

namespace plumbline::pipeline {

enum class RuleChangeKind : std::uint8_t { added, removed, changed };
struct RuleChange {
  RuleChangeKind kind = RuleChangeKind::changed;
  std::string id;
  int old_version = 0;
  int new_version = 0;
};

/// A task that only one side finds has one status only.
struct StatusChange {
  model::TaskId task;
  std::string title;
  std::optional<model::Status> old_status;
  std::optional<model::Status> new_status;
  std::string old_rule;  // RULE@VERSION that decided; empty where none did
  std::string new_rule;
};

/// A link that reaches the statuses on one side only.
struct LinkChange {
  model::TaskId task;
  std::string title;
  model::Passage passage;  // of the result
  bool gained = false;
  double old_bits = 0.0;  // 0 where that side does not propose it
  double new_bits = 0.0;
};

struct RulesDiff {
  std::vector<RuleChange> rules;       // by id
  std::vector<StatusChange> statuses;  // by the new rule, then in the order of the tasks
  std::vector<LinkChange> links;       // in the order of the tasks
  std::size_t tasks = 0;               // of the new side
};

/// Rules are compared as they are written (rules/same_meaning.h), definitions of packs as
/// `PACK let NAME`. The analyses must be of the same workspace and day.
[[nodiscard]] RulesDiff diff_rules(std::span<const yaml::ParsedFile> old_packs,
                                   const model::Analysis& old_analysis,
                                   std::span<const yaml::ParsedFile> new_packs,
                                   const model::Analysis& new_analysis);

}  // namespace plumbline::pipeline
