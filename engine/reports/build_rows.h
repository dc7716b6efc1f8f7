// The tasks of one plan as the rows of its report. Private to the room.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "reports/report.h"

namespace plumbline::reports {

/// Numbers passages in order of first use.
class CitationList {
 public:
  /// `paths`: of each source, as in plumbline.yaml; must outlive the list.
  explicit CitationList(const std::map<model::SourceId, std::string>& paths) : paths_(paths) {}

  [[nodiscard]] int number_of(const model::Passage& passage);
  [[nodiscard]] std::string path_of(const model::SourceId& source) const;
  [[nodiscard]] std::vector<Citation> take() { return std::move(citations_); }

 private:
  const std::map<model::SourceId, std::string>& paths_;
  std::map<std::pair<model::SourceId, source::ByteSpan>, int> numbers_;
  std::vector<Citation> citations_;
};

/// The links of each task and the results by id. Points into the analysis.
struct LinkIndex {
  explicit LinkIndex(const model::Analysis& analysis);

  std::unordered_map<std::string_view, std::vector<const model::Link*>> by_task;
  std::unordered_map<std::string_view, const model::Result*> results;
};

/// What the rows of a report are read from.
struct RowContext {
  const model::Analysis& analysis;
  const ReportOptions& options;
  const LinkIndex& links;
  calendar::Date as_of;
  double elapsed_share = 0.0;
};

/// One row a task of the plan, in the order of the analysis. Findings, wholes and parts included.
[[nodiscard]] std::vector<Row> build_rows(const RowContext& context, CitationList& citations);

/// The measure of a target that decides: the one that was compared, else the first target, else
/// the first measure. Null without measures.
[[nodiscard]] const model::Measure* deciding_measure(const model::Task& task,
                                                     const model::Assessment& assessment);

/// nullopt where nothing is missing. `elapsed_share` of the plan year has passed at `as_of`.
[[nodiscard]] std::optional<Shortfall> find_shortfall(const Row& row, calendar::Date as_of,
                                                      double elapsed_share, int year);

}  // namespace plumbline::reports
