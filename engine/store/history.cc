#include "store/history.h"

#include <map>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "store/database.h"
#include "store/enum_words.h"
#include "store/migrations.h"

namespace plumbline::store {
namespace {

constexpr std::string_view kStep = "add the run to the history";
constexpr std::string_view kReadStep = "read the history";
constexpr std::string_view kAdvice = "use that version: the history can't be made anew";

// Every assessed task with its status, by id, which begins with the year.
std::map<std::string_view, StatusChange> statuses_of(const model::Analysis& analysis) {
  std::unordered_map<std::string_view, const model::Task*> tasks;
  for (const model::Task& task : analysis.tasks) tasks.emplace(task.id.value, &task);
  std::map<std::string_view, StatusChange> found;
  for (const model::Assessment& item : analysis.assessments) {
    const auto task = tasks.find(item.task.value);
    if (task == tasks.end()) continue;
    const model::Task& of = *task->second;
    found[of.id.value] = {0, of.id, of.jurisdiction, of.year, of.title, {}, item.effective()};
  }
  return found;
}

std::vector<StatusChange> current_statuses(Database& database) {
  Statement select(database, "SELECT task, jurisdiction, year, title, status FROM current_status",
                   kStep);
  std::vector<StatusChange> found;
  select.start();
  while (select.next()) {
    Row row = select.row();
    StatusChange& change = found.emplace_back();
    change.task.value = row.text();
    change.jurisdiction = row.text();
    change.year = static_cast<int>(row.integer());
    change.title = row.text();
    change.before = enum_of<model::Status>(row.text());
  }
  return found;
}

// Tasks with another status than before, new ones, and those that are gone.
std::vector<StatusChange> changes_since(Database& database, const model::Analysis& analysis) {
  auto now = statuses_of(analysis);
  std::vector<StatusChange> changes;
  for (StatusChange& before : current_statuses(database)) {
    const auto entry = now.find(before.task.value);
    if (entry == now.end()) {
      changes.push_back(std::move(before));
      continue;
    }
    entry->second.before = before.before;
    if (entry->second.before == entry->second.after) now.erase(entry);
  }
  for (auto& [id, change] : now) changes.push_back(std::move(change));
  return changes;
}

std::optional<std::string_view> word(const std::optional<model::Status>& status) {
  return status ? std::optional(model::to_word(*status)) : std::nullopt;
}

void save_changes(Database& database, const std::vector<StatusChange>& changes, std::int64_t run) {
  Statement insert(database, "INSERT INTO status_change VALUES (?, ?, ?, ?, ?, ?, ?)", kStep);
  for (const StatusChange& change : changes) {
    insert.run(run, change.task.value, change.jurisdiction, change.year, change.title,
               word(change.before), word(change.after));
  }
}

void save_record(Database& database, const RunRecord& record, std::int64_t id) {
  Statement insert(database, "INSERT INTO run VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", kStep);
  insert.run(id, record.started, record.as_of, record.engine_version, record.state_hash,
             record.packs_hash, record.sources, record.tasks, record.results, record.links_accepted,
             record.links_in_review);
  Statement counts(database, "INSERT INTO run_status VALUES (?, ?, ?)", kStep);
  for (std::size_t i = 0; i < kStatusCount; ++i) {
    counts.run(id, model::to_word(static_cast<model::Status>(i)), record.by_status[i]);
  }
}

RunRecord read_record(Row row) {
  RunRecord record;
  record.id = row.integer();
  record.started = row.text();
  record.as_of = row.text();
  record.engine_version = row.text();
  record.state_hash = row.text();
  record.packs_hash = row.text();
  record.sources = static_cast<int>(row.integer());
  record.tasks = static_cast<int>(row.integer());
  record.results = static_cast<int>(row.integer());
  record.links_accepted = static_cast<int>(row.integer());
  record.links_in_review = static_cast<int>(row.integer());
  return record;
}

}  // namespace

void count_run(const model::Analysis& analysis, RunRecord& record) {
  record.as_of = calendar::to_string(analysis.as_of);
  record.sources = static_cast<int>(analysis.readings.size());
  record.tasks = static_cast<int>(analysis.tasks.size());
  record.results = static_cast<int>(analysis.results.size());
  record.links_accepted = 0;
  record.links_in_review = 0;
  record.by_status = {};
  for (const model::Link& link : analysis.links) {
    if (model::counts(link)) {
      ++record.links_accepted;
    } else if (link.decision != model::Decision::rejected) {
      ++record.links_in_review;
    }
  }
  for (const model::Assessment& item : analysis.assessments) {
    ++record.by_status[static_cast<std::size_t>(item.effective())];
  }
}

class History::Implementation {
 public:
  Implementation(std::string path, std::span<const source::SourceFile> migrations, int timeout_ms)
      : database(std::move(path), timeout_ms) {
    // The tables of an empty history reach the disk with its first run; there is nothing to lose.
    const bool is_empty =
        database.query_number("SELECT count(*) FROM sqlite_master", "read the schema") == 0;
    if (!is_empty) database.wait_for_disk();
    database.enforce_references();
    migrate(database, migrations, "history", kAdvice);
    database.wait_for_disk();
  }

  Database database;
};

History::History(std::string path, std::span<const source::SourceFile> migrations,
                 int busy_timeout_ms)
    : implementation_(
          std::make_unique<Implementation>(std::move(path), migrations, busy_timeout_ms)) {}
History::~History() = default;
History::History(History&&) noexcept = default;
History& History::operator=(History&&) noexcept = default;

bool History::writable() const {
  return implementation_->database.writable();
}

std::int64_t History::append(const RunRecord& record, const model::Analysis& analysis,
                             const std::function<void()>& before_commit) {
  Database& database = implementation_->database;
  Transaction transaction(database, std::string(kStep));
  const std::int64_t id = database.query_number("SELECT coalesce(max(id), 0) + 1 FROM run", kStep);
  const std::vector<StatusChange> changes = changes_since(database, analysis);
  save_record(database, record, id);
  save_changes(database, changes, id);
  if (before_commit) before_commit();
  transaction.commit();
  return id;
}

std::vector<RunRecord> History::runs() const {
  Database& database = implementation_->database;
  std::vector<RunRecord> records;
  Statement select(database,
                   "SELECT id, started, as_of, engine_version, state_hash, packs_hash, sources,"
                   " tasks, results, links_accepted, links_in_review FROM run ORDER BY id",
                   kReadStep);
  select.start();
  while (select.next()) records.push_back(read_record(select.row()));
  Statement counts(database, "SELECT run, status, tasks FROM run_status", kReadStep);
  counts.start();
  while (counts.next()) {
    Row row = counts.row();
    const auto run = static_cast<std::size_t>(row.integer());
    const auto status = enum_of<model::Status>(row.text());
    if (!status || run < 1 || run > records.size()) continue;
    records[run - 1].by_status[static_cast<std::size_t>(*status)] = static_cast<int>(row.integer());
  }
  return records;
}

std::vector<StatusChange> History::changes(std::int64_t id) const {
  Statement select(implementation_->database,
                   "SELECT run, task, jurisdiction, year, title, before, after FROM status_change"
                   " WHERE run = ? ORDER BY jurisdiction, year, task",
                   kReadStep);
  std::vector<StatusChange> found;
  select.start(id);
  while (select.next()) {
    Row row = select.row();
    StatusChange& change = found.emplace_back();
    change.run = row.integer();
    change.task.value = row.text();
    change.jurisdiction = row.text();
    change.year = static_cast<int>(row.integer());
    change.title = row.text();
    if (const auto before = row.optional_text()) change.before = enum_of<model::Status>(*before);
    if (const auto after = row.optional_text()) change.after = enum_of<model::Status>(*after);
  }
  return found;
}

}  // namespace plumbline::store
