#include "store/store.h"

#include <cassert>
#include <filesystem>
#include <functional>
#include <system_error>
#include <utility>

#include "source/content_hash.h"
#include "store/database.h"
#include "store/load_analysis.h"
#include "store/migrations.h"
#include "store/pack_reading.h"
#include "store/save_analysis.h"

namespace plumbline::store {
namespace {

constexpr std::string_view kAdvice = "use that version, or delete the file: a run makes it anew";

[[noreturn]] void damaged(const Database& database, const std::string& what) {
  throw StoreError(StoreFault::corrupt, database.path(), "load the analysis", 0,
                   "the store holds " + what);
}

std::optional<std::string> load_state(Database& database, std::string_view name) {
  Statement select(database, "SELECT value FROM state WHERE name = ?", "read the state");
  select.start(name);
  if (!select.next()) return std::nullopt;
  return select.row().text();
}

void save_state(Database& database, calendar::Date as_of, std::string_view hash) {
  Statement insert(database, "INSERT OR REPLACE INTO state (name, value) VALUES (?, ?)",
                   "save the run");
  insert.run("state_hash", hash);
  insert.run("as_of", calendar::to_string(as_of));
}

// Packing is the dear part: a reading that stands there under the same key is left alone.
void save_readings(Database& database, std::span<const model::Reading> readings,
                   std::span<const ReadingStamp> stamps) {
  constexpr std::string_view kStep = "save the readings";
  database.execute(
      "DELETE FROM reading_cache WHERE source NOT IN"
      " (SELECT id FROM source WHERE position IS NOT NULL)",
      kStep);
  Statement stored(database,
                   "SELECT 1 FROM reading_cache WHERE source = ? AND content_hash = ?"
                   " AND packs_hash = ?",
                   kStep);
  Statement insert(database, "INSERT OR REPLACE INTO reading_cache VALUES (?, ?, ?, ?, ?)", kStep);
  for (std::size_t i = 0; i < stamps.size(); ++i) {
    const ReadingKey& key = stamps[i].key;
    assert(key.source == readings[i].info.id);
    stored.start(key.source.value, key.content_hash, key.packs_hash);
    const bool is_stored = stored.next();
    stored.finish();
    if (is_stored) continue;
    const auto& as_read = stamps[i].as_read;
    const std::string packed = pack_reading(as_read ? *as_read : readings[i]);
    insert.run(key.source.value, key.content_hash, key.packs_hash, Blob{packed},
               source::content_hash(packed));
  }
}

model::Reading unpack_row(Database& database, Row& row) {
  const std::string packed = row.text();
  if (source::content_hash(packed) != row.text()) {
    damaged(database, "a reading that does not match its hash");
  }
  std::optional<model::Reading> reading = unpack_reading(packed);
  if (!reading) damaged(database, "a reading that can't be unpacked");
  return *std::move(reading);
}

std::vector<model::Reading> load_readings(Database& database) {
  Statement select(database,
                   "SELECT c.packed, c.packed_hash FROM source s"
                   " JOIN reading_cache c ON c.source = s.id ORDER BY s.position",
                   "load the readings");
  std::vector<model::Reading> readings;
  select.start();
  while (select.next()) {
    Row row = select.row();
    readings.push_back(unpack_row(database, row));
  }
  return readings;
}

}  // namespace

class Saving::Implementation {
 public:
  explicit Implementation(Database& database)
      : database_(database), transaction_(database, "save the run"), writer_(database) {}

  void add_readings(std::span<const model::Reading> readings,
                    std::span<const ReadingStamp> stamps) {
    writer_.add_readings(readings, stamps);
    save_readings(database_, readings, stamps);
  }
  void add_conclusions(const model::Analysis& analysis) {
    writer_.add_conclusions(analysis);
    as_of_ = analysis.as_of;
  }
  void commit(std::string_view state_hash) {
    save_state(database_, as_of_, state_hash);
    transaction_.commit();
  }

  [[nodiscard]] AnalysisWriter& writer() { return writer_; }

 private:
  Database& database_;
  Transaction transaction_;
  AnalysisWriter writer_;
  calendar::Date as_of_;
};

Saving::Saving(std::unique_ptr<Implementation> implementation)
    : implementation_(std::move(implementation)) {}
Saving::~Saving() = default;
Saving::Saving(Saving&&) noexcept = default;
Saving& Saving::operator=(Saving&&) noexcept = default;

void Saving::add_readings(std::span<const model::Reading> readings,
                          std::span<const ReadingStamp> stamps) {
  implementation_->add_readings(readings, stamps);
}

void Saving::add_statements(std::span<const model::Task> tasks,
                            std::span<const model::Result> results) {
  implementation_->writer().add_statements(tasks, results);
}

void Saving::add_links(std::span<const model::Link> links,
                       std::span<const model::Dependency> dependencies) {
  implementation_->writer().add_links(links, dependencies);
}

void Saving::add_conclusions(const model::Analysis& analysis) {
  implementation_->add_conclusions(analysis);
}

void Saving::commit(std::string_view state_hash) {
  implementation_->commit(state_hash);
}

class Store::Implementation {
 public:
  Implementation(std::string path, std::span<const source::SourceFile> migrations,
                 source::DiagnosticSink& sink, StoreOptions options)
      : path_(std::move(path)),
        migrations_(migrations.begin(), migrations.end()),
        sink_(sink),
        options_(options) {
    try {
      open();
    } catch (const StoreError& error) {
      if (error.fault() != StoreFault::corrupt) throw;
      replace(error);
    }
  }

  [[nodiscard]] Database& database() { return *database_; }

  /// What `read` gives; an empty answer after the store had to be replaced.
  template <class Read>
  auto survive(Read&& read) -> decltype(read(std::declval<Database&>())) {
    try {
      return read(*database_);
    } catch (const StoreError& error) {
      if (error.fault() != StoreFault::corrupt) throw;
      replace(error);
      return {};
    }
  }

  /// Sets the damaged file aside, starts an empty one, and says so.
  void replace(const StoreError& error) {
    database_.reset();
    std::error_code failure;
    std::filesystem::rename(path_, path_ + ".damaged", failure);
    if (failure) throw error;
    std::filesystem::remove(path_ + "-journal", failure);
    std::filesystem::remove(path_ + "-wal", failure);
    open();
    sink_.warning("store-rebuilt", path_, std::nullopt,
                  "the store was damaged and is made anew; the damaged file is kept as '" + path_ +
                      ".damaged'");
  }

 private:
  // Never waits for the disk (a third of a cold run on a busy one): if the power fails within
  // seconds of a run, the store may be damaged, and is then made anew like any damaged store.
  void open() {
    database_ = std::make_unique<Database>(path_, options_.busy_timeout_ms);
    // Of a file that is yet to be made. Large pages: the store is written, and read, whole.
    database_->execute("PRAGMA page_size = 16384", "open the database");
    migrate(*database_, migrations_, "store", kAdvice);
  }

  std::string path_;
  std::vector<source::SourceFile> migrations_;
  source::DiagnosticSink& sink_;
  StoreOptions options_;
  std::unique_ptr<Database> database_;
};

Store::Store(std::string path, std::span<const source::SourceFile> migrations,
             source::DiagnosticSink& sink, StoreOptions options)
    : implementation_(
          std::make_unique<Implementation>(std::move(path), migrations, sink, options)) {}
Store::~Store() = default;
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;

bool Store::writable() const {
  return implementation_->database().writable();
}

const std::string& Store::path() const {
  return implementation_->database().path();
}

std::optional<std::string> Store::state_hash() const {
  return implementation_->survive(
      [](Database& database) { return load_state(database, "state_hash"); });
}

void Store::save(const model::Analysis& analysis, std::string_view state_hash,
                 std::span<const ReadingStamp> stamps) {
  const auto save_all = [&] {
    Saving saving = start_save();
    saving.add_readings(analysis.readings, stamps);
    saving.add_statements(analysis.tasks, analysis.results);
    saving.add_links(analysis.links, analysis.dependencies);
    saving.add_conclusions(analysis);
    saving.commit(state_hash);
  };
  try {
    save_all();
  } catch (const StoreError& error) {
    if (error.fault() != StoreFault::corrupt) throw;
    implementation_->replace(error);
    save_all();
  }
}

Saving Store::start_save() {
  return Saving(std::make_unique<Saving::Implementation>(implementation_->database()));
}

std::optional<model::Analysis> Store::load() const {
  return implementation_->survive([](Database& database) -> std::optional<model::Analysis> {
    const std::optional<std::string> as_of = load_state(database, "as_of");
    if (!as_of) return std::nullopt;
    const std::optional<calendar::Date> day = calendar::parse_date(*as_of);
    if (!day) damaged(database, "no date of the run");
    model::Analysis analysis;
    analysis.as_of = *day;
    load_analysis(database, analysis);
    analysis.readings = load_readings(database);
    return analysis;
  });
}

std::optional<StoredReading> Store::load_reading(const ReadingKey& key) const {
  return implementation_->survive([&](Database& database) -> std::optional<StoredReading> {
    Statement select(database,
                     "SELECT packed, packed_hash FROM reading_cache WHERE source = ?"
                     " AND content_hash = ? AND packs_hash = ?",
                     "load a reading");
    select.start(key.source.value, key.content_hash, key.packs_hash);
    if (!select.next()) return std::nullopt;
    Row row = select.row();
    return StoredReading{unpack_row(database, row),
                         load_diagnostic_rows(database, key.source.value)};
  });
}

std::vector<source::Diagnostic> Store::load_diagnostics() const {
  return implementation_->survive(
      [](Database& database) { return load_diagnostic_rows(database, ""); });
}

}  // namespace plumbline::store
