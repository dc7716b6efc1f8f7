// Rows that many others refer to, and the insert statement that all are written with. Private to
// the room.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/analysis.h"
#include "store/database.h"

namespace plumbline::store {

/// `run` takes one value a column, in the order of `columns` (separated by commas).
class Inserter : public Statement {
 public:
  Inserter(Database& database, std::string_view table, std::string_view columns);
};

/// Passages with their headings, each distinct one written once, at its first use. The passages
/// must outlive the table.
class PassageTable {
 public:
  explicit PassageTable(Database& database);
  std::int64_t id_of(const model::Passage& passage);

 private:
  struct Hash {
    std::size_t operator()(const model::Passage* passage) const;
  };
  struct Equal {
    bool operator()(const model::Passage* a, const model::Passage* b) const { return *a == *b; }
  };
  std::int64_t heading_id(const std::vector<std::string>& titles);

  // The maps are only looked up, never walked.
  Inserter passages_;
  Inserter headings_;
  std::unordered_map<const model::Passage*, std::int64_t, Hash, Equal> ids_;
  std::unordered_map<std::string, std::int64_t> heading_ids_;
  const std::vector<std::string>* last_titles_ = nullptr;  // neighbours share their headings
  std::int64_t last_heading_ = 0;
};

/// Sentences, each once; the texts must outlive the table.
class SentenceTable {
 public:
  explicit SentenceTable(Database& database);
  std::int64_t id_of(const std::string& text);

 private:
  Inserter insert_;
  std::unordered_map<std::string_view, std::int64_t> ids_;
};

/// Whose a measure is: a task's, a result's, or one of all measures of a source.
enum class Owner { source, task, result };

class MeasureTable {
 public:
  MeasureTable(Database& database, PassageTable& passages);
  void add(const std::vector<model::Measure>& measures, Owner owner, std::string_view id);

 private:
  Inserter insert_;
  PassageTable& passages_;
  std::int64_t last_ = 0;
};

}  // namespace plumbline::store
