// Quotes as the mapping holds them, and the results they name.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/ids.h"
#include "model/task.h"
#include "source/byte_span.h"

namespace plumbline::mapping {

/// On one line: a line break and the space around it go, or become one space between two letters
/// or digits of the Latin script. Control characters go.
[[nodiscard]] std::string one_line(std::string_view quote);

/// What two quotes of one text have in common whatever their layout: all space is left out.
[[nodiscard]] std::string bare_quote(std::string_view quote);

/// The first place of `text` that reads as the quote: exactly, else with space of any kind left out
/// of both (a quote is kept on one line, its text may cross several).
[[nodiscard]] std::optional<source::ByteSpan> find_quote(std::string_view text,
                                                         std::string_view quote);

/// Results by source and quote. Keeps references: the results must outlive it.
class ResultIndex {
 public:
  explicit ResultIndex(std::span<const model::Result> results);
  explicit ResultIndex(std::vector<const model::Result*> results);

  /// Indices of the results of `source` whose quote (in the file or cleaned) is `quote`, ascending.
  [[nodiscard]] std::vector<std::size_t> find(const model::SourceId& source,
                                              std::string_view quote) const;
  /// The shortest result of `source` that contains the quote; `results.size()` where none does.
  [[nodiscard]] std::size_t find_around(const model::SourceId& source,
                                        std::string_view quote) const;
  /// True where another result of the source has the same quote.
  [[nodiscard]] bool is_repeated(std::size_t result) const;
  /// Tells results with equal quotes apart: by their sentence, then by their number.
  [[nodiscard]] const std::string& fingerprint(std::size_t result) const {
    return fingerprints_[result];
  }
  [[nodiscard]] const model::Result& at(std::size_t result) const { return *results_[result]; }
  [[nodiscard]] std::size_t size() const { return results_.size(); }

 private:
  using Key = std::pair<model::SourceId, std::string>;

  std::vector<const model::Result*> results_;
  std::vector<std::string> bare_;  // of the quote in the file
  std::vector<std::string> fingerprints_;
  std::map<Key, std::vector<std::size_t>> by_quote_;
  std::map<Key, std::vector<std::size_t>> by_text_;
  std::map<model::SourceId, std::vector<std::size_t>> by_source_;
};

}  // namespace plumbline::mapping
