// The numbers of a Chinese sentence, those that measure and all others.
#pragma once

#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "measures/number_mention.h"
#include "measures/words.h"

namespace plumbline::measures {

/// Reads with one lexicon: what measures is read as find_measures reads it, the other numerals by
/// what stands beside them. Safe to use from several threads. Keeps a reference to the lexicon.
class ChineseNumberReader {
 public:
  explicit ChineseNumberReader(const lexicon::Lexicon& lexicon);

  /// All numbers of a sentence, in order of their places; words such as 一刻钟 and 十四五 are there
  /// beside the numerals in them. Spans are bytes of the sentence. Linear in it.
  [[nodiscard]] std::vector<NumberMention> find(std::string_view sentence) const;

 private:
  WordTable table_;
  std::vector<double> idiom_values_;  // by class; NaN: no `bilingual.number` class
};

}  // namespace plumbline::measures
