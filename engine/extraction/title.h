// A short, readable name for a task.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "extraction/piece.h"

namespace plumbline::extraction {

/// The clause without the words that only introduce it (今年, 力争: lexicon class title.lead) and,
/// for a target that ends in its number, without comparator, number and unit; abridged when it is
/// long. `shared_verb` is put before it: the verb of the list whose later item the piece is. Never
/// empty for a piece that is not.
[[nodiscard]] std::string make_title(const SentenceReader& reader, const Piece& piece,
                                     source::TextSpan shared_verb = {});

/// Of a whole: the title of its first part, and how many parts there are.
[[nodiscard]] std::string make_whole_title(std::string_view first, std::size_t parts);

/// Makes the titles of one document unique within a year by adding （2）, （3）.
class UniqueTitles {
 public:
  [[nodiscard]] std::string next(int year, const std::string& title);

 private:
  std::map<std::pair<int, std::string>, int> used_;
};

}  // namespace plumbline::extraction
