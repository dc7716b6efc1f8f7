// Clause to measures.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "model/document.h"
#include "model/measure.h"

namespace plumbline::measures {

class WordTable;

/// Reads measures with one lexicon. Made once for any number of sentences and documents; safe to
/// use from several threads. Keeps a reference to the lexicon.
class MeasureFinder {
 public:
  explicit MeasureFinder(const lexicon::Lexicon& lexicon);
  ~MeasureFinder();
  MeasureFinder(MeasureFinder&&) noexcept;
  MeasureFinder& operator=(MeasureFinder&&) noexcept;

  /// All measures of one sentence, in order; spans are offsets into the document's text. Indicators
  /// may be taken from earlier clauses of the sentence (ellipsis, 分别). Passages are not filled
  /// in: extraction makes them from `text`. A sentence in English has none: its Chinese line has
  /// them.
  [[nodiscard]] std::vector<model::Measure> find(const model::Document& document,
                                                 int sentence) const;
  /// The same with the mentions of the sentence (offsets from its begin), where the caller has
  /// them.
  [[nodiscard]] std::vector<model::Measure> find(const model::Document& document, int sentence,
                                                 std::span<const lexicon::Mention> mentions) const;
  /// The same for a bare text (rule examples, mapping targets): spans are offsets into `text`.
  [[nodiscard]] std::vector<model::Measure> find(std::string_view text, model::Part part) const;

 private:
  [[nodiscard]] std::vector<model::Measure> find(std::string_view text, model::Part part,
                                                 std::optional<int> reported_year,
                                                 std::span<const lexicon::Mention> mentions) const;

  std::unique_ptr<const WordTable> table_;
};

/// One sentence or text alone, with a finder of its own.
[[nodiscard]] std::vector<model::Measure> find_measures(const model::Document& document,
                                                        int sentence,
                                                        const lexicon::Lexicon& lexicon);
[[nodiscard]] std::vector<model::Measure> find_measures(std::string_view text, model::Part part,
                                                        const lexicon::Lexicon& lexicon);

}  // namespace plumbline::measures
