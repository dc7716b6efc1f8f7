// The store (.plumbline/plumbline.db): what was derived from sources, rules and mappings. A cache
// that may be deleted at any time and is rebuilt to the same content; decisions live in the
// mappings, the history of runs in history.h. SQLite stays inside the .cc files.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/analysis.h"
#include "source/diagnostic.h"
#include "source/source_file.h"
#include "store/store_error.h"

namespace plumbline::store {

/// What a stored reading was made from. It is taken from the store only when all of it is equal.
struct ReadingKey {
  model::SourceId source;
  std::string content_hash;  // of the source's bytes
  std::string packs_hash;    // of all else a reading rests on: packs, lexicons, what plumbline.yaml
                             // states of the source, the engine's version

  bool operator==(const ReadingKey&) const = default;
};

/// Travels with a reading: its key, and what was reported while it was read (reported again when
/// the reading is taken from the store).
struct ReadingStamp {
  ReadingKey key;
  std::vector<source::Diagnostic> diagnostics;
  /// What is kept under the key where the workspace changed it since (its jurisdiction); nullopt:
  /// the reading as it is.
  std::optional<model::Reading> as_read;
};

struct StoredReading {
  model::Reading reading;
  std::vector<source::Diagnostic> diagnostics;
};

struct StoreOptions {
  int busy_timeout_ms = 2000;  // how long another process may hold the lock
};

/// A save in steps, for rows to be written while later stages still work. Each step once, in this
/// order; what it is given must stay in place until `commit`. Until then the store holds what it
/// held, and holds it still where this is destroyed without. Nothing else may use the store in
/// between. Every function throws StoreError, also where the store is found damaged: `Store::save`
/// then makes it anew.
class Saving {
 public:
  ~Saving();
  Saving(Saving&&) noexcept;
  Saving& operator=(Saving&&) noexcept;

  void add_readings(std::span<const model::Reading> readings, std::span<const ReadingStamp> stamps);
  void add_statements(std::span<const model::Task> tasks, std::span<const model::Result> results);
  void add_links(std::span<const model::Link> links,
                 std::span<const model::Dependency> dependencies);
  /// Everything else of the analysis.
  void add_conclusions(const model::Analysis& analysis);
  void commit(std::string_view state_hash);

 private:
  friend class Store;
  class Implementation;
  explicit Saving(std::unique_ptr<Implementation> implementation);
  std::unique_ptr<Implementation> implementation_;
};

/// One open database. Not thread-safe; one object a thread. Every function but the getters throws
/// StoreError. What was loaded equals what was saved, value by value.
class Store {
 public:
  /// Opens `path`, or creates it (its folder must exist), and brings its schema up to the newest
  /// of `migrations`: those files whose path ends in `store/NNNN_name.sql`, numbered from 0001
  /// without a hole. A damaged file, or one that is no store, is set aside as `path`.damaged and
  /// replaced by an empty store with a `store-rebuilt` warning in `sink`, here or when the damage
  /// is met later: nothing in it is the only copy. `sink` must outlive the store. A file of a
  /// newer version and one that is locked are refused. A file that can't be written is opened for
  /// reading: then `writable()` is false and `save` throws.
  Store(std::string path, std::span<const source::SourceFile> migrations,
        source::DiagnosticSink& sink, StoreOptions options = {});
  ~Store();
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;

  [[nodiscard]] bool writable() const;
  [[nodiscard]] const std::string& path() const;

  /// The hash that the last `save` was given; nullopt in an empty store. Costs one row.
  [[nodiscard]] std::optional<std::string> state_hash() const;

  /// Replaces everything by `analysis`, in one transaction: after a failure the store holds what
  /// it held. `state_hash` names all inputs of the run. `stamps` are parallel to
  /// analysis.readings. Readings whose key is stored already are not written again.
  void save(const model::Analysis& analysis, std::string_view state_hash,
            std::span<const ReadingStamp> stamps);
  /// The same in steps. Takes the write lock.
  [[nodiscard]] Saving start_save();

  /// What the last `save` was given; nullopt in an empty store.
  [[nodiscard]] std::optional<model::Analysis> load() const;

  /// The reading with exactly this key; nullopt when there is none.
  [[nodiscard]] std::optional<StoredReading> load_reading(const ReadingKey& key) const;

  /// The diagnostics of all stored readings, by source id.
  [[nodiscard]] std::vector<source::Diagnostic> load_diagnostics() const;

 private:
  class Implementation;
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace plumbline::store
