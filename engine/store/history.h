// The history of runs (.plumbline/history.db): what was concluded when, and what changed since.
// Unlike the store it can't be rebuilt, so it stands in a file of its own and is only added to.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/analysis.h"
#include "source/source_file.h"
#include "store/store_error.h"

namespace plumbline::store {

inline constexpr std::size_t kStatusCount = 7;  // of model::Status

struct RunRecord {
  std::int64_t id = 0;  // 1, 2, 3, ... given by `append`
  std::string started;  // as the caller says it, ISO 8601; the store has no clock
  std::string as_of;    // YYYY-MM-DD
  std::string engine_version;
  std::string state_hash;  // of all inputs
  std::string packs_hash;
  int sources = 0;
  int tasks = 0;
  int results = 0;
  int links_accepted = 0;  // those that reach the statuses
  int links_in_review = 0;
  std::array<int, kStatusCount> by_status{};  // effective statuses, in the order of model::Status

  bool operator==(const RunRecord&) const = default;
};

/// A task whose effective status is not what the run before said. `before` is empty for a task
/// seen for the first time, `after` for one that is gone.
struct StatusChange {
  std::int64_t run = 0;
  model::TaskId task;
  std::string jurisdiction;
  int year = 0;
  std::string title;
  std::optional<model::Status> before;
  std::optional<model::Status> after;

  bool operator==(const StatusChange&) const = default;
};

/// Fills the counts of a record from an analysis.
void count_run(const model::Analysis& analysis, RunRecord& record);

/// One open history. Not thread-safe. Functions throw StoreError. A damaged history is refused,
/// never replaced: it is the only copy.
class History {
 public:
  /// As Store's constructor, with the files that end in `history/NNNN_name.sql`.
  History(std::string path, std::span<const source::SourceFile> migrations,
          int busy_timeout_ms = 2000);
  ~History();
  History(History&&) noexcept;
  History& operator=(History&&) noexcept;

  [[nodiscard]] bool writable() const;
  /// Adds a run and what it changed, in one transaction; returns its id. `before_commit` is called
  /// when all is written but can still be undone, as it is when that throws.
  std::int64_t append(const RunRecord& record, const model::Analysis& analysis,
                      const std::function<void()>& before_commit = {});
  /// All runs, oldest first.
  [[nodiscard]] std::vector<RunRecord> runs() const;
  /// What run `id` changed, by jurisdiction, year and task id.
  [[nodiscard]] std::vector<StatusChange> changes(std::int64_t id) const;

 private:
  class Implementation;
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace plumbline::store
