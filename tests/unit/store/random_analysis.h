// Analyses with every field filled at random, for round trips and measurements.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/analysis.h"
#include "source/source_file.h"
#include "store/store.h"

namespace plumbline::test {

struct AnalysisSize {
  int sources = 2;
  int tasks = 6;     // in all
  int results = 9;   // in all
  int measures = 8;  // of all sources, beside those of tasks and results
  int links_a_task = 2;
};

/// The same seed and size give the same analysis. Optional fields are there or not, lists may be
/// empty, every enumerator occurs; ids are unique and references hold.
[[nodiscard]] model::Analysis random_analysis(std::uint32_t seed, AnalysisSize size = {});

/// One stamp a reading, with a few diagnostics.
[[nodiscard]] std::vector<store::ReadingStamp> stamps_of(const model::Analysis& analysis,
                                                         const std::string& packs_hash = "packs");

/// The shipped migrations, from schemas/ of the checkout.
[[nodiscard]] std::vector<source::SourceFile> shipped_migrations();

/// A fresh folder below the system's temporary folder; removed with the object.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  [[nodiscard]] std::string file(const std::string& name) const { return path_ + "/" + name; }

 private:
  std::string path_;
};

/// The rows that `sql` gives, one a line, each value followed by |.
[[nodiscard]] std::string rows(const std::string& database, const std::string& sql);

/// Every row of every table, as text: equal content gives equal dumps.
[[nodiscard]] std::string dump(const std::string& database);

}  // namespace plumbline::test
