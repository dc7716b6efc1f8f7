// An analysis to the rows of schemas/store. Private to the room.
#pragma once

#include <span>
#include <string_view>
#include <unordered_set>

#include "model/analysis.h"
#include "store/database.h"
#include "store/row_tables.h"
#include "store/store.h"

namespace plumbline::store {

/// Replaces all derived rows, in four steps, each once and in this order, inside the caller's
/// transaction. Holds foreign keys itself: rows that this numbers refer to rows that it wrote, and
/// a task or result that is named and not there is a StoreError. SQLite would look each of them up
/// in the table, for a fifth of what a save costs. What a step is given must outlive the writer,
/// and stay in place. Row ids count from 1 in the order of the analysis, so that the same analysis
/// gives the same rows whatever was stored before.
class AnalysisWriter {
 public:
  explicit AnalysisWriter(Database& database);

  /// `stamps` are parallel to `readings`.
  void add_readings(std::span<const model::Reading> readings, std::span<const ReadingStamp> stamps);
  void add_statements(std::span<const model::Task> tasks, std::span<const model::Result> results);
  void add_links(std::span<const model::Link> links,
                 std::span<const model::Dependency> dependencies);
  /// Everything else of the analysis.
  void add_conclusions(const model::Analysis& analysis);

 private:
  // A passage may quote a source that gave no reading (a mapping that names a removed one).
  void mention(const model::Passage& passage);
  void mention(const std::vector<model::Passage>& passages);
  void mention(const model::Statement& statement);
  void mention(const std::vector<model::Finding>& findings);
  void check_task(const model::TaskId& task) const;
  void check_result(const model::ResultId& result) const;

  Database& database_;
  PassageTable passages_;
  MeasureTable measures_;
  SentenceTable sentences_;
  Inserter mentioned_;
  std::unordered_set<std::string_view> known_;  // sources that have a row
  std::unordered_set<std::string_view> tasks_;
  std::unordered_set<std::string_view> results_;
};

}  // namespace plumbline::store
