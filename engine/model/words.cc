// The stable words of every enumeration: in exports, mappings, the store and on the screen.
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "model/assessment.h"
#include "model/bilingual.h"
#include "model/dependency.h"
#include "model/document.h"
#include "model/link.h"
#include "model/measure.h"
#include "model/task.h"

namespace plumbline::model {
namespace {

using std::string_view;

template <std::size_t N>
using Words = std::array<string_view, N>;

// In the order of the enumerators.
constexpr Words<7> kForms = {"level", "increment", "growth",  "decline",
                             "share", "rank",      "duration"};
constexpr Words<5> kComparators = {"=", "~", ">=", "<=", "range"};
constexpr Words<3> kRoles = {"target", "outcome", "context"};
constexpr Words<3> kPolarities = {"floor", "ceiling", "about"};
constexpr Words<3> kParts = {"other", "review", "plan"};
constexpr Words<2> kLanguages = {"zh", "en"};
constexpr Words<5> kDocumentKinds = {"work-report", "follow-up", "mid-year", "bilingual", "other"};
constexpr Words<8> kNumbering = {"none",   "chinese",  "parenthesised", "arabic",
                                 "bullet", "first-is", "ordinal",       "part"};
constexpr Words<3> kTaskKinds = {"target", "milestone", "action"};
constexpr Words<8> kStages = {
    "none",       "proposed",  "approved", "started", "under_construction",
    "topped_out", "completed", "in_use"};
constexpr Words<5> kAspects = {"none", "planned", "under_way", "done", "failed"};
constexpr Words<3> kRelations = {"fulfils", "progress", "restates"};
constexpr Words<2> kVerdicts = {"accepted", "review"};
constexpr Words<3> kDecisions = {"proposed", "confirmed", "rejected"};
constexpr Words<4> kDependencyKinds = {"requires", "part_of", "continues", "supersedes"};
constexpr Words<3> kOrigins = {"mapping", "structure", "rule"};
constexpr Words<7> kStatuses = {"exceeded",    "met",         "partly_met", "not_met",
                                "in_progress", "no_evidence", "pending"};
constexpr Words<3> kPaces = {"ahead", "on_pace", "behind"};
constexpr Words<7> kFindings = {
    "contradiction",  "blocked", "carried_over", "conflict", "one_indicator_several_figures",
    "target_lowered", "suspect"};

constexpr Words<8> kDifferences = {"magnitude", "value",     "unit",       "missing",
                                   "added",     "direction", "comparator", "rounding"};

template <class Enum, std::size_t N>
string_view word(const Words<N>& words, Enum value) {
  return words[static_cast<std::size_t>(value)];
}

template <class Enum, std::size_t N>
std::optional<Enum> parse(const Words<N>& words, string_view text) {
  for (std::size_t i = 0; i < N; ++i) {
    if (words[i] == text) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace

string_view to_word(MeasureForm value) {
  return word(kForms, value);
}
string_view to_word(Comparator value) {
  return word(kComparators, value);
}
string_view to_word(MeasureRole value) {
  return word(kRoles, value);
}
string_view to_word(Polarity value) {
  return word(kPolarities, value);
}
string_view to_word(Part value) {
  return word(kParts, value);
}
string_view to_word(Language value) {
  return word(kLanguages, value);
}
string_view to_word(DocumentKind value) {
  return word(kDocumentKinds, value);
}
string_view to_word(NumberingStyle value) {
  return word(kNumbering, value);
}
string_view to_word(TaskKind value) {
  return word(kTaskKinds, value);
}
string_view to_word(Stage value) {
  return word(kStages, value);
}
string_view to_word(Aspect value) {
  return word(kAspects, value);
}
string_view to_word(Relation value) {
  return word(kRelations, value);
}
string_view to_word(Verdict value) {
  return word(kVerdicts, value);
}
string_view to_word(Decision value) {
  return word(kDecisions, value);
}
string_view to_word(DependencyKind value) {
  return word(kDependencyKinds, value);
}
string_view to_word(DependencyOrigin value) {
  return word(kOrigins, value);
}
string_view to_word(Status value) {
  return word(kStatuses, value);
}
string_view to_word(Pace value) {
  return word(kPaces, value);
}
string_view to_word(FindingKind value) {
  return word(kFindings, value);
}
string_view to_word(DifferenceKind value) {
  return word(kDifferences, value);
}

std::optional<MeasureForm> parse_measure_form(string_view w) {
  return parse<MeasureForm>(kForms, w);
}
std::optional<Comparator> parse_comparator(string_view w) {
  return parse<Comparator>(kComparators, w);
}
std::optional<MeasureRole> parse_measure_role(string_view w) {
  return parse<MeasureRole>(kRoles, w);
}
std::optional<Polarity> parse_polarity(string_view w) {
  return parse<Polarity>(kPolarities, w);
}
std::optional<Part> parse_part(string_view w) {
  return parse<Part>(kParts, w);
}
std::optional<DocumentKind> parse_document_kind(string_view w) {
  return parse<DocumentKind>(kDocumentKinds, w);
}
std::optional<TaskKind> parse_task_kind(string_view w) {
  return parse<TaskKind>(kTaskKinds, w);
}
std::optional<Stage> parse_stage(string_view w) {
  return parse<Stage>(kStages, w);
}
std::optional<Aspect> parse_aspect(string_view w) {
  return parse<Aspect>(kAspects, w);
}
std::optional<Relation> parse_relation(string_view w) {
  return parse<Relation>(kRelations, w);
}
std::optional<Verdict> parse_verdict(string_view w) {
  return parse<Verdict>(kVerdicts, w);
}
std::optional<Decision> parse_decision(string_view w) {
  return parse<Decision>(kDecisions, w);
}
std::optional<DependencyKind> parse_dependency_kind(string_view w) {
  return parse<DependencyKind>(kDependencyKinds, w);
}
std::optional<Status> parse_status(string_view w) {
  return parse<Status>(kStatuses, w);
}

}  // namespace plumbline::model
