// The numbers of an English line, each with its comparator, unit and kind.
#pragma once

#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "measures/english_words.h"
#include "measures/number_mention.h"

namespace plumbline::measures {

/// Reads English with one lexicon: its `english` classes and its unit table. Safe to use from
/// several threads. Keeps a reference to the lexicon.
class EnglishNumberReader {
 public:
  explicit EnglishNumberReader(const lexicon::Lexicon& lexicon)
      : lexicon_(lexicon), words_(lexicon) {}

  /// All numbers of the line, in order, not overlapping; spans are bytes of it. Numbers of a
  /// heading at its begin (1. II. First,) are left out or `loose`. Linear in the line.
  [[nodiscard]] std::vector<NumberMention> find(std::string_view line) const;

  [[nodiscard]] const EnglishWords& words() const { return words_; }

 private:
  const lexicon::Lexicon& lexicon_;
  EnglishWords words_;
};

}  // namespace plumbline::measures
