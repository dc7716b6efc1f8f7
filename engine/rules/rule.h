// A compiled rule.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "model/assessment.h"
#include "model/dependency.h"
#include "model/link.h"
#include "model/task.h"
#include "rules/because.h"
#include "rules/facts.h"
#include "rules/program.h"
#include "rules/rule_set.h"
#include "source/byte_span.h"

namespace plumbline::rules {

/// draft: compiled and tested, but never applied.
enum class RuleState : std::uint8_t { active, draft };

struct ExtractBody {
  Emit emit = Emit::nothing;
  std::optional<model::TaskKind> kind;
  std::optional<model::Aspect> aspect;
};
struct DecideBody {
  double prior = 0.0;
  LinkDecision lines;
};
struct Level {
  std::string name;
  std::optional<Program> when;  // none: always
  double bits = 0.0;
  std::optional<Program> rarity;  // bits on top
  source::ByteSpan span;
};
struct CompareBody {
  std::vector<Level> levels;  // the first that holds applies
};
struct VetoBody {};
struct RelationBody {
  model::Relation relation = model::Relation::fulfils;
};
struct EdgeBody {
  model::DependencyKind kind = model::DependencyKind::requires_;
  Because because;
};
struct StatusCase {
  std::string name;  // empty: the rule's own status
  std::optional<Program> when;
  model::Status status = model::Status::no_evidence;
  std::optional<model::Pace> pace;  // of a pace rule, instead of the status
  std::optional<Because> because;   // instead of the rule's
  source::ByteSpan span;
};
struct StatusBody {
  std::vector<StatusCase> cases;  // the first that holds applies; all give a status or all a pace
  Because because;
};

enum class ExampleKind : std::uint8_t { fires, silent, todo };
struct Example {
  ExampleKind kind = ExampleKind::fires;
  std::optional<std::string> text;  // extraction
  std::vector<std::pair<FactIndex, FactValue>> facts;
  std::string gives;  // status, level or relation; empty: not said
  source::ByteSpan span;
};

struct Rule {
  model::RuleId id;
  int version = 1;
  RuleState state = RuleState::active;
  std::string why;
  std::string path;
  source::ByteSpan span;           // of the id
  std::optional<Program> when;     // none: always
  std::vector<std::size_t> beats;  // indices into the rule set
  std::variant<ExtractBody, DecideBody, CompareBody, VetoBody, RelationBody, EdgeBody, StatusBody>
      body;
  std::vector<Example> examples;
};

}  // namespace plumbline::rules
