// New proposals into a mapping that people may have edited.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/analysis.h"
#include "source/diagnostic.h"
#include "source/source_file.h"

namespace plumbline::mapping {

/// One mapping file's worth of an analysis.
struct PlanYear {
  std::string jurisdiction;
  int year = 0;
  std::vector<model::SourceId> sources;  // that plan it, ascending

  auto operator<=>(const PlanYear&) const = default;
};

/// Every plan that was read, with or without tasks; by jurisdiction and year. Where a plan has
/// tasks, only their sources count: another edition of a report gives none.
[[nodiscard]] std::vector<PlanYear> plan_years(const model::Analysis& analysis);

/// A new mapping file for the plan's tasks and links.
[[nodiscard]] std::string write_fresh(const model::Analysis& analysis, const PlanYear& plan);

struct MergeSummary {
  int added = 0;    // tasks
  int updated = 0;  // tasks in which the machine changed something
  int removed = 0;  // tasks that are no more in the text and carried nothing of a person
  int suspect = 0;  // tasks newly marked
};

/// The file's bytes with what is still the machine's brought up to date; every other byte as it
/// was. The same analysis again gives the same bytes. Tasks and results of a source that is not
/// among the readings stay as they are. nullopt where the file is to be left alone: after an error
/// that load_mapping reports (it is not reported again), or in a layout that can't be extended
/// (`yaml-edit-shape`).
[[nodiscard]] std::optional<std::string> merge_proposals(const source::SourceFile& file,
                                                         const model::Analysis& analysis,
                                                         const PlanYear& plan,
                                                         source::DiagnosticSink& sink,
                                                         MergeSummary* summary = nullptr);

}  // namespace plumbline::mapping
